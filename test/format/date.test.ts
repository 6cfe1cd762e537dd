import { describe, expect, test } from 'vitest'
import { firstDay, formatDate, formatMonth, lastDay, monthOf } from '../../src/format/index.js'

describe('dates as a reader of each locale writes them', () => {
  test.each([
    ['2025-04-23', 'long', '23 Apr 2025', '2025 年 4 月 23 日', '2025 年 4 月 23 日'],
    ['2024-05', 'long', 'May 2024', '2024 年 5 月', '2024 年 5 月'],
    ['2024-Q2', 'long', 'Q2 2024', '2024 年第二季', '2024 年第二季度'],
    ['2024-H1', 'long', 'H1 2024', '2024 年上半年', '2024 年上半年'],
    ['2024', 'long', '2024', '2024 年', '2024 年'],
    ['unknown', 'long', 'n.d.', '日期未披露', '日期未披露'],
    ['2025-04-23', 'month', 'Apr 2025', '2025 年 4 月', '2025 年 4 月'],
    ['2024-Q2', 'month', 'Q2 2024', '2024 年第二季', '2024 年第二季度'],
    ['2025-04-23', 'year', '2025', '2025 年', '2025 年'],
    ['2024-05-15', 'axis', 'May ’24', '2024.5', '2024.5'],
    ['2024-Q2', 'axis', 'Q2 ’24', '2024.Q2', '2024.Q2'],
    ['2024', 'axis', '2024', '2024', '2024'],
  ] as const)('%s, %s: %s', (date, style, en, traditional, simplified) => {
    const inAll = (['en', 'zh-Hant', 'zh-Hans'] as const).map((locale) => formatDate(date, locale, style))
    expect(inAll).toEqual([en, traditional, simplified])
  })

  test.each([
    ['2024-05', '2024-12', 'May to Dec 2024', '2024 年 5 月至 12 月'],
    ['2024-12', '2025-01', 'Dec 2024 to Jan 2025', '2024 年 12 月至 2025 年 1 月'],
    ['2024-05-03', '2024-05-05', '3 to 5 May 2024', '2024 年 5 月 3 日至 5 月 5 日'],
    ['2024-05-03', '2024-06-05', '3 May to 5 Jun 2024', '2024 年 5 月 3 日至 6 月 5 日'],
    ['2024-Q1', '2024-Q3', 'Q1 to Q3 2024', '2024 年第一季至第三季'],
    ['2024-Q1', '2024', 'Q1 to 2024', '2024 年第一季至 2024 年'],
    ['2023', '2024', '2023 to 2024', '2023 年至 2024 年'],
    ['2024', '2024', '2024', '2024 年'],
    ['2024-05', 'unknown', 'May 2024 to n.d.', '2024 年 5 月至日期未披露'],
  ])('%s to %s: %s', (from, to, en, chinese) => {
    expect([formatDate({ from, to }, 'en'), formatDate({ from, to }, 'zh-Hant')]).toEqual([en, chinese])
  })

  test('months of a timeline', () => {
    expect(formatMonth('2024-05', 'en')).toBe('May 2024')
    expect(formatMonth('2024-05', 'en', 'axis')).toBe('May ’24')
    expect(formatMonth('2024-05', 'zh-Hans', 'axis')).toBe('2024.5')
  })
})

describe('the days that a date may mean', () => {
  test.each([
    ['2024-05-15', '2024-05-15', '2024-05-15', '2024-05'],
    ['2024-02', '2024-02-01', '2024-02-29', '2024-02'],
    ['2023-02', '2023-02-01', '2023-02-28', '2023-02'],
    ['2024-Q2', '2024-04-01', '2024-06-30', undefined],
    ['2024-H2', '2024-07-01', '2024-12-31', undefined],
    ['2024', '2024-01-01', '2024-12-31', undefined],
    ['unknown', undefined, undefined, undefined],
  ])('%s', (date, first, last, month) => {
    expect([firstDay(date), lastDay(date), monthOf(date)]).toEqual([first, last, month])
  })
})
