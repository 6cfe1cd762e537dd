import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { writeAll } from '../../src/run/write.js'
import { folderWith } from './folder.js'

const writer = pathToFileURL(join(process.cwd(), 'dist/run/write.js')).href
const count = 40

/** A process that writes a whole set with one text over and over again: `1 1 1 …`, then `2 2 2 …`. */
const script = `
import { writeAll } from ${JSON.stringify(writer)}
const [folder] = process.argv.slice(1)
for (let round = 1; ; round++) {
  const bytes = Buffer.from(String(round).repeat(2000))
  writeAll(folder, () => ({ files: Array.from({ length: ${count} }, (_, i) => ({ path: 'f' + i + '/x.txt', bytes })), remove: [] }))
  if (round === 1) process.stdout.write('ready')
}`

/** Kills the writer some time after its first round. */
async function killAfter(folder: string, milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.on('exit', resolve))
  await new Promise((resolve) => child.stdout.once('data', resolve))
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  child.kill('SIGKILL')
  await ended
}

test('a build that is killed leaves whole files, and after the next start one set', async () => {
  const folder = folderWith()
  for (let run = 0; run < 12; run++) {
    await killAfter(folder, run * 7)
    const read = () =>
      Array.from({ length: count }, (_, i) => readFileSync(join(folder, `f${i}/x.txt`), 'utf8'))
    for (const text of read()) expect(text).toMatch(/^(\d+?)\1*$/)
    for (const text of read()) expect(text.length).toBeGreaterThanOrEqual(2000)
    writeAll(folder, () => ({ files: [], remove: [] }))
    expect(new Set(read()).size).toBe(1)
  }
})
