import { describe, expect, test } from 'vitest'
import { formatFact, unitWords, type FactStyle, type NumberStyle } from '../../src/format/index.js'
import type { Locale } from '../../src/model/locale.js'
import { units } from './units.js'

const write = (
  value: number,
  unit: keyof typeof units,
  locale: Locale,
  numbers: NumberStyle,
  style?: FactStyle,
  bound: 'eq' | 'gt' | 'order' = 'eq',
) => formatFact({ value, bound }, units[unit], locale, style, numbers)

describe('兆, as Taiwan writes it', () => {
  const taiwan: NumberStyle = { trillion: '兆' }

  test.each([
    [4e12, 'tokens', '4 兆'],
    [4.14e15, 'tokens', '4,140 兆'],
    [1.2e11, 'tokens', '1,200 億'],
    [7.07e12, 'yuan', '7.07 兆元'],
  ] as const)('%d %s: %s', (value, unit, text) => {
    expect(write(value, unit, 'zh-Hant', taiwan)).toBe(text)
  })

  test('also where only the order of magnitude is known', () => {
    expect(write(1e12, 'yuan', 'zh-Hant', taiwan, undefined, 'order')).toBe('數兆元')
    expect(write(1e8, 'yuan', 'zh-Hant', taiwan, undefined, 'order')).toBe('數億元')
  })

  test('never in Simplified Chinese, whatever is asked', () => {
    expect(write(4e12, 'tokens', 'zh-Hans', taiwan)).toBe('4 万亿')
    expect(write(1e12, 'yuan', 'zh-Hans', taiwan, undefined, 'order')).toBe('数万亿元')
  })
})

describe('scale words', () => {
  test.each([
    [4e12, 'tokens', 'words', undefined, 'gt', '4 trillion+'],
    [4e12, 'tokens', 'words', 'prose', 'gt', 'more than 4 trillion'],
    [7.86e7, 'users', 'words', 'unit', 'eq', '78.6 million users'],
    [12_000, 'users', 'words', 'unit', 'eq', '12,000 users'],
    [7.07e10, 'yuan', 'words', undefined, 'eq', 'RMB 70.7 billion'],
    [7.07e10, 'yuan', 'plain', undefined, 'eq', 'RMB 70,700,000,000'],
    [1.234e6, 'users', 'plain', 'plain', 'eq', '1,230,000'],
  ] as const)('%d %s, %s, %s', (value, unit, scale, style, bound, text) => {
    expect(write(value, unit, 'en', { scale }, style, bound)).toBe(text)
  })

  test('a range has them at both ends', () => {
    const range = { value: null, min: 1e9, max: 2e9, bound: 'range' } as const
    expect(formatFact(range, units.dollars, 'en', undefined, { scale: 'words' })).toBe(
      'USD 1 billion to 2 billion',
    )
  })

  test('none in Chinese', () => {
    expect(write(4e12, 'tokens', 'zh-Hant', { scale: 'plain' })).toBe('4,000,000,000,000')
    expect(write(1.2e11, 'yuan', 'zh-Hans', { scale: 'plain' })).toBe('120,000,000,000 元')
  })
})

describe('how an amount says its currency in English', () => {
  test.each([
    ['yuan', 'code', 'CNY 70.7B'],
    ['yuan', 'sign', '¥70.7B'],
    ['dollars', 'sign', '$70.7B'],
    ['kronor', 'sign', 'SEK 70.7B'],
    ['dollars', 'code', 'USD 70.7B'],
  ] as const)('%s, %s: %s', (unit, currency, text) => {
    expect(write(7.07e10, unit, 'en', { currency })).toBe(text)
  })

  test('a loss has its minus before the sign', () => {
    expect(write(-2.5e9, 'dollars', 'en', { currency: 'sign' })).toBe('−$2.5B')
  })

  test('the head of a column and the measure of a chart say it in the same way', () => {
    expect(unitWords(units.price, 'en', { currency: 'code' })).toBe('CNY per 1M tokens')
    expect(unitWords(units.price, 'en', { currency: 'sign' })).toBe('¥ per 1M tokens')
    expect(unitWords(units.price, 'zh-Hant', { currency: 'sign' })).toBe('元／百萬 token')
  })

  test('Chinese writes the name of the currency as always', () => {
    expect(write(2.5e9, 'dollars', 'zh-Hant', { currency: 'sign' })).toBe('25 億美元')
  })
})
