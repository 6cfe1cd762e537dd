import { describe, expect, test } from 'vitest'
import { factsOfChart } from '../../src/cite/chart-marks.js'
import type { ChartModel } from '../../src/model/chart.js'
import { valuesOf } from '../../src/plotted.js'
import { harbours, idsOf, several } from './harbours.js'
import { bound, fact, problems } from './market.js'

type Loose = Readonly<Record<string, unknown>>

const table = ({ rows }: ChartModel) =>
  rows.map((row) => [row.label, ...valuesOf(row).map(({ text }) => text)])
const names = ({ series }: ChartModel) => series?.map(({ label }) => label)

describe('rows and series', () => {
  test('by subject, the rows are dates in the order of time', () => {
    const model = bound(several['stacked-columns'], 'en', harbours)
    expect(names(model)).toEqual(['Blue Ferries', 'Red Line', 'Green', 'Grey Harbour Services'])
    expect(model.series?.map(({ id, highlight }) => [id, highlight])).toEqual([
      ['blue', false],
      ['red', true],
      ['green', false],
      ['grey', false],
    ])
    expect(table(model)).toEqual([
      ['Jan 2024', '42M', '12M', '≈30M', 'n.d.'],
      ['Mar 2024', '45M', '19M', '≈28M', '3M'],
      ['Jun 2024', '61M', '34M', '≈27M', '4M'],
      ['Dec 2024', '58M', '73M', '≈25M', '6M'],
    ])
  })

  test('by date, the rows are subjects, sorted by the first series', () => {
    const model = bound(several['grouped-bars'], 'zh-Hant', harbours)
    expect(names(model)).toEqual(['2024 年 12 月', '2024 年 1 月'])
    expect(table(model)).toEqual([
      ['紅線', '7,300 萬', '1,200 萬'],
      ['藍渡輪', '5,800 萬', '4,200 萬'],
      ['綠洋', '約 2,500 萬', '約 3,000 萬'],
      ['灰港渡輪服務', '600 萬', '未披露'],
    ])
  })

  test('stacks are sorted by the sum of their parts', () => {
    const of = {
      ...several['stacked-bars'],
      series: { by: 'subject', rows: 'date' },
      select: { ids: idsOf('blue', 'red'), sort: '-value' },
    }
    expect(table(bound(of, 'en', harbours)).map(([date]) => date)).toEqual([
      'Dec 2024',
      'Jun 2024',
      'Mar 2024',
      'Jan 2024',
    ])
  })

  test('by metric, the rows are subjects with the date that their figures share', () => {
    const select = { ids: ['red-2024', 'red-gate'] }
    const facts = { ...harbours.facts, 'red-gate': { ...harbours.facts['red-gate']!, valid: '2024-12' } }
    const model = bound({ kind: 'grouped-bars', select, series: { by: 'metric' } }, 'en', {
      ...harbours,
      facts,
    })
    expect(names(model)).toEqual(['Riders a day', 'Riders at the gate'])
    expect(model.rows.map(({ label, sublabel }) => [label, sublabel])).toEqual([['Red Line', 'Dec 2024']])
  })

  test('a label of the spec stands instead of the name', () => {
    const label = { en: 'We', 'zh-Hant': '我們' }
    const series = { by: 'subject', list: [{ id: 'red', label }] }
    expect(names(bound({ ...several.line, series }, 'en', harbours))?.[0]).toBe('We')
    expect(names(bound({ ...several.line, series }, 'zh-Hans', harbours))?.[0]).toBe('我们')
  })

  test('what no fact states is null and has none: it is never zero, and nothing cites it', () => {
    const model = bound(several.line, 'en', harbours)
    const [missing] = model.rows.flatMap(valuesOf).filter(({ value }) => value === null)
    expect(missing).toEqual({ value: null, text: 'n.d.', derived: false })
    expect(factsOfChart(model)).toHaveLength(15)
  })

  test('a fact that says nothing is not disclosed either, but it is cited', () => {
    const select = { ids: [...several.line.select.ids, 'grey-silent'] }
    const model = bound({ ...several.line, select }, 'en', harbours)
    expect(valuesOf(model.rows[0]!).at(-1)).toMatchObject({ fact: 'grey-silent', value: null, text: 'n.d.' })
    expect(factsOfChart(model)).toHaveLength(16)
  })

  test('a derived figure belongs where the spec says', () => {
    const select = { ids: [...idsOf('green'), 'green-guess'] }
    const rows = { 'green-guess': { subject: 'green' } }
    const of = { kind: 'line', select, rows, series: { by: 'subject' } }
    const model = bound(of, 'en', harbours)
    expect(table(model).slice(-2)).toEqual([
      ['Sep 2024', '≈26M'],
      ['Dec 2024', '≈25M'],
    ])
    expect(model.rows[3]?.value).toMatchObject({ derived: true, caption: 'implied' })
  })

  test('days of one month belong together, unless a series has several of them', () => {
    const days = [
      fact('one', 1, { valid: '2024-05-02' }),
      fact('two', 2, { valid: '2024-05-20', subject: 'red' }),
      fact('three', 3, { valid: '2024-05-30', subject: 'red' }),
    ]
    const view = { ...harbours, facts: Object.fromEntries(days.map((day) => [day.id, day])) }
    const labels = (...ids: string[]) =>
      table(bound({ kind: 'grouped-columns', select: { ids }, series: { by: 'subject' } }, 'en', view))
    expect(labels('one', 'two')).toEqual([['May 2024', '1', '2']])
    expect(labels('one', 'two', 'three')).toEqual([
      ['2 May 2024', '1', 'n.d.'],
      ['20 May 2024', 'n.d.', '2'],
      ['30 May 2024', 'n.d.', '3'],
    ])
  })

  test('one series of dates needs no name', () => {
    const model = bound(several['line-single'], 'en', harbours)
    expect(model.series).toBeUndefined()
    expect(table(model)[0]).toEqual(['Jan 2024', '12M'])
  })

  test('a row that is a date knows where it lies in time, in days', () => {
    const [january, march, june] = bound(several.line, 'en', harbours).rows.map(({ time }) => time)
    expect([march! - january!, june! - march!]).toEqual([60, 91.5])
  })
})

