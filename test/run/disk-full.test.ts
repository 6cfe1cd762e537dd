import * as fs from 'node:fs'
import { expect, test, vi } from 'vitest'
import { writeAll } from '../../src/run/write.js'
import { contentOf, folderWith } from './folder.js'

/** What the disk refuses, and why; empty when it is well. */
const refused = vi.hoisted(() => ({ call: '', path: '', code: '' }))

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>()
  const refuse = (call: string, path: unknown) => {
    if (refused.call !== call || !String(path).endsWith(refused.path)) return
    throw Object.assign(new Error(`${refused.code}: the disk says no, ${call}`), { code: refused.code })
  }
  const renameSync = (from: string, to: string) => {
    refuse('rename', to)
    real.renameSync(from, to)
  }
  const openSync = (path: string, flags: string) => {
    refuse('open', path)
    return real.openSync(path, flags)
  }
  return { ...real, renameSync, openSync }
})

const old = { 'a.txt': 'old a', 'b.txt': 'old b', 'sub/c.txt': 'old c' }

test.each([
  ['no space for the third file', 'open', '-2.tmp', 'ENOSPC'],
  ['no space for the journal', 'open', '.midgame.journal.tmp', 'ENOSPC'],
  ['the first rename is refused', 'rename', 'a.txt', 'EACCES'],
  ['the last rename is refused', 'rename', 'new.txt', 'EIO'],
  ['a rename in the middle is refused', 'rename', 'sub/c.txt', 'EACCES'],
])('%s: the folder is as it was', (_, call, path, code) => {
  const folder = folderWith(old)
  const files = ['a.txt', 'b.txt', 'sub/c.txt', 'made/new.txt'].map((name) => ({
    path: name,
    bytes: Buffer.from('new'),
  }))
  Object.assign(refused, { call, path, code })
  const problems = writeAll(folder, () => ({ files, remove: ['b.txt'] }))
  Object.assign(refused, { call: '' })
  expect(problems.map((problem) => [problem.code, problem.hints])).toEqual([
    ['run/write', ['nothing was changed']],
  ])
  expect(problems[0]?.message).toContain('the disk says no')
  expect(contentOf(folder)).toEqual(old)
  expect(fs.readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt', 'sub'])
  expect(writeAll(folder, () => ({ files, remove: [] }))).toEqual([])
  expect(new Set(Object.values(contentOf(folder)))).toEqual(new Set(['new']))
})
