import { spawnSync } from 'node:child_process'
import { readlinkSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentOf, folderWith } from './folder.js'

const untidy = 'camps:\n  - name: { en: A, zh-Hant: 甲 }\n    id: a\n'
const tidy = 'camps:\n  - id: a\n    name: { en: A, zh-Hant: 甲 }\n'

function fmt(folder: string, ...args: string[]) {
  const command = [join(process.cwd(), 'dist/cli.js'), 'fmt', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' })
  return { status, stdout, stderr }
}

test('rewrites the dataset, and the second time nothing', () => {
  const folder = folderWith({
    'data/bikes/a.yaml': untidy,
    'data/bikes/b.yaml': tidy,
    'data/bikes/c.csv': 'x',
  })
  expect(fmt(folder)).toEqual({
    status: 0,
    stdout: 'rewrote data/bikes/a.yaml\n1 file is unchanged\n',
    stderr: '',
  })
  const after = { 'data/bikes/a.yaml': tidy, 'data/bikes/b.yaml': tidy, 'data/bikes/c.csv': 'x' }
  expect(contentOf(folder)).toEqual(after)
  expect(fmt(folder)).toEqual({ status: 0, stdout: '2 files are unchanged\n', stderr: '' })
  expect(contentOf(folder)).toEqual(after)
})

test('--check names the file and line, and writes nothing', () => {
  const files = { 'data/bikes/a.yaml': untidy, 'data/bikes/b.yaml': tidy }
  const folder = folderWith(files)
  const { status, stderr } = fmt(folder, '--check')
  expect(status).toBe(1)
  expect(stderr).toContain('data/bikes/a.yaml:2:1: error run/not-canonical')
  expect(stderr).not.toContain('b.yaml')
  expect(contentOf(folder)).toEqual(files)
  expect(fmt(folder, '--check', 'data/bikes/b.yaml').status).toBe(0)
})

test('--check --format github: an annotation for each file', () => {
  const { status, stdout } = fmt(folderWith({ 'data/bikes/a.yaml': untidy }), '--check', '--format', 'github')
  expect(status).toBe(1)
  expect(stdout).toMatch(/^::error file=data\/bikes\/a\.yaml,line=2,.*title=run\/not-canonical::.*\n$/)
})

test('a link stays a link; what it leads to is rewritten', () => {
  const folder = folderWith({ 'shared/a.yaml': untidy, 'data/bikes/b.yaml': tidy })
  symlinkSync('../../shared/a.yaml', join(folder, 'data/bikes/a.yaml'))
  expect(fmt(folder).status).toBe(0)
  expect(readlinkSync(join(folder, 'data/bikes/a.yaml'))).toBe('../../shared/a.yaml')
  expect(contentOf(folder)['shared/a.yaml']).toBe(tidy)
})

test('a file that is no YAML: nothing is written, not even to the others', () => {
  const files = { 'data/bikes/a.yaml': untidy, 'data/bikes/b.yaml': 'a: [1\n' }
  const folder = folderWith(files)
  const { status, stdout, stderr } = fmt(folder)
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toContain('data/bikes/b.yaml:2:1: error load/yaml')
  expect(contentOf(folder)).toEqual(files)
})

test.each([
  [['nothing.yaml'], 1, 'error tidy/no-file: `nothing.yaml` cannot be read'],
  [['notes.txt'], 1, 'error run/no-yaml'],
  [['../elsewhere.yaml'], 1, 'error '],
  [['--chek'], 2, 'did you mean `--check`?'],
])('fmt %j ends with %i', (args, code, problem) => {
  const { status, stdout, stderr } = fmt(folderWith({ 'notes.txt': 'x' }), ...args)
  expect([status, stdout]).toEqual([code, ''])
  expect(stderr).toContain(problem)
  expect(stderr).not.toMatch(/\n\s+at /)
})
