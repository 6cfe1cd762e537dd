import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFingerprints } from '../../src/fingerprint/index.js'
import { folderWith } from './folder.js'

const files = {
  'article.txt': '誰在加速\n\n艾克米在三座城市同時鋪開車隊，閃電則守著海港。\n',
  'film.txt': '\0\u0001',
}

function fingerprint(...args: string[]) {
  const command = [join(process.cwd(), 'dist/cli.js'), 'fingerprint', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: folderWith(files),
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('what it prints is a fingerprint file', () => {
  const { status, stdout, stderr } = fingerprint('harbour-post', 'article.txt')
  expect([status, stderr]).toEqual([0, ''])
  const { spans, wrong } = readFingerprints(stdout)
  expect(wrong).toEqual([])
  expect(spans.length).toBeGreaterThan(5)
  expect(new Set(spans.map(([, { source, at }]) => `${source} ${at}`))).toEqual(new Set(['harbour-post P2']))
})

test.each([
  [['harbour-post', 'nothing.txt'], 1, 'error run/unreadable: `nothing.txt` cannot be read: no such file'],
  [['Harbour Post', 'article.txt'], 1, 'error run/source-id: `Harbour Post` is no id'],
  [['harbour-post', 'film.txt'], 1, 'film.txt:1:1: error load/bad-character'],
  [['harbour-post'], 2, 'midgame: '],
])('fingerprint %j ends with %i', (args, code, problem) => {
  const { status, stdout, stderr } = fingerprint(...args)
  expect([status, stdout]).toEqual([code, ''])
  expect(stderr).toContain(problem)
  expect(stderr).not.toMatch(/\n\s+at /)
})
