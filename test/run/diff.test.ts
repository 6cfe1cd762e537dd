import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ask, bikes } from './query.js'

const expected = (name: string) => resolve(bikes, `expected/diff-${name}`)

describe('midgame diff', () => {
  test.each([
    ['spring.txt', 'diff --since 2025-03-01 --as-of 2025-05-31'],
    ['explained.txt', 'diff --since 2025-03-01 --as-of 2025-05-31 --explain'],
    ['spring.md', 'diff --since 2025-03-01 --as-of 2025-05-31 --md'],
    ['zh.txt', 'diff --since 2025-03-01 --as-of 2025-05-31 --locale zh-Hant'],
    ['quiet.txt', 'diff --as-of 2025-W20'],
    ['import.txt', 'diff --since 2025-02-01 --as-of 2025-03-31'],
  ])('%s', async (name, line) => {
    const { code, stdout, stderr } = await ask(line)
    expect([code, stderr]).toEqual([0, ''])
    await expect(stdout).toMatchFileSnapshot(expected(name))
  })

  test('--json gives the same changes with values, sources and places', async () => {
    const { stdout } = await ask('diff --since 2025-03-01 --as-of 2025-05-31 --json')
    await expect(stdout).toMatchFileSnapshot(expected('spring.json'))
  })

  test('against a revision in Git, without touching the files', async () => {
    const project = mkdtempSync(join(tmpdir(), 'midgame-diff-'))
    cpSync(bikes, project, { recursive: true })
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], { cwd: project })
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'one')
    const path = join(project, 'data/bikes/facts.yaml')
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace('Launches the One for couriers', 'Launches the One for parcels'))
    const { code, stdout } = await ask('diff --since git:HEAD --as-of 2025-12-31', project)
    expect(stdout).toContain('desk, git:HEAD to 2025-12-31: 1 change')
    expect(stdout).toMatch(/revised .*One for couriers → .*One for parcels/)
    expect(code).toBe(0)
    expect(readFileSync(path, 'utf8')).toContain('for parcels')
    const unknown = await ask('diff --since git:nowhere', project)
    expect(unknown.stderr).toContain('error run/unknown-revision: Git knows no revision `nowhere` here')
  })
})