describe('the axis', () => {
  test('of a stack reaches the largest sum', () => {
    expect(bound(several['stacked-columns'], 'en', harbours).domain).toEqual([0, 2e8])
    expect(bound(several['grouped-columns'], 'en', harbours).domain).toEqual([0, 8e7])
  })

  test('of a slope is as long as its values: its angles do not depend on where it begins', () => {
    expect(bound(several.slope, 'en', harbours).domain).toEqual([6e6, 7.3e7])
  })
})

describe('what is refused', () => {
  const lines = several.line
  const shares = { kind: 'stacked-bars', unit: '%', series: { by: 'subject' } }
  const seven = Array.from({ length: 7 }, (_, index) =>
    fact(`line-${index}`, index + 1, { subject: `line-${index}` }),
  )
  const crowd = {
    ...harbours,
    facts: { ...harbours.facts, ...Object.fromEntries(seven.map((one) => [one.id, one])) },
    names: {
      ...harbours.names,
      ...Object.fromEntries(seven.map(({ subject }) => [subject, { en: subject, 'zh-Hant': subject }])),
    },
  } as typeof harbours
  test.each<[string, Loose, string]>([
    [
      'more series than can be told apart',
      { kind: 'grouped-columns', select: { ids: seven.map(({ id }) => id) }, series: { by: 'subject' } },
      'chart/series-count: a chart of kind `grouped-columns` has 2 to 6 series, not 7',
    ],
    [
      'several series without a word of what they are',
      { ...several['grouped-columns'], series: undefined },
      'chart/needed: a chart of kind `grouped-columns` has several series',
    ],
    [
      'series where there is one',
      { ...several.columns, series: { by: 'subject' } },
      'chart/not-for-kind: `series` means nothing in a chart of kind `columns`',
    ],
    [
      'series and rows by the same',
      { ...lines, series: { by: 'subject', rows: 'subject' } },
      'chart/series: series and rows cannot both be by subject',
    ],
    [
      'a series that the chart does not have',
      { ...lines, series: { by: 'subject', list: [{ id: 'rad' }] } },
      'chart/unknown-series: no fact of the chart belongs to the series `rad`',
    ],
    [
      'two facts in one place',
      { ...several['grouped-bars'], series: { by: 'subject', rows: 'metric' } },
      'chart/same-place: `blue-2024-01` and `blue-2024-12` have the same place, so only one of them could be shown',
    ],
    [
      'a derived figure of nobody',
      { ...lines, select: { ids: [...idsOf('green'), 'green-guess'] } },
      'chart/no-place: `green-guess` has no subject, so it has no place',
    ],
    [
      'a point in time that is not known',
      { ...several['line-single'], select: { ids: ['blue-2024', 'green-2024'] } },
      'chart/no-place: `green-2024` has no date, so it has no place',
    ],
    [
      'a line through one date',
      { ...several['line-single'], select: { ids: ['blue-2024'] } },
      'chart/row-count: a chart of kind `line` has 3 to 60 rows, not 1',
    ],
    [
      'a slope over three dates',
      { ...several.slope, select: { ids: idsOf('blue', 'red') } },
      'chart/row-count: a chart of kind `slope` has 2 rows, not 4',
    ],
    [
      'another metric in any of the series',
      { ...lines, select: { ids: [...idsOf('blue'), 'yearly'] }, series: { by: 'subject' } },
      'chart/not-comparable: `yearly` (riders-yearly) and `blue-2024-01` (riders-daily) are not comparable',
    ],
    [
      'a row that is highlighted among series',
      { ...lines, rows: { 'red-2024-12': { highlight: true } } },
      'chart/not-for-kind: `highlight` in `rows` means nothing with `series`',
    ],
    [
      'an area that does not start at zero',
      { ...several.area, domain: [1e7, 2e8] },
      'chart/zero: the `domain` of a chart of kind `area` includes zero',
    ],
    [
      'columns on a log axis',
      { ...several['grouped-columns'], scale: 'log' },
      'chart/log-scale: a chart of kind `grouped-columns` starts at zero, which a log axis does not have',
    ],
    [
      'an area with a gap',
      { ...several.area, select: { ids: idsOf('blue', 'grey') }, series: { by: 'subject' } },
      'chart/gap: a stacked area has no value of every series for Jan 2024',
    ],
    [
      'dates on top of each other',
      { ...several['grouped-bars'], kind: 'stacked-bars' },
      'chart/stack: values of different dates are no parts of a whole',
    ],
    [
      'prices on top of each other',
      {
        kind: 'stacked-bars',
        unit: 'CNY/trip',
        select: { ids: ['fare-in', 'fare-in-2'] },
        series: { by: 'subject', rows: 'metric' },
      },
      'chart/stack: values in CNY/trip cannot be added up, so they are no parts of a whole',
    ],
    [
      'metrics that are comparable, but no parts of one whole',
      { kind: 'stacked-bars', select: { ids: ['red-2024', 'red-gate'] }, series: { by: 'metric' } },
      'chart/stack: `red-gate` (riders-gate) and `red-2024` (riders-daily) are no parts of one whole',
    ],
    [
      'less than nothing in a stack',
      {
        kind: 'stacked-bars',
        select: { ids: ['below', 'red-2024'] },
        series: { by: 'subject', rows: 'metric' },
      },
      'chart/negative: a part of a whole cannot be negative',
    ],
    [
      'shares of more than all',
      { ...shares, select: { ids: ['share-blue', 'share-red', 'share-more'] } },
      'chart/stack: the shares of “May 2024” add up to 112 %',
    ],
  ])('%s', (_, of, expected) => {
    expect(problems(of, crowd)).toContain(`${expected}, in chart \`sample\``)
  })

  test('shares of a whole are no mistake', () => {
    expect(problems({ ...shares, select: { ids: ['share-blue', 'share-red'] } }, harbours)).toEqual([])
  })

  test('a price has no name in the dataset, so the spec gives one', () => {
    const of = {
      kind: 'grouped-bars',
      unit: 'CNY/trip',
      select: { ids: ['fare-in', 'fare-out'] },
      comparable: ['input', 'output'],
      series: { by: 'metric' },
    }
    expect(problems(of, harbours)).toContain(
      'chart/no-name: the series `input` has no name, in chart `sample`',
    )
    const list = ['input', 'output'].map((id) => ({ id, label: { en: id, 'zh-Hant': id } }))
    expect(problems({ ...of, series: { by: 'metric', list } }, harbours)).toEqual([])
  })
})
