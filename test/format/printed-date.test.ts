import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstDay, formatDate, lastDay, parseDate, type DateStyle } from '../../src/format/index.js'
import { locales } from '../../src/model/locale.js'
import type { DateValue } from '../../src/model/view.js'

describe('dates as sources print them', () => {
  test.each<readonly [string, DateValue]>([
    ['2025年4月23日', '2025-04-23'],
    ['2025 年 4 月 23 日', '2025-04-23'],
    ['2025年4月23號', '2025-04-23'],
    ['２０２５年４月', '2025-04'],
    ['二〇二五年四月二十三日', '2025-04-23'],
    ['二零二四年十二月', '2024-12'],
    ['2025 年 4 月', '2025-04'],
    ['2025年4月份', '2025-04'],
    ['2025年4月底', '2025-04'],
    ['2025年3月中旬', '2025-03'],
    ['截至2025年4月', '2025-04'],
    ['2024年', '2024'],
    ['2024年底', '2024'],
    ['2024年年底', '2024'],
    ['2025年初', '2025'],
    ['2025年上半年', '2025-H1'],
    ['2024年下半年', '2024-H2'],
    ['2024年第四季度', '2024-Q4'],
    ['2024年第四季', '2024-Q4'],
    ['2024年四季度', '2024-Q4'],
    ['2024年Q4', '2024-Q4'],
    ['Q4 2024', '2024-Q4'],
    ['2024Q4', '2024-Q4'],
    ['2024-Q4', '2024-Q4'],
    ['4Q24', '2024-Q4'],
    ['Q4’24', '2024-Q4'],
    ['the fourth quarter of 2024', '2024-Q4'],
    ['H1 2025', '2025-H1'],
    ['1H25', '2025-H1'],
    ['first half of 2025', '2025-H1'],
    ['23 April 2025', '2025-04-23'],
    ['April 23, 2025', '2025-04-23'],
    ['April 23rd, 2025', '2025-04-23'],
    ['the 23rd of April 2025', '2025-04-23'],
    ['Apr. 23, 2025', '2025-04-23'],
    ['on 1 Sept 2025', '2025-09-01'],
    ['April 2025', '2025-04'],
    ['in May 2024', '2024-05'],
    ['Apr ’24', '2024-04'],
    ["Apr '24", '2024-04'],
    ['early 2025', '2025'],
    ['late April 2025', '2025-04'],
    ['the end of April 2025', '2025-04'],
    ['mid-March 2025', '2025-03'],
    ['end-2024', '2024'],
    ['2024.5', '2024-05'],
    ['2025/4/23', '2025-04-23'],
    ['2025-4', '2025-04'],
    ['2025-04-23', '2025-04-23'],
    ['2024', '2024'],
    ['n.d.', 'unknown'],
    ['May to Dec 2024', { from: '2024-05', to: '2024-12' }],
    ['from May 2024 to January 2025', { from: '2024-05', to: '2025-01' }],
    ['between May and July 2024', { from: '2024-05', to: '2024-07' }],
    ['2024年5月至12月', { from: '2024-05', to: '2024-12' }],
    ['2024年5-12月', { from: '2024-05', to: '2024-12' }],
    ['2024年12月到2025年1月', { from: '2024-12', to: '2025-01' }],
    ['2024年5月3日至5日', { from: '2024-05-03', to: '2024-05-05' }],
    ['3–5 May 2024', { from: '2024-05-03', to: '2024-05-05' }],
    ['May 3–5, 2024', { from: '2024-05-03', to: '2024-05-05' }],
    ['2024/5-6', { from: '2024-05', to: '2024-06' }],
    ['2023–2024', { from: '2023', to: '2024' }],
    ['Q1 to Q3 2024', { from: '2024-Q1', to: '2024-Q3' }],
  ])('%s', (text, expected) => {
    expect(parseDate(text)).toEqual(expected)
  })

  test.each<readonly [string, DateValue, DateValue]>([
    ['今年4月', '2025-05-20', '2025-04'],
    ['今年四月底', '2025-05-20', '2025-04'],
    ['去年底', '2025-05-20', '2024'],
    ['去年12月', '2025-05-20', '2024-12'],
    ['去年下半年', '2025-05-20', '2024-H2'],
    ['今年年初', '2025-05-20', '2025'],
    ['前年', '2025-05-20', '2023'],
    ['今年9月', '2025-05-20', '2025-09'],
    ['4月底', '2025-05-20', '2025-04'],
    ['5月20日', '2025-05-20', '2025-05-20'],
    ['四月二十九日', '2025-05-20', '2025-04-29'],
    ['一季度', '2025-05-20', '2025-Q1'],
    ['上月底', '2025-01-20', '2024-12'],
    ['本月', '2025-05-20', '2025-05'],
    ['上季度', '2025-05-20', '2025-Q1'],
    ['this September', '2025-05-20', '2025-09'],
    ['last September', '2025-05-20', '2024-09'],
    ['April this year', '2025-05-20', '2025-04'],
    ['the end of last year', '2025-05-20', '2024'],
    ['last month', '2025-01-20', '2024-12'],
    ['Q4 last year', '2025-05-20', '2024-Q4'],
    ['in April', '2025-05-20', '2025-04'],
    ['4月', { from: '2025-05-04', to: '2025-06-01' }, '2025-04'],
    ['今年4月至5月', '2025-05-20', { from: '2025-04', to: '2025-05' }],
    ['2024年4月', '2025-05-20', '2024-04'],
  ])('%s, said on %o', (text, anchor, expected) => {
    expect(parseDate(text, anchor)).toEqual(expected)
    if (!/\d{4}/.test(text)) expect(parseDate(text)).toBeUndefined()
  })

  test.each<readonly [string, DateValue]>([
    ['12月', '2025-05-20'],
    ['December', '2025-05-20'],
    ['5月21日', '2025-05-20'],
    ['last April', '2025-05-20'],
    ['本月', { from: '2025-05-04', to: '2025-06-01' }],
    ['6月1日', { from: '2025-05-04', to: '2025-06-01' }],
    ['去年', { from: '2024-12-20', to: '2025-01-10' }],
    ['春節後', '2025-05-20'],
    ['年底', '2025-05-20'],
    ['4月', 'unknown'],
  ])('%s, said on %o, may be more than one', (text, anchor) => {
    expect(parseDate(text, anchor)).toBeUndefined()
  })

  test.each([
    '',
    '4萬億',
    'FY2024',
    '2024財年',
    '5/6/2024',
    '2025年13月',
    '2025年2月30日',
    '2025-02-29',
    'February 29, 2025',
    '3024',
    'H3 2025',
    'since May 2024',
    'after April 2025',
    '2024年5月起',
    '2024 or 2025',
    '三個月',
    'Dec to May 2024',
    '2024/25',
    '12-2024',
    'May',
    'the',
  ])('"%s" is no date', (text) => {
    expect(parseDate(text)).toBeUndefined()
  })
})

