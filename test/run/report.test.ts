import { describe, expect, test } from 'vitest'
import { Collector } from '../../src/collect.js'
import { error, warning } from '../../src/diagnostic.js'
import { report, reportJson, summary, withStrictness } from '../../src/run/report.js'

const file = 'data/prices.yaml'
const text = 'prices:\n  - id: a\n    valu: 3\n    model: m\n'
const at = (line: number, column: number, end?: number) => ({
  file,
  start: { line, column },
  ...(end !== undefined && { end: { line, column: end } }),
})
const plain = { colour: false, textOf: (name: string) => (name === file ? text : undefined) }

describe('report', () => {
  test('a problem with its lines, hint and related place', () => {
    const problem = {
      ...error('check/unknown-field', 'there is no field `valu`', at(3, 5, 9), 'did you mean `value`?'),
      related: [{ place: at(2, 5), message: 'in this record' }],
    }
    expect(report([problem], plain)).toBe(
      [
        'data/prices.yaml:3:5: error check/unknown-field: there is no field `valu`',
        '    2 |   - id: a',
        '  > 3 |     valu: 3',
        '      |     ^^^^',
        '    4 |     model: m',
        '  hint: did you mean `value`?',
        '  data/prices.yaml:2:5: in this record',
        '',
        '1 error',
        '',
      ].join('\n'),
    )
  })

  test('a column that is wrong in every row of a long table leaves the rest to be seen', () => {
    const rows = Array.from({ length: 150_000 }, (_, row) => error('check/type', 'no number', at(row + 1, 1)))
    const found = new Collector()
    found.keep({ diagnostics: [...rows, warning('check/unused', 'nothing refers to it', at(2, 1))] })
    const lines = report(found.diagnostics, { ...plain, textOf: () => undefined }).split('\n\n')
    expect(lines).toHaveLength(103)
    expect(lines.slice(-3)).toEqual([
      'data/prices.yaml:100:1: error check/type: no number',
      'data/prices.yaml: error check/type: 149900 more of these, which --json lists',
      '150000 errors, 1 warning\n',
    ])
  })

  test('sorted by place; what has none comes last', () => {
    const lines = report(
      [warning('x/c', 'third'), error('x/b', 'second', at(3, 5)), error('x/a', 'first', at(1, 1))],
      {
        ...plain,
        textOf: () => undefined,
      },
    )
    expect(lines).toBe(
      'data/prices.yaml:1:1: error x/a: first\n\ndata/prices.yaml:3:5: error x/b: second\n\nwarning x/c: third\n\n2 errors, 1 warning\n',
    )
  })

  test('nothing to say', () => {
    expect(report([], plain)).toBe('')
    expect(summary([])).toBe('no problems')
  })

  test('Chinese characters take two columns, and so does what underlines them', () => {
    const place = { file, start: { line: 1, column: 8 }, end: { line: 1, column: 10 } }
    const frame = report([error('x/y', 'z', place)], { ...plain, textOf: () => 'a: 中文字: 月暗' })
    expect(frame).toContain('  > 1 | a: 中文字: 月暗\n      |           ^^^')
  })

  test('a long line is cut around the place', () => {
    const line = `${'x'.repeat(500)}HERE${'y'.repeat(500)}`
    const frame = report(
      [error('x/y', 'z', { file, start: { line: 1, column: 501 }, end: { line: 1, column: 505 } })],
      {
        ...plain,
        textOf: () => line,
      },
    )
    const [, shown, marks] = frame.split('\n')
    expect(shown!.length).toBeLessThan(120)
    expect(shown!.slice(marks!.indexOf('^'), marks!.lastIndexOf('^') + 1)).toBe('HERE')
  })

  test('nothing in the input can steer the terminal', () => {
    const shown = report([error('x/y', 'bad \u001b[2J', at(1, 1), '\u0007')], {
      ...plain,
      textOf: () => 'a\u001b]0;x\u0007b',
    })

    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
  })

  test('colours only where they are asked for', () => {
    expect(report([error('x/y', 'z')], plain)).not.toContain('\u001b')
    expect(report([error('x/y', 'z')], { ...plain, colour: true })).toContain('\u001b[31merror x/y')
  })

  test('one JSON document for programs: every field of a problem, sorted by place', () => {
    const place = { file, start: { line: 3, column: 5 }, end: { line: 3, column: 9 } }
    const related = [{ place: at(2, 5), message: 'in this record' }]
    const full = { ...error('check/x', 'wrong', place, 'do this', 'or that'), related }
    const parsed = JSON.parse(reportJson([warning('run/y', 'no place'), full], [])) as unknown
    expect(parsed).toEqual({
      diagnostics: [
        {
          code: 'check/x',
          severity: 'error',
          message: 'wrong',
          place,
          hints: ['do this', 'or that'],
          related,
        },
        { code: 'run/y', severity: 'warning', message: 'no place' },
      ],
      outputs: [],
    })
  })

  test('with --strict warnings are errors', () => {
    expect(summary(withStrictness([warning('x/y', 'z')], true))).toBe('1 error')
    expect(summary(withStrictness([warning('x/y', 'z')], false))).toBe('1 warning')
  })
})
