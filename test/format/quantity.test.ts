import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatFact, parseQuantity, type Quantity } from '../../src/format/index.js'
import { units } from './units.js'

const is = (value: number, bound: Quantity['bound'] = 'eq'): Quantity => ({ value, bound })

describe('figures as sources print them', () => {
  test.each<readonly [string, string, Quantity]>([
    ['0.0008元/千token', '', is(0.8)],
    ['0.0008', '元/千token', is(0.8)],
    ['0.003', '元/千tokens', is(3)],
    ['0.8 元/百萬', '', is(0.8)],
    ['1 元/百萬 Token', '', is(1)],
    ['¥0.8/1M tokens', '', is(0.8)],
    ['RMB 2 per million tokens', '', is(2)],
    ['4萬億', '', is(4e12)],
    ['4万亿', 'token', is(4e12)],
    ['萬億', '參數', is(1e12)],
    ['千億', '參數', is(1e11)],
    ['6710億', '', is(6.71e11)],
    ['37億', '參數', is(3.7e9)],
    ['4.3 億', '', is(4.3e8)],
    ['1,200億', '', is(1.2e11)],
    ['15 億次', '', is(1.5e9)],
    ['百萬', '', is(1e6)],
    ['百萬量級', '開發者', is(1e6, 'order')],
    ['3000萬', '', is(3e7)],
    ['近3萬', '', is(3e4, 'lt')],
    ['500餘', '', is(500, 'gt')],
    ['500餘人', '', is(500, 'gt')],
    ['500余', '人', is(500, 'gt')],
    ['50多個', '', is(50, 'gt')],
    ['200多款', '', is(200, 'gt')],
    ['超過4萬億', '', is(4e12, 'gt')],
    ['超30億次', '', is(3e9, 'gt')],
    ['突破 15 億', '次', is(1.5e9, 'gt')],
    ['30億以上', '', is(3e9, 'gte')],
    ['至少20', '', is(20, 'gte')],
    ['上億', '', is(1e8, 'gte')],
    ['約 200 億元', '', is(2e10, 'approx')],
    ['近25億美元', '', is(2.5e9, 'lt')],
    ['707億元', '', is(7.07e10)],
    ['數億', '', { min: 2e8, max: 9e8, bound: 'order' }],
    ['数亿', '美元', { min: 2e8, max: 9e8, bound: 'order' }],
    ['數十億元', '', { min: 2e9, max: 9e9, bound: 'order' }],
    ['幾百', '', { min: 200, max: 900, bound: 'order' }],
    ['several hundred million', 'US dollars', { min: 2e8, max: 9e8, bound: 'order' }],
    ['tens of millions', '', { min: 2e7, max: 9e7, bound: 'order' }],
    ['接近八成', '', is(80, 'lt')],
    ['八成半', '', is(85)],
    ['兩成', '', is(20)],
    ['3%左右', '', is(3, 'approx')],
    ['3% 左右', '', is(3, 'approx')],
    ['≈3%', '', is(3, 'approx')],
    ['85%', '', is(85)],
    ['85', '%', is(85)],
    ['85%', '%', is(85)],
    ['低99.3%', '', is(-99.3)],
    ['比行業價低85%', '', is(-85)],
    ['−99.3%', '', is(-99.3)],
    ['33倍', '', is(33)],
    ['33倍之多', '', is(33)],
    ['33×', '', is(33)],
    ['120B', '', is(1.2e11)],
    ['671B', 'parameters', is(6.71e11)],
    ['US$2.5bn', '', is(2.5e9)],
    ['USD 600 million', '', is(6e8)],
    ['$1.2 trillion', '', is(1.2e12)],
    ['more than 30 million', 'users', is(3e7, 'gt')],
    ['nearly 30K', 'stars', is(3e4, 'lt')],
    ['200+', '', is(200, 'gt')],
    ['３０００萬', '', is(3e7)],
    ['８５％', '', is(85)],
    ['十一', '家', is(11)],
    ['一百二十', '', is(120)],
    ['兩千萬', '', is(2e7)],
    ['seven', 'months', is(7)],
    ['免費', '', is(0)],
    ['0.6B 至 235B', '', { min: 6e8, max: 2.35e11, bound: 'range' }],
    ['0.6B to 235B', '', { min: 6e8, max: 2.35e11, bound: 'range' }],
    ['5-6億', '元', { min: 5e8, max: 6e8, bound: 'range' }],
    ['10–20 million', '', { min: 1e7, max: 2e7, bound: 'range' }],
    ['10億元至20億元', '', { min: 1e9, max: 2e9, bound: 'range' }],
  ])('%s %s', (value, unit, expected) => {
    expect(parseQuantity(value, unit)).toEqual(expected)
  })

  test.each(['', 'unknown', '大幅', '2024年5月', '3 of 4', '1.2.3', '二三', '5 billion or 6 billion'])(
    '"%s" is not one figure',
    (text) => {
      expect(parseQuantity(text)).toBeUndefined()
    },
  )

  test('a rate is brought to the denominator of the unit that it is kept in', () => {
    expect(parseQuantity('0.0008', '元/千token', 'CNY/1M tokens')).toEqual(is(0.8))
    expect(parseQuantity('0.0008', '元/千token', 'CNY/1K tokens')).toEqual(is(0.0008))
    expect(parseQuantity('4萬億', 'token/日', 'tokens/day')).toEqual(is(4e12))
  })
})

