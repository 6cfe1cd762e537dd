import { describe, expect, test } from 'vitest'
import { base, examine, lineOf, worldOf } from '../problems/fixtures.js'

const record =
  'sources: [{ source: trade-paper }], assertion: article, valid: 2024-12, recorded: 2025-03-01, confidence: high'

function diagnosticsOf(files: Record<string, string>) {
  return examine(worldOf(base, new Map(Object.entries(files)))).diagnostics
}

describe('check', () => {
  test('the result is complete and frozen', () => {
    const { value } = examine(worldOf(base))
    expect(value?.dataset.about.id).toBe('bikes')
    expect(value?.dataset.observations[0]).toMatchObject({
      id: 'acme-fleet',
      valid: '2024-12',
      bound: 'eq',
      status: 'active',
    })
    expect(value?.audiences[0]).toMatchObject({ id: 'fleet', theme: 'light', formats: ['pptx', 'md'] })
    expect(Object.keys(value?.strings ?? {}).sort()).toEqual(['en', 'zh-Hans', 'zh-Hant'])
    expect(() => ((value!.dataset.companies[0]!.name as { en: string }).en = 'x')).toThrow(TypeError)
    expect(() => (value!.charts[0]!.select.ids as string[]).push('x')).toThrow(TypeError)
  })

  test('figures that share their inputs, level upon level, are each looked at once', () => {
    const figure = (id: string, formula: string) =>
      `  - { id: ${id}, name: { en: x, zh-Hant: x }, unit: bikes, formula: '${formula}', value: 40000 }`
    const levels = Array.from({ length: 40 }, (_, level) => {
      const mean = level === 0 ? '{acme-fleet}' : `({a${level - 1}} + {b${level - 1}}) / 2`
      return [figure(`a${level}`, mean), figure(`b${level}`, mean)]
    })
    const files = { 'data/levels.yaml': ['derived:', ...levels.flat()].join('\n') }
    expect(diagnosticsOf(files).map(lineOf)).toEqual([])
  })

  test('a record has the place of its first line', () => {
    const { value } = examine(worldOf(base))
    expect(value?.dataset.observations[1]?.place).toMatchObject({
      file: 'data/facts.yaml',
      start: { line: 12, column: 5 },
    })
  })

  test('years are dates, though YAML reads them as numbers', () => {
    const { value } = examine(worldOf(base))
    expect(value?.dataset.memberships[0]?.valid).toBe('2024')
  })

  test.each([
    ['a misspelt field', `metrics:\n  - { idd: x }\n`, 'check/unknown-field', 'did you mean `id`?'],
    ['a misspelt kind', `compannies: []\n`, 'check/unknown-field', 'did you mean `companies`?'],
    [
      'a misspelt word',
      `claims:\n  - { id: c, subject: acme, text: { en: x, zh-Hant: x }, ${record}, visibility: publik }\n`,
      'check/choice',
      'did you mean `public`?',
    ],
    [
      'a separator in a number',
      `observations:\n  - { id: o, metric: fleet-size, subject: acme, value: '1,000', printed: { value: '1000' }, ${record} }\n`,
      'check/type',
      'write 1000, without quotes or separators',
    ],
    [
      'a number for text',
      `people:\n  - { id: jo, name: { en: 7, zh-Hant: x } }\n`,
      'check/type',
      'put it in quotes: "7"',
    ],
    [
      'a reference with a slip',
      `models:\n  - { id: m, name: { en: M, zh-Hant: M }, company: acmee }\n`,
      'check/unknown-reference',
      'did you mean `acme`?',
    ],
    [
      'an id with capitals and spaces',
      `organisations:\n  - { id: Pier Fund, name: { en: P, zh-Hant: P } }\n`,
      'check/value',
      'write pier-fund',
    ],
    [
      'a colour as style sheets write it',
      `companies:\n  - { id: c, name: { en: C, zh-Hant: C }, type: maker, monogram: C, colour: '#1f5fd6' }\n`,
      'check/value',
      'write 1F5FD6',
    ],
    [
      'a remark in two languages',
      `claims:\n  - { id: c, subject: acme, text: { en: x, zh-Hant: x }, note: { en: x, zh-Hant: x }, ${record} }\n`,
      'check/type',
      'write one text, not one per language',
    ],
    [
      'an unquoted colon inside braces',
      `organisations:\n  - { id: p, name: { en: Pier: the fund, zh-Hant: P } }\n`,
      'load/yaml',
      'put text that contains `: ` in quotes',
    ],
    [
      'an id given twice',
      `organisations:\n  - { id: acme, name: { en: P, zh-Hant: P } }\n`,
      'check/duplicate-id',
      'give this record another id',
    ],
  ])('a hint for %s', (_, text, code, hint) => {
    const found = diagnosticsOf({ 'data/x.yaml': text }).find((diagnostic) => diagnostic.code === code)
    expect(found?.hints).toContain(hint)
  })

  test.each([
    ['2025/4/23', '2025-03-01', 'write 2025-04-23'],
    ['April 2025', '2025-03-01', 'write 2025-04'],
    ['2024年第四季度', '2025-03-01', 'write 2024-Q4'],
    ['2024年5月至12月', '2025-03-01', 'write {from: 2024-05, to: 2024-12}'],
    ['2024-12', 'March 1, 2025', 'write 2025-03-01'],
  ])('a hint for a date in another form: %s, recorded %s', (valid, recorded, hint) => {
    const dates = record.replace('2024-12', valid).replace('2025-03-01', `'${recorded}'`)
    const text = `claims:\n  - { id: c, subject: acme, text: { en: x, zh-Hant: x }, ${dates} }\n`
    expect(diagnosticsOf({ 'data/x.yaml': text }).map(({ hints }) => hints)).toEqual([[hint]])
  })

  test('a month where a day must stand has no hint, because no day is known', () => {
    const text = `claims:\n  - { id: c, subject: acme, text: { en: x, zh-Hant: x }, ${record.replace('2025-03-01', 'March 2025')} }\n`
    expect(diagnosticsOf({ 'data/x.yaml': text }).map(({ code, hints }) => [code, hints])).toEqual([
      ['check/value', undefined],
    ])
  })

  test('a key that should not be there is pointed at itself', () => {
    const [found] = diagnosticsOf({ 'data/x.yaml': 'events: []\nevnts: []\n' })
    expect(found?.place).toEqual({
      file: 'data/x.yaml',
      start: { line: 2, column: 1 },
      end: { line: 2, column: 6 },
    })
  })

  test('an id given twice tells where it was given first', () => {
    const [found] = diagnosticsOf({ 'data/x.yaml': 'units:\n  - { id: bikes, kind: count }\n' })
    expect(found?.related?.[0]).toMatchObject({
      message: 'first defined here',
      place: { file: 'data/dataset.yaml' },
    })
  })

  test('a factor of ten between printed and stated value is named', () => {
    const text = `observations:\n  - { id: o, metric: fleet-size, subject: acme, value: 3700000000, printed: { value: 3.7 億 }, ${record} }\n`
    expect(diagnosticsOf({ 'data/x.yaml': text })[0]?.hints?.[0]).toContain('differ by exactly 10')
  })

  test('a share written as a part of one is told from a percentage', () => {
    const text = `attributes:\n  - { id: o, model: acme-one, name: battery, unit: '%', value: 0.31, printed: { value: 31% }, ${record} }\n`
    expect(diagnosticsOf({ 'data/x.yaml': text })[0]?.hints?.[0]).toContain(
      'is a percentage written as a part of one',
    )
  })

  test('a file that cannot be read may be the one that says what the dataset is about', () => {
    const { diagnostics } = examine(worldOf(base, new Map([['data/dataset.yaml', 'dataset: { id: % }\n']])))
    expect(diagnostics.map(lineOf)).toEqual([expect.stringContaining('data/dataset.yaml:1: error load/yaml')])
  })

  test('what refers into a file that cannot be read is not called unknown', () => {
    const { diagnostics, value } = examine(
      worldOf(base, new Map([['data/companies.yaml', 'companies: [\n']])),
    )
    expect(value).toBeUndefined()
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(lineOf)).toEqual([
      expect.stringContaining('data/companies.yaml:2: error load/yaml'),
    ])
  })

  test('a record that breaks the schema still exists for those that refer to it', () => {
    const text = base.get('data/companies.yaml')!.replace('monogram: A', 'monogram: ACME')
    const errors = examine(worldOf(base, new Map([['data/companies.yaml', text]]))).diagnostics
    expect(errors.map(({ code }) => code)).toEqual(['check/size'])
  })

  test('problems of reading and of checking come in one run', () => {
    const codes = diagnosticsOf({ 'templates/charts/x.yaml': 'a: [\n', 'data/x.yaml': 'evnts: []\n' }).map(
      ({ code }) => code,
    )
    expect(codes).toEqual(['load/yaml', 'check/unknown-field'])
  })

  test.each([null, true, 7, 'text', [1], { a: 1 }])(
    'a file that holds %j is no reason to fall over',
    (value) => {
      const text = JSON.stringify(value)
      const files = [
        'data/x.yaml',
        'templates/charts/x.yaml',
        'templates/themes/light.yaml',
        'templates/audiences/fleet/audience.yaml',
      ]
      for (const file of files) {
        if (value === null && file === 'data/x.yaml') continue
        expect(diagnosticsOf({ [file]: text }).length).toBeGreaterThan(0)
      }
    },
  )
})
