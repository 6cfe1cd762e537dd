import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { locales } from '../../src/model/locale.js'
import { sampleDeck } from './sample/settings.js'

/** Set in the child process only: where it writes what it has built. */
const answer = process.env.MIDGAME_DIGESTS

async function digests(): Promise<string[]> {
  const found: string[] = []
  for (const locale of locales) {
    found.push(
      createHash('sha256')
        .update(await sampleDeck(locale))
        .digest('hex'),
    )
  }
  return found
}

/** What this very file says in a process of its own. */
function inAnotherProcess(environment: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'midgame-'))
  const file = join(folder, 'digests.json')
  const { PATH = '', HOME = '' } = process.env
  const child = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', import.meta.filename], {
    env: { PATH, HOME, MIDGAME_DIGESTS: file, ...environment },
    encoding: 'utf8',
  })
  if (child.status !== 0) throw new Error(child.stdout + child.stderr)
  const found = JSON.parse(readFileSync(file, 'utf8')) as string[]
  rmSync(folder, { recursive: true })
  return found
}

if (answer) it('builds for its parent', async () => writeFileSync(answer, JSON.stringify(await digests())))
else
  describe('the same deck gives the same bytes', () => {
    it('twice in one process', async () => expect(await digests()).toEqual(await digests()))

    it('in another time zone and language', async () => {
      const [here, there] = [
        await digests(),
        inAnotherProcess({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
      ]
      expect(there).toEqual(here)
    })

    it('and another deck gives others', async () =>
      expect(new Set(await digests()).size).toBe(locales.length))
  })
