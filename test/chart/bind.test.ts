import { describe, expect, test } from 'vitest'
import { bindCharts } from '../../src/chart/index.js'
import type { Locale } from '../../src/model/locale.js'
import { bars, bound, columns, dots, dumbbell, ferries, problems, spec, strings } from './market.js'

const rowsOf = (of: object, locale: Locale = 'en') =>
  bound(of as Record<string, unknown>, locale).rows.map(({ label, sublabel, value }) => [
    label,
    sublabel,
    value.text,
  ])

describe('rows', () => {
  test('say subject, company and date, and the value with its bound', () => {
    expect(rowsOf(bars)).toEqual([
      ['Red Line', 'Dec 2024', '4T+'],
      ['Green', '', '≈300B'],
      ['Blue Ferries', 'May 2024', '120B'],
    ])
    expect(rowsOf(bars, 'zh-Hant')).toEqual([
      ['紅線', '2024 年 12 月', '逾 4 萬億'],
      ['綠洋', '', '約 3,000 億'],
      ['藍渡輪', '2024 年 5 月', '1,200 億'],
    ])
    expect(rowsOf(bars, 'zh-Hans')[0]).toEqual(['红线', '2024 年 12 月', '逾 4 万亿'])
  })

  test('of a model or product name the company behind it', () => {
    expect(rowsOf(dumbbell)).toEqual([
      ['Blue One', 'Blue Ferries, May 2024', '0.8'],
      ['Red Pass', 'Red Line, May 2024', '3'],
    ])
    expect(rowsOf(dumbbell, 'zh-Hant')[0]).toEqual(['藍一號', '藍渡輪，2024 年 5 月', '0.8'])
  })

  test('of one subject are told apart by their dates', () => {
    expect(rowsOf(columns)).toEqual([
      ['May 2024', '', '120B'],
      ['Dec 2024', '', '4T+'],
    ])
  })

  test('take names from the spec where it gives them', () => {
    const label = { en: 'Own name', 'zh-Hant': '自訂' }
    const named = { ...bars, rows: { 'red-2024': { label, sublabel: label } } }
    expect(rowsOf(named)[0]).toEqual(['Own name', 'Own name', '4T+'])
    expect(rowsOf(named, 'zh-Hans')[0]?.[0]).toBe('自订')
  })

  test('a value that is not disclosed is n.d., never a zero', () => {
    const model = bound({ select: { ids: ['silent', 'blue-2024'] } })
    expect(model.rows.map(({ value }) => [value.text, value.value])).toEqual([
      ['120B', 1.2e11],
      ['n.d.', null],
    ])
    expect(bound({ select: { ids: ['silent', 'blue-2024'] } }, 'zh-Hant').rows[1]?.value.text).toBe('未披露')
  })

  test('a derived value says that it is implied, with its currency told by the measure', () => {
    const former = (locale: Locale) => bound(dumbbell, locale).rows[0]?.from
    expect(former('en')).toEqual({
      fact: 'old-fare',
      value: 114.3,
      text: '≈114',
      derived: true,
      caption: 'former average, implied',
    })
    expect([former('zh-Hant')?.text, former('zh-Hant')?.caption]).toEqual(['約 114', '舊市價（推算）'])
  })

  test('a range has its two ends, both from the one fact', () => {
    const row = bound(dots).rows[2]
    expect([row?.low?.text, row?.value.text, row?.low?.fact]).toEqual(['2B', '5B', 'span'])
    expect([row?.low?.value, row?.value.value]).toEqual([2e9, 5e9])
  })

  test('the active part carries the word for it', () => {
    expect(bound(dots).rows[1]?.active).toMatchObject({ text: '≈300B', caption: 'active', derived: false })
  })
})

