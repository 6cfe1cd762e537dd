import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith } from './folder.js'

const cli = join(process.cwd(), 'dist/cli.js')

function midgame(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { code: status, stdout, stderr }
}

/** A copy of the project's own dataset and templates, to be broken. */
function project(): string {
  const folder = folderWith()
  for (const part of ['data', 'templates']) cpSync(part, join(folder, part), { recursive: true })
  return folder
}

describe('the command', () => {
  test('--help, --version and wrong usage', () => {
    const folder = folderWith()
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(midgame(folder, '--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
    expect(midgame(folder, '--help')).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('midgame build'),
    })
    for (const command of ['build', 'check']) {
      const { code, stdout, stderr } = midgame(folder, command, '--help')
      expect([code, stderr]).toEqual([0, ''])
      expect(stdout).toContain(`midgame ${command} [audience…]`)
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
    }
    expect(midgame(folder)).toMatchObject({ code: 2, stdout: '' })
    expect(midgame(folder, 'build', '--lokale', 'en')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'midgame: there is no option `--lokale`; did you mean `--locale`?\nsee midgame build --help\n',
    })
    expect(readdirSync(folder)).toEqual([])
  })

  test('a folder without a dataset', () => {
    const folder = folderWith()
    const { code, stderr } = midgame(folder, 'build')
    expect(code).toBe(1)
    expect(stderr).toContain('error run/no-data')
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(readdirSync(folder)).toEqual([])
  })

  test('a problem: place, frame, hint, exit code 1, nothing written', () => {
    const folder = project()
    const file = join(folder, 'data/midgame/broken.yaml')
    cpSync(join(folder, 'data/midgame/companies.yaml'), file)
    const { code, stderr, stdout } = midgame(folder, 'check')
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/data\/midgame\/\w+\.yaml:\d+:\d+: error check\/duplicate-id/)
    expect(stderr).toMatch(/ {2}> +\d+ \| /)
    expect(stderr).toMatch(/\d+ errors\n$/)
    expect(midgame(folder, 'build', '-q').code).toBe(1)
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  test('an unknown audience', () => {
    const { code, stderr } = midgame(project(), 'build', 'investr')
    expect(code).toBe(1)
    expect(stderr).toContain('there is no audience `investr`')
    expect(stderr).toContain('did you mean `investor`?')
  })

  test('build, dry run, and a failed build that leaves everything as it was', () => {
    const folder = project()
    const options = ['--locale', 'en', '--format', 'md', '--json']
    const dry = midgame(folder, 'build', 'investor', '--dry-run', ...options)
    expect(dry).toMatchObject({ code: 0, stderr: '' })
    expect(existsSync(join(folder, 'out'))).toBe(false)

    const built = midgame(folder, 'build', 'investor', ...options)
    expect(built).toEqual(dry)
    const { outputs } = JSON.parse(built.stdout) as { outputs: { path: string; bytes: number }[] }
    expect(outputs.length).toBeGreaterThan(0)
    for (const { path, bytes } of outputs) expect(statSync(join(folder, 'out', path)).size).toBe(bytes)
    const manifest = readFileSync(join(folder, 'out/manifest.json'), 'utf8')
    expect((JSON.parse(manifest) as { outputs: unknown }).outputs).toEqual(outputs)

    cpSync(join(folder, 'data/midgame/companies.yaml'), join(folder, 'data/midgame/broken.yaml'))
    expect(midgame(folder, 'build', ...options).code).toBe(1)
    expect(readFileSync(join(folder, 'out/manifest.json'), 'utf8')).toBe(manifest)
  })

  test('show and list: help, an id, a list that is not read to its end, wrong usage', () => {
    const folder = project()
    for (const command of ['show', 'list']) {
      const { code, stdout } = midgame(folder, command, '--help')
      expect(code).toBe(0)
      expect(stdout).toContain(`midgame ${command} `)
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
    }
    const { code, stdout, stderr } = midgame(folder, 'show', 'bytedance', '--locale', 'zh-Hans')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^company bytedance {2}data\/midgame\/companies\.yaml:\d+:5\n字节跳动\n/)

    const pipe = `"${process.execPath}" "${cli}" list facts | head -n 1; echo "\${PIPESTATUS[0]}"`
    const cut = spawnSync('bash', ['-c', pipe], { cwd: folder, encoding: 'utf8' })
    expect(cut.stderr).toBe('')
    expect(cut.stdout).toMatch(/^id .*place\n0\n$/)

    expect(midgame(folder, 'show')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('the id is missing'),
    })
    expect(midgame(folder, 'list', 'prices', 'facts').code).toBe(2)
    expect(midgame(folder, 'list', '--status', 'disputd').stderr).toContain('did you mean `disputed`?')
    expect(readdirSync(folder).sort()).toEqual(['data', 'templates'])
  })
})
