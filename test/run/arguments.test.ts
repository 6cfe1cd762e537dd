import { describe, expect, test } from 'vitest'
import { parseArguments } from '../../src/run/arguments.js'

const run = (line: string) => parseArguments(line === '' ? [] : line.split(' '))

describe('the command line', () => {
  test('everything at once', () => {
    const line =
      'build investor weekly --data d --templates a --templates b --locale en,zh-Hant --locale zh-Hans --format md --charts native --as-of 2025-06-30 --out o --strict --json --dry-run -q'
    expect(run(line)).toEqual({
      kind: 'run',
      arguments: {
        command: 'build',
        operands: ['investor', 'weekly'],
        data: 'd',
        templates: ['a', 'b'],
        locales: ['en', 'zh-Hant', 'zh-Hans'],
        formats: ['md'],
        charts: 'native',
        asOf: '2025-06-30',
        out: 'o',
        strict: true,
        report: 'json',
        dryRun: true,
        check: false,
        loudness: 'quiet',
      },
    })
  })

  test('what is not said stays open, so that the config file may say it', () => {
    expect(run('check')).toEqual({
      kind: 'run',
      arguments: {
        command: 'check',
        operands: [],
        templates: [],
        report: 'text',
        dryRun: false,
        check: false,
        loudness: 'normal',
      },
    })
  })

  test('a check tells the room of texts, or of those that are tight', () => {
    const asked = (line: string) => {
      const parsed = run(line)
      return parsed.kind === 'run' ? [parsed.arguments.fit, parsed.arguments.tight] : parsed
    }
    expect(asked('check')).toEqual([undefined, undefined])
    expect(asked('check --fit')).toEqual([true, undefined])
    expect(asked('check --tight 90')).toEqual([true, 90])
  })

  test.each([
    ['check --tight most', '`--tight most`: a percentage is a whole number, 90'],
    ['build --fit', 'there is no option `--fit`'],
    ['', 'no command was given'],
    ['biuld', 'there is no command `biuld`; did you mean `build`?'],
    ['build --lokale en', 'there is no option `--lokale`; did you mean `--locale`?'],
    ['build -x', 'there is no option `-x`'],
    ['show acme --out o', 'there is no option `--out`'],
    ['check --dry-run', 'there is no option `--dry-run`'],
    ['build --data', '`--data` needs a value'],
    ['build --data=', '`--data` needs a value'],
    ['build --json=yes', '`--json` takes no value'],
    ['build --locale zh-TW', 'there is no locale `zh-TW`; there are en, zh-Hant, zh-Hans'],
    ['build --locale en,', 'there is no locale ``'],
    ['build --charts editable', 'there is no charts `editable`; there are image, native'],
    ['build --format pdf', 'there is no format `pdf`'],
    ['check --format githb', 'there is no format `githb`; did you mean `github`?'],
    ['check --format pptx', 'there is no format `pptx`; there are text, json, github'],
    ['build --format github', 'there is no format `github`; there are pptx, md'],
    ['check --json --format github', '`--json` and `--format github` exclude each other'],
    ['check --format json,github', 'there is no format `json,github`'],
    ['build --as-of june', '`--as-of june`: a day is written YYYY-MM-DD'],
    ['build --as-of 2025-06-31', '`--as-of 2025-06-31`: this day does not exist'],
    ['build -q -v', '`--quiet` and `--verbose` exclude each other'],
    ['build --constructor', 'there is no option `--constructor`'],
  ])('wrong usage: `%s`', (line, message) => {
    const parsed = run(line)
    expect(parsed.kind).toBe('usage')
    expect(parsed.kind === 'usage' && parsed.message).toContain(message)
  })

  test.each([
    ['check', 'text'],
    ['check --format text', 'text'],
    ['check --json', 'json'],
    ['check --format json --json', 'json'],
    ['check --format github', 'github'],
  ])('`%s` reports as %s', (line, report) =>
    expect(run(line)).toMatchObject({ kind: 'run', arguments: { report } }),
  )

  test.each(['--help', '-h', 'help'])('%s is the overview', (line) =>
    expect(run(line)).toEqual({ kind: 'help' }),
  )
  test.each(['build --help', 'build x -h', 'help build'])('%s is the help of build', (line) =>
    expect(run(line)).toEqual({ kind: 'help', command: 'build' }),
  )
})