describe('selection', () => {
  test('by kind that matches no record on the day leaves the chart out, whatever else it asks for', () => {
    const select = { kind: 'prices', where: { model: 'x' } }
    for (const more of [{}, { kind: 'line' }, { series: { by: 'subject' }, kind: 'line' }]) {
      const { value, diagnostics } = bindCharts(ferries, { a: spec({ select, ...more }) }, strings.en, 'en')
      expect([value, diagnostics]).toEqual([{}, []])
    }
  })

  const ids = (select: object, kind = 'dots') => bound({ kind, select }).rows.map(({ value }) => value.fact)

  test.each([
    [{ sort: 'value' }, ['blue-2024', 'green-2024', 'red-2024']],
    [{ sort: '-value' }, ['red-2024', 'green-2024', 'blue-2024']],
    [{ sort: '-value', limit: 2 }, ['red-2024', 'green-2024']],
    [{ sort: 'valid' }, ['blue-2024', 'red-2024', 'green-2024']],
    [{ sort: '-valid' }, ['red-2024', 'blue-2024', 'green-2024']],
    [{}, ['red-2024', 'green-2024', 'blue-2024']],
  ])('%j', (order, expected) => {
    expect(ids({ ids: ['red-2024', 'green-2024', 'blue-2024'], ...order })).toEqual(expected)
  })

  test('a value that is not there stands last, whichever way the rows are sorted', () => {
    for (const sort of ['value', '-value'])
      expect(ids({ ids: ['silent', 'blue-2024'], sort }).at(-1)).toBe('silent')
  })

  test('by the fields of the records', () => {
    const kind = 'observations'
    expect(ids({ kind, where: { subject: 'red', metric: 'riders-daily' } })).toEqual(['red-2024'])
    expect(ids({ kind, where: { subject: ['red', 'blue'], metric: 'riders-daily' } })).toEqual([
      'blue-2024',
      'red-2024',
    ])
  })

  test('bars are a ranking unless the spec says otherwise', () => {
    expect(ids({ ids: ['blue-2024', 'red-2024'] }, 'bars')).toEqual(['red-2024', 'blue-2024'])
    expect(ids({ ids: ['blue-2024', 'red-2024'], sort: 'given' }, 'bars')).toEqual(['blue-2024', 'red-2024'])
  })
})

describe('texts with figures', () => {
  test('are filled in, and tell which figures they show', () => {
    const model = bound(dumbbell)
    expect([model.threshold, model.annotation]).toEqual([
      { fact: 'fare-in', value: 0.8, label: 'RMB 0.8 or less' },
      'One fare at RMB 0.8 per trip',
    ])
    expect(model.quoted).toEqual([
      { fact: 'fare-in', text: 'RMB 0.8 per trip', part: 'value' },
      { fact: 'fare-in', text: 'RMB 0.8', part: 'value' },
    ])
    expect(bound(dumbbell, 'zh-Hant').threshold?.label).toBe('0.8 元以下')
    expect(bound(dumbbell, 'zh-Hans').annotation).toBe('一项票价为每程 0.8 元')
  })
})

describe('alternative text', () => {
  test.each([
    [
      dumbbell,
      'en',
      'Fare, RMB per trip, log scale: Blue One 0.8, from ≈114 (former average, implied), −99.3%; Red Pass 3; One fare at RMB 0.8 per trip',
    ],
    [
      dumbbell,
      'zh-Hant',
      '票價，元／程，對數軸：藍一號 0.8，原為約 114，舊市價（推算），−99.3%；紅線通 3；一項票價為每程 0.8 元',
    ],
    [
      columns,
      'en',
      'Riders a day: rises from 120B (May 2024) to 4T+ (Dec 2024); 33×; New piers opened on all of the islands',
    ],
    [
      columns,
      'zh-Hant',
      '每日乘客：由 1,200 億（2024 年 5 月）升至逾 4 萬億（2024 年 12 月）；33 倍；各島新碼頭全部啟用',
    ],
    [dots, 'en', 'Riders a day: Blue Ferries 120B; Red Line 4T+, ≈300B active; Blue Ferries 2B to 5B'],
    [bars, 'en', 'Riders a day: Red Line 4T+; Green ≈300B; Blue Ferries 120B'],
  ] as const)('of %j in %s', (of, locale, expected) => {
    expect(bound(of, locale).alt).toBe(expected)
  })
})

