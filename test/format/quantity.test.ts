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
    ['SEK 250 million', 'SEK', is(2.5e8)],
    ['about NOK 1.2bn', '', is(1.2e9, 'approx')],
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
    ['1億2000萬', '', is(1.2e8)],
    ['1亿2000万', '', is(1.2e8)],
    ['6億5千萬', '', is(6.5e8)],
    ['3 萬 5 千', '', is(35000)],
    ['1萬2000', '', is(12000)],
    ['三百二十萬', '', is(3.2e6)],
    ['一億二千萬', '', is(1.2e8)],
    ['三點五億', '', is(3.5e8)],
    ['零點八', '', is(0.8)],
    ['十二億三', '', is(1.23e9)],
    ['三千五', '', is(3500)],
    ['兩千零五', '', is(2005)],
    ['1.2兆', '', is(1.2e12)],
    ['3兆元', '', is(3e12)],
    ['US$1.2tn', '', is(1.2e12)],
    ['1.5 trn', '', is(1.5e12)],
    ['6.5 hundred million', '', is(6.5e8)],
    ['two hundred million', '', is(2e8)],
    ['twenty-five', '', is(25)],
    ['a hundred', '', is(100)],
    ['half a million', '', is(5e5)],
    ['兩成半', '', is(25)],
    ['九成九', '', is(99)],
    ['八折', '', is(80)],
    ['3折', '', is(30)],
    ['三分之一', '', is(33.3333333333)],
    ['百分之三十', '', is(30)],
    ['1/8', '', is(12.5)],
    ['an eighth', '', is(12.5)],
    ['two thirds', '', is(66.6666666667)],
    ['一半', '', is(50)],
    ['half', '', is(50)],
    ['5個百分點', '', is(5)],
    ['5 percentage points', '', is(5)],
    ['5pp', '', is(5)],
    ['30 per cent', '', is(30)],
    ['翻倍', '', is(2)],
    ['翻了兩番', '', is(4)],
    ['doubled', '', is(2)],
    ['半年', '', is(0.5)],
    ['一年半', '', is(1.5)],
    ['兩個半月', '', is(2.5)],
    ['負5%', '', is(-5)],
    ['逾1000', '', is(1000, 'gt')],
    ['過億', '', is(1e8, 'gt')],
    ['過半', '', is(50, 'gt')],
    ['近一半', '', is(50, 'lt')],
    ['about a third', '', is(33.3333333333, 'approx')],
    ['fewer than 100', '', is(100, 'lt')],
    ['no fewer than 100', '', is(100, 'gte')],
    ['千億級', '', is(1e11, 'order')],
    ['十幾家', '', { min: 11, max: 19, bound: 'range' }],
    ['三四十', '', { min: 30, max: 40, bound: 'range' }],
    ['三、四十', '', { min: 30, max: 40, bound: 'range' }],
    ['七八成', '', { min: 70, max: 80, bound: 'range' }],
    ['兩三家', '', { min: 2, max: 3, bound: 'range' }],
    ['六到七成', '', { min: 60, max: 70, bound: 'range' }],
    ['一億至兩億', '', { min: 1e8, max: 2e8, bound: 'range' }],
    ['8000至1萬', '', { min: 8000, max: 10000, bound: 'range' }],
    ['US$1-2bn', '', { min: 1e9, max: 2e9, bound: 'range' }],
    ['between 5 and 6 billion', '', { min: 5e9, max: 6e9, bound: 'range' }],
    ['3 to 4 times', '', { min: 3, max: 4, bound: 'range' }],
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
  const unit = fc.constantFrom(
    ...([
      'tokens',
      'users',
      'weeks',
      'ratio',
      'yuan',
      'dollars',
      'price',
      'call',
      'parameters',
      'percent',
    ] as const),
  )
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
        const printed = formatFact({ value, bound, digits: 3 }, units[unit], locale, style)
        expect({ printed, value: parseQuantity(printed)?.value }).toEqual({ printed, value })
      }),
    )
  })

  test('a bound in words keeps its meaning', () => {
    fc.assert(
      fc.property(number, locale, bound, unit, (value, locale, bound, unit) => {
        const printed = formatFact({ value, bound, digits: 3 }, units[unit], locale, 'prose')
        expect({ printed, read: parseQuantity(printed) }).toEqual({ printed, read: { value, bound } })
      }),
    )
  })

  test('a range', () => {
    fc.assert(
      fc.property(number, number, locale, unit, (a, b, locale, unit) => {
        fc.pre(a !== b)
        const [min, max] = [Math.min(a, b), Math.max(a, b)]
        const printed = formatFact({ value: null, min, max, bound: 'range', digits: 3 }, units[unit], locale)
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

  test('any number, to the three digits that are shown', () => {
    const any = fc.double({ min: 0.001, max: 9e14, noNaN: true })
    fc.assert(
      fc.property(any, fc.boolean(), locale, bound, unit, (size, negative, locale, bound, unit) => {
        const value = negative ? -size : size
        const printed = formatFact({ value, bound, digits: 3 }, units[unit], locale, 'prose')
        const read = parseQuantity(printed)
        expect({ printed, bound: read?.bound }).toEqual({ printed, bound })
        expect(Math.abs((read?.value ?? NaN) - value)).toBeLessThanOrEqual(0.0051 * size)
      }),
    )
  })

  test('whole numbers up to twenty in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), locale, bound, (value, locale, bound) => {
        const printed = formatFact({ value, bound }, units.users, locale, 'words')
        expect({ printed, read: parseQuantity(printed) }).toEqual({ printed, read: { value, bound } })
      }),
    )
  })
})