describe('what is printed can be read back', () => {
  const number = fc
    .record({ digits: fc.integer({ min: 1, max: 999 }), power: fc.integer({ min: 0, max: 11 }) })
    .map(({ digits, power }) => Number(`${digits}e${power}`))
  const locale = fc.constantFrom('en' as const, 'zh-Hant' as const, 'zh-Hans' as const)
  const bound = fc.constantFrom(
    'eq' as const,
    'approx' as const,
    'gt' as const,
    'gte' as const,
    'lt' as const,
  )
  const unit = fc.constantFrom(...(['tokens', 'yuan', 'dollars', 'price', 'parameters', 'percent'] as const))
  const style = fc.constantFrom(
    undefined,
    'unit' as const,
    'prose' as const,
    'plain' as const,
    'amount' as const,
  )

  test('one number of three digits, in every locale, style and unit', () => {
    fc.assert(
      fc.property(number, locale, bound, unit, style, (value, locale, bound, unit, style) => {
        const printed = formatFact({ value, bound }, units[unit], locale, style)
        expect({ printed, value: parseQuantity(printed)?.value }).toEqual({ printed, value })
      }),
    )
  })

  test('a bound in words keeps its meaning', () => {
    fc.assert(
      fc.property(number, locale, bound, unit, (value, locale, bound, unit) => {
        const printed = formatFact({ value, bound }, units[unit], locale, 'prose')
        expect({ printed, read: parseQuantity(printed) }).toEqual({ printed, read: { value, bound } })
      }),
    )
  })

  test('a range', () => {
    fc.assert(
      fc.property(number, number, locale, unit, (a, b, locale, unit) => {
        fc.pre(a !== b)
        const [min, max] = [Math.min(a, b), Math.max(a, b)]
        const printed = formatFact({ value: null, min, max, bound: 'range' }, units[unit], locale)
        expect({ printed, read: parseQuantity(printed) }).toEqual({
          printed,
          read: { min, max, bound: 'range' },
        })
      }),
    )
  })

  test('an order of magnitude, which is all that was said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), locale, (power, locale) => {
        const printed = formatFact({ value: 10 ** power, bound: 'order' }, units.dollars, locale, 'prose')
        const read = parseQuantity(printed)
        expect({ printed, read }).toEqual({
          printed,
          read: { min: 2 * 10 ** power, max: 9 * 10 ** power, bound: 'order' },
        })
      }),
    )
  })
})