describe('what is refused', () => {
  const ids = (...list: string[]) => ({ select: { ids: list } })
  test.each([
    ['a slip of the hand', ids('blue-2042'), 'chart/unknown-fact: there is no fact `blue-2042`'],
    ['tomorrow’s news', ids('tomorrow'), 'chart/not-yet-known: `tomorrow` is not known as of 2025-06-30'],
    ['a restricted fact', ids('secret'), 'chart/withheld: `secret` is not for this audience'],
    ['a retracted fact', ids('wrong'), 'chart/withheld: `wrong` was retracted'],
    ['a replaced fact', ids('old'), 'chart/withheld: `old` was replaced by a newer record'],
    [
      'another unit',
      ids('blue-2024', 'fare-in'),
      'chart/unit: `fare-in` is in CNY/trip, the chart in riders',
    ],
    [
      'another metric in the same unit',
      ids('blue-2024', 'yearly'),
      'chart/not-comparable: `blue-2024` (riders-daily) and `yearly` (riders-yearly) are not comparable',
    ],
    [
      'an input and an output price',
      { ...dumbbell, rows: {}, select: { ids: ['fare-in', 'fare-out'] } },
      'chart/not-comparable: `fare-out` (output) and `fare-in` (input) are not comparable',
    ],
    [
      'a selection that finds nothing',
      { select: { ids: [] } },
      'chart/no-rows: no record matches the selection',
    ],
    [
      'zero on a log axis',
      { kind: 'dots', scale: 'log', ...ids('nothing', 'blue-2024') },
      'chart/log-scale: `nothing` is 0: a log axis has only positive values',
    ],
    [
      'less than zero on a log axis',
      { kind: 'dots', scale: 'log', ...ids('below') },
      'chart/log-scale: `below` is -5: a log axis has only positive values',
    ],
    [
      'a threshold at zero on a log axis',
      { ...dumbbell, threshold: { fact: 'free', label: { en: 'Free', 'zh-Hant': '免費' } } },
      'chart/log-scale: `free` is 0: a log axis has only positive values',
    ],
    [
      'bars on a log axis',
      { ...bars, scale: 'log' },
      'chart/log-scale: a chart of kind `bars` starts at zero, which a log axis does not have',
    ],
    [
      'bars that do not start at zero',
      { ...bars, domain: [1e11, 5e12] },
      'chart/zero: the `domain` of a chart of kind `bars` includes zero',
    ],
    [
      'an axis that cuts a value off',
      { ...bars, domain: [0, 1e12] },
      'chart/outside-domain: `red-2024` lies outside of `domain`',
    ],
    [
      'an axis upside down',
      { ...dots, domain: [5e12, 1e9] },
      'chart/domain: `domain` is the lower limit, then the upper one',
    ],
    [
      'a curve through three columns',
      { ...columns, select: { ids: ['blue-2024', 'blue-late', 'nothing'] } },
      'chart/row-count: a chart of kind `growth-columns` has 2 rows, not 3',
    ],
    [
      'a column below zero',
      { ...columns, select: { ids: ['blue-2024', 'below'] } },
      'chart/negative: a column cannot show a negative value',
    ],
    ['a range as a bar', ids('span'), 'chart/range: `span` is a range, which only dots and ranges can show'],
    ['nothing but gaps', ids('silent'), 'chart/no-values: none of the facts has a value'],
    [
      'a former value without a present one',
      { kind: 'dots', select: { ids: ['blue-2024', 'silent'] }, rows: { silent: { low: 'red-gate' } } },
      'chart/no-values: `silent` has no value, so its row cannot show more than that',
    ],
    [
      'a bubble on bars',
      { ...bars, growth: 'ratio' },
      'chart/not-for-kind: `growth` means nothing in a chart of kind `bars`',
    ],
    [
      'a former value on dots',
      { ...dots, rows: { 'blue-2024': { from: 'green-2024' } } },
      'chart/not-for-kind: `from` means nothing in a chart of kind `dots`',
    ],
    [
      'an unknown style in a text',
      { ...columns, annotation: { en: '{ratio|loud}', 'zh-Hant': '{ratio|loud}' } },
      'chart/unknown-style: there is no style `loud`',
    ],
    [
      'an unknown figure in a text',
      { ...columns, annotation: { en: '{nobody}', 'zh-Hant': '{nobody}' } },
      'chart/unknown-fact: there is no fact `nobody`',
    ],
  ])('%s', (_, of, expected) => {
    expect(problems(of)).toContain(`${expected}, in chart \`sample\``)
  })

  test('every mistake of every chart, each with a place', () => {
    const specs = { one: spec(ids('blue-2042', 'fare-in'), 'one'), two: spec(ids('tomorrow'), 'two') }
    const { value, diagnostics } = bindCharts(ferries, specs, strings.en, 'en')
    expect(value).toBeUndefined()
    expect(diagnostics.map((d) => [d.code, d.place?.file])).toEqual([
      ['chart/same-number', 'templates/charts/two.yaml'],
      ['chart/unknown-fact', 'templates/charts/one.yaml'],
      ['chart/unit', 'templates/charts/one.yaml'],
      ['chart/not-yet-known', 'templates/charts/two.yaml'],
    ])
  })

  test('a fact that is nearly right is suggested, one that cannot be compared is shown with the other', () => {
    const { diagnostics } = bindCharts(ferries, { a: spec(ids('blue-2042')) }, strings.en, 'en')
    expect(diagnostics[0]?.hints).toEqual(['did you mean `blue-2024`?'])
    const clash = bindCharts(ferries, { a: spec(ids('blue-2024', 'yearly')) }, strings.en, 'en')
      .diagnostics[0]
    const places = ['blue-2024', 'yearly'].map((id) => ferries.facts[id]!.place)
    expect(clash?.related?.map(({ place }) => place)).toEqual(expect.arrayContaining(places))
  })

  test('metrics that are declared comparable, and kinds of price that the spec allows, do share an axis', () => {
    expect(problems(ids('blue-2024', 'red-gate'))).toEqual([])
    const mixed = {
      ...dumbbell,
      rows: {},
      select: { ids: ['fare-in', 'fare-out'] },
      comparable: ['input', 'output'],
    }
    expect(problems(mixed)).toEqual([])
  })
})
