import { describe, expect, test } from 'vitest'
import { formatFact, type FactStyle, type Figure } from '../../src/format/index.js'
import { units } from './units.js'

type Case = readonly [Partial<Figure>, keyof typeof units, FactStyle | undefined, string, string, string]

const cases: readonly Case[] = [
  // Scale words: table 4.4 of the visual design.
  [{ value: 1.2e11 }, 'tokens', undefined, '120B', '1,200 億', '1,200 亿'],
  [{ value: 4e12 }, 'tokens', undefined, '4T', '4 萬億', '4 万亿'],
  [{ value: 4e12, bound: 'gt' }, 'tokens', undefined, '4T+', '逾 4 萬億', '逾 4 万亿'],
  [{ value: 70.7e9 }, 'yuan', undefined, 'RMB 70.7B', '707 億元', '707 亿元'],
  [{ value: 2.5e9 }, 'dollars', undefined, 'USD 2.5B', '25 億美元', '25 亿美元'],
  [{ value: 2.5e9 }, 'euros', undefined, 'EUR 2.5B', '25 億歐元', '25 亿欧元'],
  // A currency without words of its own is written by its code.
  [{ value: 2.5e9 }, 'kronor', undefined, 'SEK 2.5B', '25 億 SEK', '25 亿 SEK'],
  [{ value: 0.8 }, 'price', undefined, 'RMB 0.8', '0.8 元', '0.8 元'],
  [{ value: 0 }, 'price', undefined, 'RMB 0', '0 元', '0 元'],
  [{ value: -99.3 }, 'percent', undefined, '−99.3%', '−99.3%', '−99.3%'],
  [{ value: 33 }, 'ratio', undefined, '33×', '33 倍', '33 倍'],
  [{ value: 671e9 }, 'parameters', undefined, '671B', '671B', '671B'],
  [{ value: 0.6e9 }, 'parameters', undefined, '0.6B', '0.6B', '0.6B'],
  [{ value: 200, bound: 'gt' }, 'resets', undefined, '200+', '逾 200', '逾 200'],
  [{ value: 30_000, bound: 'lt' }, 'resets', undefined, '~30K', '近 3 萬', '近 3 万'],
  [{ value: 3, bound: 'approx' }, 'percent', undefined, '≈3%', '約 3%', '约 3%'],
  [{ value: 500, bound: 'gte' }, 'resets', undefined, '500+', '至少 500', '至少 500'],
  // The unit.
  [
    { value: 4e12, bound: 'gt' },
    'tokens',
    'unit',
    '4T+ tokens a day',
    '逾 4 萬億個 token',
    '逾 4 万亿个 token',
  ],
  [{ value: 0.8 }, 'price', 'unit', 'RMB 0.8 per 1M tokens', '每百萬 token 0.8 元', '每百万 token 0.8 元'],
  [
    { value: 1, bound: 'approx' },
    'price',
    'unit',
    '≈RMB 1 per 1M tokens',
    '每百萬 token 約 1 元',
    '每百万 token 约 1 元',
  ],
  [{ value: 1, bound: 'approx' }, 'call', 'unit', '≈RMB 1 per call', '每次調用約 1 元', '每次调用约 1 元'],
  [{ value: 6.01, kind: 'derived' }, 'weeks', 'unit', '6 weeks', '6 周', '6 周'],
  [{ value: 1 }, 'weeks', 'unit', '1 week', '1 周', '1 周'],
  // A label without Simplified Chinese of its own is converted.
  [{ value: 4.3e8 }, 'users', 'unit', '430M users', '4.3 億名用戶', '4.3 亿名用户'],
  [{ value: 2 }, 'resets', 'unit', '2 resets', '2 次重置', '2 次重置'],
  [{ value: 33 }, 'ratio', 'unit', '33×', '33 倍', '33 倍'],
  // In running text.
  [{ value: 4e12, bound: 'gt' }, 'tokens', 'prose', 'more than 4T', '超過 4 萬億', '超过 4 万亿'],
  [{ value: 3, bound: 'approx' }, 'percent', 'prose', 'about 3%', '約 3%', '约 3%'],
  [{ value: 30_000, bound: 'lt' }, 'resets', 'prose', 'nearly 30K', '近 3 萬', '近 3 万'],
  [{ value: 500, bound: 'gte' }, 'resets', 'prose', 'at least 500', '至少 500', '至少 500'],
  [{ value: 671e9 }, 'parameters', 'prose', '671B', '6,710 億', '6,710 亿'],
  // Only the order of magnitude.
  [
    { min: 2e8, max: 9e8, bound: 'order' },
    'dollars',
    undefined,
    'USD hundreds of millions',
    '數億美元',
    '数亿美元',
  ],
  [
    { value: 1e8, bound: 'order' },
    'dollars',
    'prose',
    'several hundred million US dollars',
    '數億美元',
    '数亿美元',
  ],
  [
    { value: 1e7, bound: 'order' },
    'dollars',
    'prose',
    'tens of millions of US dollars',
    '數千萬美元',
    '数千万美元',
  ],
  [{ value: 1e9, bound: 'order' }, 'yuan', 'prose', 'several billion yuan', '數十億元', '数十亿元'],
  [{ value: 1e6, bound: 'order' }, 'resets', undefined, 'millions', '數百萬', '数百万'],
  // Ranges.
  [
    { min: 0.6e9, max: 235e9, bound: 'range' },
    'parameters',
    undefined,
    '0.6B to 235B',
    '0.6B 至 235B',
    '0.6B 至 235B',
  ],
  [
    { min: 1e9, max: 2e9, bound: 'range' },
    'dollars',
    undefined,
    'USD 1B to 2B',
    '10 億至 20 億美元',
    '10 亿至 20 亿美元',
  ],
  [{ min: 3, max: 5, bound: 'range' }, 'percent', undefined, '3% to 5%', '3% 至 5%', '3% 至 5%'],
  [{ min: 2, max: 3, bound: 'range' }, 'ratio', undefined, '2× to 3×', '2 至 3 倍', '2 至 3 倍'],
  [{ min: 3, bound: 'range' }, 'resets', undefined, '3+', '至少 3', '至少 3'],
  [{ max: 3, bound: 'range' }, 'resets', undefined, 'up to 3', '最多 3', '最多 3'],
  // Other styles.
  [{ value: 70.7e9, bound: 'gt' }, 'yuan', 'plain', '70.7B', '707 億', '707 亿'],
  [{ value: 70.7e9, bound: 'gt' }, 'yuan', 'amount', 'RMB 70.7B', '707 億元', '707 亿元'],
  [{ value: 14900, bound: 'gt' }, 'yuan', 'full', '14,900+', '逾 14,900', '逾 14,900'],
  [{ value: 0.8 }, 'yuan', 'full', '0.8', '0.8', '0.8'],
  [{ value: -40.3 }, 'percent', 'full', '−40.3%', '−40.3%', '−40.3%'],
  [{ value: 7 }, 'resets', 'words', 'seven', '七', '七'],
  [{ value: 7 }, 'resets', 'Words', 'Seven', '七', '七'],
  [{ value: 2 }, 'resets', 'words', 'two', '兩', '两'],
  [{ value: 11 }, 'resets', 'words', 'eleven', '十一', '十一'],
  [{ value: 20 }, 'resets', 'words', 'twenty', '二十', '二十'],
  [{ value: 21 }, 'resets', 'words', '21', '21', '21'],
  [{ value: 7, bound: 'gt' }, 'resets', 'Words', 'More than seven', '超過七', '超过七'],
  [{ value: 3 }, 'percent', 'words', '3%', '3%', '3%'],
  [{ value: 65.04, kind: 'derived' }, 'percent', 'signed', '+65%', '+65%', '+65%'],
  [{ value: -85 }, 'percent', 'signed', '−85%', '−85%', '−85%'],
  [{ value: 0 }, 'percent', 'signed', '0%', '0%', '0%'],
  [{ value: -99.3 }, 'percent', 'abs', '99.3%', '99.3%', '99.3%'],
  [{ value: 33.33, kind: 'derived' }, 'ratio', 'fold', '33-fold', '33 倍', '33 倍'],
  [{ value: -3e9 }, 'yuan', undefined, '−RMB 3B', '−30 億元', '−30 亿元'],
  // Digits: three for what was measured, two for what was computed.
  [{ value: 114.29, kind: 'derived' }, 'price', undefined, 'RMB 114', '114 元', '114 元'],
  [{ value: 1.168e9, kind: 'derived' }, 'yuan', undefined, 'RMB 1.2B', '12 億元', '12 亿元'],
  [{ value: 5.514, kind: 'derived' }, 'percent', undefined, '5.5%', '5.5%', '5.5%'],
  [{ value: -97.5, kind: 'derived', digits: 3 }, 'percent', undefined, '−97.5%', '−97.5%', '−97.5%'],
  [{ value: 1.2345e9 }, 'tokens', undefined, '1.23B', '12.3 億', '12.3 亿'],
  [{ value: 999.6e9 }, 'tokens', undefined, '1T', '1 萬億', '1 万亿'],
  [{ value: 9_876 }, 'resets', undefined, '9,876', '9,876', '9,876'],
  [{ value: 0.003 }, 'price', undefined, 'RMB 0.003', '0.003 元', '0.003 元'],
  [{ value: 4 }, 'score', undefined, '4', '4', '4'],
  // Nothing there.
  [{}, 'yuan', undefined, 'n.d.', '未披露', '未披露'],
  // The date of a figure, and of an event, which has no other.
  [
    { value: 1, valid: '2024-12-18' },
    'price',
    'date',
    '18 Dec 2024',
    '2024 年 12 月 18 日',
    '2024 年 12 月 18 日',
  ],
  [{ value: 1, valid: '2024-12-18' }, 'price', 'month', 'Dec 2024', '2024 年 12 月', '2024 年 12 月'],
  [
    { kind: 'event', valid: '2024-12-18' },
    'price',
    'unit',
    '18 Dec 2024',
    '2024 年 12 月 18 日',
    '2024 年 12 月 18 日',
  ],
]

describe('a figure as a reader of each locale writes it', () => {
  test.each(cases)('%j in %s, style %s: %s', (figure, unit, style, en, traditional, simplified) => {
    const fact: Figure = { value: null, bound: 'eq', ...figure }
    const inAll = (['en', 'zh-Hant', 'zh-Hans'] as const).map((locale) =>
      formatFact(fact, units[unit], locale, style),
    )
    expect(inAll).toEqual([en, traditional, simplified])
  })

  test('a fact without a unit is a bare number', () => {
    expect(formatFact({ value: 7, bound: 'eq' }, undefined, 'en')).toBe('7')
    expect(formatFact({ value: 7, bound: 'eq' }, undefined, 'en', 'words')).toBe('seven')
  })
})