const year = fc.integer({ min: 1900, max: 2100 })
const two = (number: number) => String(number).padStart(2, '0')
const month = fc.integer({ min: 1, max: 12 })
const date = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, half]) => `${y}-H${half}`),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, quarter]) => `${y}-Q${quarter}`),
  fc.tuple(year, month).map(([y, m]) => `${y}-${two(m)}`),
  fc.tuple(year, month, fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
)
const span = fc
  .tuple(date, date)
  .filter(([a, b]) => a !== b && firstDay(a)! <= firstDay(b)! && lastDay(a)! <= lastDay(b)!)
  .map(([from, to]) => ({ from, to }))
const locale = fc.constantFrom(...locales)

/** The styles that write all of a date; an axis has two digits for the year. */
function lossless(value: DateValue): DateStyle[] {
  const ends = typeof value === 'string' ? [value] : [value.from, value.to]
  const isShort = ends.every((end) => end.length < 10)
  const isRecent = ends.every((end) => end.startsWith('20'))
  return [
    'long',
    ...(isShort ? (['month'] as const) : []),
    ...(isShort && isRecent ? (['axis'] as const) : []),
    ...(ends.every((end) => end.length === 4) ? (['year'] as const) : []),
  ]
}

describe('what is printed can be read back', () => {
  const styled = fc
    .oneof({ weight: 3, arbitrary: date }, { weight: 2, arbitrary: span })
    .chain((value) => fc.tuple(fc.constant<DateValue>(value), fc.constantFrom(...lossless(value)), locale))

  test('a date or a span, in every locale and style that keeps it', () => {
    fc.assert(
      fc.property(styled, ([value, style, locale]) => {
        const printed = formatDate(value, locale, style)
        expect({ printed, read: parseDate(printed) }).toEqual({ printed, read: value })
      }),
      { numRuns: 2000 },
    )
  })

  test('an anchor does not change what names its year', () => {
    fc.assert(
      fc.property(styled, date, ([value, style, locale], anchor) => {
        expect(parseDate(formatDate(value, locale, style), anchor)).toEqual(value)
      }),
      { numRuns: 1000 },
    )
  })

  test('any other text is no date, and takes no time', () => {
    const piece = fc.constantFrom(
      ...'0123456789年月日季度至到-/.h q上下半今去初底',
      'may ',
      ' to ',
      'the end of ',
      '’24',
    )
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(text, fc.option(date, { nil: undefined }), (text, anchor) => {
        const start = performance.now()
        const read = parseDate(text, anchor)
        expect(performance.now() - start).toBeLessThan(500)
        for (const end of read === undefined
          ? []
          : typeof read === 'string'
            ? [read]
            : [read.from, read.to]) {
          expect(end === 'unknown' || firstDay(end) !== undefined).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
