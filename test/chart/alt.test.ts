import { describe, expect, test } from 'vitest'
import type { Locale } from '../../src/model/locale.js'
import { harbours, idsOf, several } from './harbours.js'
import { bound, fact } from './market.js'

type Loose = Readonly<Record<string, unknown>>

const alt = (of: Loose, locale: Locale = 'en', view = harbours) => bound(of, locale, view).alt

describe('alternative text', () => {
  test('of one course over time', () => {
    const of = several['line-single']
    expect(alt(of)).toBe(
      'Riders a day: rises from 12M (Jan 2024) to 73M (Dec 2024), also Mar 2024 19M, Jun 2024 34M',
    )
    expect(alt(of, 'zh-Hant')).toBe(
      '每日乘客：由 1,200 萬（2024 年 1 月）升至 7,300 萬（2024 年 12 月），另 2024 年 3 月 1,900 萬、2024 年 6 月 3,400 萬',
    )
    expect(alt(of, 'zh-Hans')).toBe(
      '每日乘客：由 1,200 万（2024 年 1 月）升至 7,300 万（2024 年 12 月），另 2024 年 3 月 1,900 万、2024 年 6 月 3,400 万',
    )
  })

  test('of several: what falls, what was highest between, and what is not disclosed', () => {
    const of = { ...several.line, select: { ids: idsOf('blue', 'green', 'grey') }, series: { by: 'subject' } }
    expect(alt(of)).toBe(
      'Riders a day: Blue Ferries rises from 42M (Jan 2024) to 58M (Dec 2024), highest 61M (Jun 2024), also Mar 2024 45M; ' +
        'Green falls from ≈30M (Jan 2024) to ≈25M (Dec 2024), also Mar 2024 ≈28M, Jun 2024 ≈27M; ' +
        'Grey Harbour Services rises from 3M (Mar 2024) to 6M (Dec 2024), also Jan 2024 n.d., Jun 2024 4M',
    )
    expect(alt(of, 'zh-Hant')).toContain(
      '灰港渡輪服務由 300 萬（2024 年 3 月）升至 600 萬（2024 年 12 月），另 2024 年 1 月未披露、2024 年 6 月 400 萬',
    )
  })

  test('of a slope', () => {
    expect(alt(several.slope)).toBe(
      'Riders a day: Red Line rises from 12M (Jan 2024) to 73M (Dec 2024); Blue Ferries rises from 42M (Jan 2024) to ' +
        '58M (Dec 2024); Green falls from ≈30M (Jan 2024) to ≈25M (Dec 2024); Grey Harbour Services Dec 2024 6M, also ' +
        'Jan 2024 n.d.',
    )
  })

  test('of rows that are no dates: every value, row by row', () => {
    const of = {
      ...several['grouped-bars'],
      select: { ids: idsOf('blue', 'grey').filter((id) => /-(01|12)$/.test(id)) },
    }
    expect(alt(of)).toBe(
      'Riders a day: Blue Ferries: Dec 2024 58M, Jan 2024 42M; Grey Harbour Services: Dec 2024 6M, Jan 2024 n.d.',
    )
    expect(alt(of, 'zh-Hant')).toBe(
      '每日乘客：藍渡輪：2024 年 12 月 5,800 萬，2024 年 1 月 4,200 萬；灰港渡輪服務：2024 年 12 月 600 萬，2024 年 1 月未披露',
    )
  })

  test('a course that ends as it began', () => {
    const facts = ['2024-01', '2024-02', '2024-03'].map((valid, i) => fact(valid, [5, 7, 5][i]!, { valid }))
    const view = { ...harbours, facts: Object.fromEntries(facts.map((one) => [one.id, one])) }
    const of = { kind: 'line', select: { ids: facts.map(({ id }) => id) } }
    expect(alt(of, 'en', view)).toBe(
      'Riders a day: stays at 5 (Jan 2024) and 5 (Mar 2024), highest 7 (Feb 2024)',
    )
  })

  describe('of many values is short, and drops none without a word', () => {
    const months = Array.from(
      { length: 48 },
      (_, i) => `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
    )
    const facts = months.map((valid, i) =>
      fact(`month-${valid}`, i === 30 ? 99e6 : i === 11 ? null : (i + 1) * 1e6, { valid }),
    )
    const view = { ...harbours, facts: Object.fromEntries(facts.map((one) => [one.id, one])) }
    const of = { kind: 'line', select: { ids: facts.map(({ id }) => id) } }

    test.each<[Locale, string]>([
      [
        'en',
        'Riders a day: rises from 1M (Jan 2020) to 48M (Dec 2023), highest 99M (Jul 2022), 47 values, 1 not disclosed',
      ],
      [
        'zh-Hant',
        '每日乘客：由 100 萬（2020 年 1 月）升至 4,800 萬（2023 年 12 月），最高 9,900 萬（2022 年 7 月），共 47 項數值，1 項未披露',
      ],
    ])('over time, in %s', (locale, expected) => {
      expect(alt(of, locale, view)).toBe(expected)
    })

    test('among subjects', () => {
      const subjects = Array.from({ length: 10 }, (_, i) => `line-${i}`)
      const name = (i: number) =>
        `The ${i + 1} lines between the islands of the outer harbour and the old customs pier`
      const named = {
        ...harbours.names,
        ...Object.fromEntries(subjects.map((id, i) => [id, { en: name(i), 'zh-Hant': id }])),
      }
      const own = subjects.map((subject, i) => fact(subject, (i + 1) * 1e6, { subject, valid: '2024-05' }))
      const many = {
        ...harbours,
        names: named,
        facts: Object.fromEntries(own.map((one) => [one.id, one])),
      } as typeof view
      expect(alt({ kind: 'bars', select: { ids: subjects } }, 'en', many)).toBe(
        `Riders a day: 10 values, first ${name(9)} 10M, last ${name(0)} 1M, highest 10M (${name(9)}), lowest 1M (${name(0)})`,
      )
    })
  })

  test('a name that a spreadsheet would take for a formula stays a name', () => {
    const names = ['=SUM(A1)', '+1', '-2', '@here']
    const subjects = names.map((_, i) => `line-${i}`)
    const view = {
      ...harbours,
      names: Object.fromEntries(subjects.map((id, i) => [id, { en: names[i]!, 'zh-Hant': names[i]! }])),
      facts: Object.fromEntries(
        subjects.map((subject, i) => [subject, fact(subject, 9 - i, { subject, valid: '2024-05' })]),
      ),
    } as typeof harbours
    expect(alt({ kind: 'bars', select: { ids: subjects } }, 'en', view)).toBe(
      'Riders a day: =SUM(A1) 9; +1 8; -2 7; @here 6',
    )
  })
})