const chineseDigits = [...'零一二三四五六七八九']

/** A number below 10,000 in Chinese; `inside` a larger one, in which a leading gap is said as 零. */
function sectionInChinese(value: number, inside: boolean): string {
  let text = ''
  let gap = false
  for (const [size, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10
    if (digit === 0) gap = true
    else {
      text += (gap && (inside || text !== '') ? '零' : '') + (chineseDigits[digit] ?? '') + word
      gap = false
    }
  }
  return inside ? text : text.replace(/^一十/, '十')
}

/** A whole number below 10^16 in Chinese: 一億零三十萬. */
function inChinese(value: number): string {
  if (value === 0) return '零'
  let text = ''
  for (const [size, word] of [
    [1e12, '兆'],
    [1e8, '億'],
    [1e4, '萬'],
    [1, ''],
  ] as const) {
    const section = Math.floor(value / size) % 10_000
    if (section > 0) text += sectionInChinese(section, text !== '') + word
    else if (text !== '' && value % size > 0 && !text.endsWith('零')) text += '零'
  }
  return text.replace(/零零/g, '零')
}

const englishWords = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ')
const englishTens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** A whole number below 10^15 in English words: two hundred and five million. */
function inEnglish(value: number): string {
  if (value < 20) return englishWords[value] ?? ''
  if (value < 100) {
    const ten = englishTens[Math.floor(value / 10) - 2] ?? ''
    return value % 10 === 0 ? ten : `${ten}-${inEnglish(value % 10)}`
  }
  for (const [size, word, joint] of [
    [1e12, 'trillion', ' '],
    [1e9, 'billion', ' '],
    [1e6, 'million', ' '],
    [1e3, 'thousand', ' '],
    [100, 'hundred', ' and '],
  ] as const) {
    if (value < size) continue
    const rest = value % size
    return `${inEnglish(Math.floor(value / size))} ${word}${rest === 0 ? '' : joint + inEnglish(rest)}`
  }
  return ''
}

describe('numbers in words', () => {
  const whole = fc.oneof(
    fc.integer({ min: 0, max: 30_000 }),
    fc.maxSafeInteger().map((number) => Math.abs(number) % 1e15),
    fc
      .record({ digits: fc.integer({ min: 1, max: 9999 }), power: fc.integer({ min: 0, max: 10 }) })
      .map(({ digits, power }) => digits * 10 ** power),
  )
  /** A figure has twelve digits; more are not told apart. */
  const shown = (value: number): Quantity => is(Number(value.toPrecision(12)))

  test.each([
    [100_300_000, '一億零三十萬'],
    [10, '十'],
    [12_000_034, '一千二百萬零三十四'],
    [20_040, '二萬零四十'],
  ])('%d is %s', (value, text) => {
    expect(inChinese(value)).toBe(text)
  })

  test('in Chinese, Traditional and Simplified', () => {
    fc.assert(
      fc.property(whole, (value) => {
        const text = inChinese(value)
        expect({ text, read: parseQuantity(text) }).toEqual({ text, read: shown(value) })
        const simplified = text.replaceAll('億', '亿').replaceAll('萬', '万').replaceAll('零', '〇')
        expect({ simplified, read: parseQuantity(simplified) }).toEqual({ simplified, read: shown(value) })
      }),
      { numRuns: 2000 },
    )
  })

  test('in digits with Chinese scale words', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 1000, max: 9999 }),
      fc.option(fc.integer({ min: 1000, max: 9999 }), { nil: 0 }),
    )
    fc.assert(
      fc.property(parts, ([high, middle, low]) => {
        const text = `${high}億${middle}萬${low === 0 ? '' : low}`
        expect({ text, read: parseQuantity(text) }).toEqual({
          text,
          read: shown(high * 1e8 + middle * 1e4 + low),
        })
      }),
    )
  })

  test('in English', () => {
    fc.assert(
      fc.property(whole, (value) => {
        const text = inEnglish(value)
        expect({ text, read: parseQuantity(text) }).toEqual({ text, read: shown(value) })
      }),
      { numRuns: 2000 },
    )
  })

  test('any other text is read or not, but never fails, and takes no time', () => {
    const piece = fc.constantFrom(
      ...'0123456789.,-%+/約近逾數幾多餘半成折倍零一二兩十百千萬億兆點分之至到個元每 ',
      ...['million ', ' to ', 'half ', 'per ', 'several ', 'hundred ', 'US$', 'an '],
    )
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(text, fc.option(text, { nil: undefined }), (value, unit) => {
        const start = performance.now()
        const read = parseQuantity(value, unit)
        expect(performance.now() - start).toBeLessThan(500)
        for (const number of [read?.value, read?.min, read?.max]) {
          if (number !== undefined) expect(Number.isFinite(number)).toBe(true)
        }
      }),
      { numRuns: 5000 },
    )
  })
})
