import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkNames } from '../../src/run/names.js'
import { writeAll } from '../../src/run/write.js'
import { contentOf, folderWith } from './folder.js'

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) })
const write = (folder: string, files: Record<string, string>, remove: string[] = []) =>
  writeAll(folder, () => ({ files: Object.entries(files).map(([path, text]) => file(path, text)), remove }))

describe('writing a set of outputs', () => {
  test('new folders, new files, replaced files, removed files', () => {
    const folder = folderWith({ 'a.txt': 'old', 'stale.txt': 'old', 'mine.txt': 'mine' })
    expect(write(folder, { 'a.txt': 'new', 'deep/er/b.txt': 'b' }, ['stale.txt'])).toEqual([])
    expect(contentOf(folder)).toEqual({ 'a.txt': 'new', 'deep/er/b.txt': 'b', 'mine.txt': 'mine' })
  })

  test('the output folder is made', () => {
    const folder = join(folderWith(), 'not/there/yet')
    expect(write(folder, { 'a.txt': 'a' })).toEqual([])
    expect(contentOf(folder)).toEqual({ 'a.txt': 'a' })
  })

  test('a target that is a folder: nothing changes', () => {
    const folder = folderWith({ 'a.txt': 'old', 'z/keep.txt': 'kept' })
    const [problem] = write(folder, { 'a.txt': 'new', 'new/b.txt': 'b', z: 'c' })
    expect(problem).toMatchObject({
      code: 'run/write',
      message: expect.stringContaining('there is a folder of this name'),
    })
    expect(contentOf(folder)).toEqual({ 'a.txt': 'old', 'z/keep.txt': 'kept' })
    expect(existsSync(join(folder, 'new'))).toBe(false)
  })

  test('a folder that is a link out of the output folder', () => {
    const elsewhere = folderWith({ 'a.txt': 'not ours' })
    const folder = folderWith()
    symlinkSync(elsewhere, join(folder, 'link'))
    expect(write(folder, { 'link/a.txt': 'new' })[0]?.message).toContain('leads out of the output folder')
    expect(contentOf(elsewhere)).toEqual({ 'a.txt': 'not ours' })
    expect(write(folder, { 'b.txt': 'b' }, ['link/a.txt', '../x'])).toEqual([])
    expect(contentOf(elsewhere)).toEqual({ 'a.txt': 'not ours' })
  })

  test('an output that is a link is replaced, not followed', () => {
    const elsewhere = folderWith({ 'a.txt': 'not ours' })
    const folder = folderWith()
    symlinkSync(join(elsewhere, 'a.txt'), join(folder, 'a.txt'))
    expect(write(folder, { 'a.txt': 'new' })).toEqual([])
    expect(readFileSync(join(elsewhere, 'a.txt'), 'utf8')).toBe('not ours')
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new')
  })

  test('an output folder that is a file', () => {
    const folder = folderWith({ out: 'a file' })
    expect(write(join(folder, 'out'), { 'a.txt': 'a' })[0]?.code).toBe('run/write')
    expect(write(join(folder, 'out/deeper'), { 'a.txt': 'a' })[0]?.code).toBe('run/write')
    expect(contentOf(folder)).toEqual({ out: 'a file' })
  })

  test('another build that is writing', () => {
    const folder = folderWith({ '.midgame.lock': String(process.pid), 'a.txt': 'old' })
    const [problem] = write(folder, { 'a.txt': 'new' })
    expect(problem?.message).toBe(`process ${process.pid} is writing to \`${folder}\``)
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old')
  })

  test.each(['999999999', 'rubbish', ''])('a lock left behind (%j) is taken over', (content) => {
    const folder = folderWith({ '.midgame.lock': content, '.midgame-999-0.tmp': 'left behind' })
    expect(write(folder, { 'a.txt': 'new' })).toEqual([])
    expect(contentOf(folder)).toEqual({ 'a.txt': 'new' })
  })

  test('a move that was cut short is finished by the next build', () => {
    const folder = folderWith({ 'a.txt': 'new a', 'b.txt': 'old b', 'x/.midgame-999-1.tmp': 'new b' })
    const moves = [
      { temporary: '.midgame-999-0.tmp', target: 'a.txt' },
      { temporary: 'x/.midgame-999-1.tmp', target: 'b.txt' },
      { temporary: '../.midgame-999-2.tmp', target: 'c.txt' },
    ]
    writeFileSync(join(folder, '.midgame.journal'), JSON.stringify({ moves }))
    writeAll(folder, () => {
      expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe('new b')
      return { files: [], remove: [] }
    })
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt', 'x'])
  })

  test('a journal that makes no sense is no reason to fail', () => {
    const folder = folderWith({ '.midgame.journal': '{"moves": [nul' })
    expect(write(folder, { 'a.txt': 'new' })).toEqual([])
    expect(contentOf(folder)).toEqual({ 'a.txt': 'new' })
  })
})

describe('output names', () => {
  test.each([
    ['../x.md', 'leads out of the output folder'],
    ['a/../../x.md', 'leads out of the output folder'],
    ['/etc/passwd', 'leads out of the output folder'],
    ['a//b.md', 'leads out of the output folder'],
    ['CON', 'is the name of a device'],
    ['a/lpt1.txt', 'is the name of a device'],
    ['a:b.md', 'holds a character that file names cannot have'],
    ['a\\b.md', 'holds a character that file names cannot have'],
    ['a\u0000b.md', 'holds a character that file names cannot have'],
    ['a.', 'ends in a dot or a space'],
    ['a /b.md', 'ends in a dot or a space'],
    ['中'.repeat(90), 'is longer than 255 bytes'],
    ['.midgame.lock', 'is kept for the program itself'],
  ])('%j is refused', (path, reason) => {
    expect(checkNames([path])[0]?.message).toContain(reason)
    const folder = folderWith()
    expect(write(folder, { 'good.md': 'x', [path]: 'y' })[0]?.code).toBe('run/output-name')
    expect(contentOf(folder)).toEqual({})
  })

  test.each([
    ['a/Deck.md', 'a/deck.md'],
    ['caf\u00e9.md', 'cafe\u0301.md'],
  ])('%j and %j would be one file on some disks', (a, b) => {
    expect(checkNames([a, b])[0]?.message).toContain('two outputs would have one name')
  })

  test('ordinary names, Chinese ones too', () => {
    expect(
      checkNames(['manifest.json', 'investor/midgame-investor-zh-Hant-2025-06-30.pptx', '投資人/簡報.md']),
    ).toEqual([])
  })
})
