import { describe, expect, test } from 'vitest'
import { error, warning } from '../../src/diagnostic.js'
import { parseArguments } from '../../src/run/arguments.js'
import { runCommand, type Result } from '../../src/run/command.js'
import { Progress, type Terminal } from '../../src/run/terminal.js'
import { folderWith } from './folder.js'

function terminal(interactive = false): Terminal & { stdout: string; stderr: string } {
  return {
    stdout: '',
    stderr: '',
    interactive,
    colour: false,
    out(text) {
      this.stdout += text
    },
    err(text) {
      this.stderr += text
    },
  }
}

async function run(
  line: string,
  result: Partial<Result>,
  files: Record<string, string> = { 'data/a/x.yaml': 'a: 1\n' },
) {
  const parsed = parseArguments(line.split(' '))
  if (parsed.kind !== 'run') throw new Error(`not a command: ${line}`)
  const shown = terminal()
  const where = { project: folderWith(files), builtInTemplates: folderWith(), terminal: shown }
  const code = await runCommand(parsed.arguments, where, (_, progress) => {
    progress('a step')
    return Promise.resolve({ diagnostics: [], outputs: [], closing: 'closing\n', ...result })
  })
  return { code, stdout: shown.stdout, stderr: shown.stderr }
}

const place = { file: 'data/a/x.yaml', start: { line: 1, column: 4 } }
const oneWarning = { diagnostics: [warning('x/y', 'careful', place)] }
const oneError = { diagnostics: [error('x/y', 'wrong', place)] }

describe('a command', () => {
  test('all went well', async () => {
    expect(await run('build', {})).toEqual({ code: 0, stdout: 'closing\n', stderr: 'a step\n' })
  })

  test('an error: exit code 1, and the line it is about', async () => {
    const { code, stdout, stderr } = await run('build', oneError)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toBe(
      'a step\ndata/a/x.yaml:1:4: error x/y: wrong\n  > 1 | a: 1\n      |    ^\n\n1 error\n',
    )
  })

  test('a warning is told and does no harm; with --strict it does', async () => {
    expect(await run('build -q', oneWarning)).toMatchObject({ code: 0, stdout: '' })
    expect((await run('build -q', oneWarning)).stderr).toContain('warning x/y: careful')
    expect(await run('build --strict', oneWarning)).toMatchObject({ code: 1, stdout: '' })
  })

  test('quiet: nothing when there is nothing to say', async () => {
    expect(await run('build --quiet', {})).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test('--json: one document on standard output, nothing else', async () => {
    const { code, stdout, stderr } = await run('build --json', oneError)
    expect([code, stderr]).toEqual([1, ''])
    expect(JSON.parse(stdout)).toEqual({ diagnostics: oneError.diagnostics, outputs: [] })
  })

  test('--format github: annotations on standard output, and the exit code', async () => {
    const annotation = '::error file=data/a/x.yaml,line=1,col=4,endLine=1,endColumn=4,title=x/y::wrong\n'
    expect(await run('check -q --format github', oneError)).toEqual({
      code: 1,
      stdout: annotation,
      stderr: '',
    })
    expect(await run('check -q --format github', {})).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test('a config file that is wrong is shown with its line', async () => {
    const { code, stderr } = await run('check', {}, { 'midgame.config.yaml': 'ouT: x\n' })
    expect(code).toBe(1)
    expect(stderr).toContain(
      'midgame.config.yaml:1:1: error check/unknown-field: there is no field `ouT`\n  > 1 | ouT: x\n      | ^^^',
    )
  })
})

describe('progress', () => {
  test('one line that is written over on a terminal, and gone at the end', () => {
    const shown = terminal(true)
    const progress = new Progress(shown, 'normal')
    progress.step('one')
    progress.step('two')
    progress.done()
    progress.done()
    expect(shown.stderr).toBe('\r\u001b[Kone\r\u001b[Ktwo\r\u001b[K')
  })

  test('every step on a line of its own with --verbose', () => {
    const shown = terminal(true)
    new Progress(shown, 'verbose').step('one')
    expect(shown.stderr).toBe('one\n')
  })
})
