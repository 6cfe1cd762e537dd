import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Locale } from '../../src/model/locale.js'
import { hasWidow, safety, wrap } from '../../src/type/index.js'

const lines = (text: string, width: number, locale: Locale = 'en', size = 12) =>
  wrap([{ text, size, bold: false }], width, locale).map((line) => line.text)

describe('where lines end', () => {
  test('English breaks at spaces and keeps no space at the end of a line', () => {
    expect(lines('Doubao daily tokens: 120B in May 2024, 4T in December of the same year', 3.66)).toEqual([
      'Doubao daily tokens: 120B in May 2024, 4T in',
      'December of the same year',
    ])
  })

  test('a compound may break after its hyphen, a minus sign never', () => {
    expect(lines('Favour owners of distribution or of open-source mindshare.', 3.35)).toEqual([
      'Favour owners of distribution or of open-',
      'source mindshare.',
    ])
    expect(lines('prices fell by\u00a0−99.3%', 1.2)).toEqual(['prices fell', 'by\u00a0−99.3%'])
  })

  test('Traditional Chinese breaks between characters, Latin words stay whole', () => {
    expect(lines('看付費用量而非標價：日均4萬億token按標價計，年值至多約12億元。', 3.35, 'zh-Hant')).toEqual([
      '看付費用量而非標價：日均4萬億token按',
      '標價計，年值至多約12億元。',
    ])
  })

  test('Simplified Chinese quotation marks are full width and stick to their text', () => {
    expect(lines('平台巨头全线压上，“六小龙”已有四家', 1.84, 'zh-Hans')).toEqual([
      '平台巨头全线压上，',
      '“六小龙”已有四家',
    ])
  })

  test('no closing mark begins a line and no opening mark ends one', () => {
    expect(lines('一二三四五。六七', 0.85, 'zh-Hant')).toEqual(['一二三四', '五。六七'])
    expect(lines('一二三四（五六）', 0.87, 'zh-Hant')).toEqual(['一二三四', '（五六）'])
  })

  test('a number keeps its Chinese unit, and the renderer is told where to break', () => {
    const wrapped = wrap([{ text: '日均用量升至1,200億元', size: 12, bold: false }], 1.75, 'zh-Hant')
    expect(wrapped.map((line) => line.text)).toEqual(['日均用量升至', '1,200億元'])
    expect(wrapped.map((line) => line.forced)).toEqual([true, false])
  })

  test('a bound word stays with its number', () => {
    expect(lines('日活用戶逾3,000萬', 1.2, 'zh-Hant')).toEqual(['日活用戶', '逾3,000萬'])
  })

  test('a no-break space holds a number and a Latin unit together', () => {
    expect(lines('Vision model at RMB\u00a03; 4T a day', 1.45, 'en', 10)).toEqual([
      'Vision model at',
      'RMB\u00a03; 4T a day',
    ])
  })

  test('a line break in the text is kept', () => {
    expect(lines('Half-time report:\nwho presses', 9)).toEqual(['Half-time report:', 'who presses'])
    expect(lines('a\n\nb', 9)).toEqual(['a', '', 'b'])
  })

  test('a word wider than its box is cut and marked', () => {
    const wrapped = wrap([{ text: 'Unbreakable', size: 12, bold: false }], 0.5, 'en')
    expect(wrapped.map((line) => line.cut)).toEqual([true, true, false])
  })

  test('styles are measured one by one: a bold lead leaves less room', () => {
    const plain = wrap([{ text: 'Margins are thin and shrink', size: 12, bold: false }], 2.1, 'en')
    const led = wrap(
      [
        { text: 'Margins are thin', size: 12, bold: true },
        { text: ' and shrink', size: 12, bold: false },
      ],
      2.1,
      'en',
    )
    expect([plain.length, led.length]).toEqual([1, 2])
  })
})

describe('widows', () => {
  test('a short last line is one, a single line is not', () => {
    const text = 'Usage is compounding but revenue is not visible yet'
    const wrapped = wrap([{ text, size: 12, bold: false }], 3.9, 'en')
    expect(wrapped.map((line) => line.text)).toEqual([
      'Usage is compounding but revenue is not visible',
      'yet',
    ])
    expect(hasWidow(wrapped, 3.9)).toBe(true)
    expect(hasWidow(wrap([{ text: 'yet', size: 12, bold: false }], 3.9, 'en'), 3.9)).toBe(false)
  })
})

const words = fc.array(
  fc.constantFrom(
    'token',
    '萬億',
    '4',
    '（',
    '）',
    '，',
    ' ',
    '−99.3%',
    'open-source',
    '“',
    '”',
    '龍',
    '\n',
    'RMB\u00a03',
  ),
  { maxLength: 40 },
)

test('any text: nothing is lost and no uncut line is wider than the box', () => {
  fc.assert(
    fc.property(words, fc.double({ min: 0.8, max: 4, noNaN: true }), (parts, width) => {
      const text = parts.join('')
      const wrapped = wrap([{ text, size: 12, bold: false }], width, 'zh-Hant')
      const bare = (s: string) => s.replace(/[ \n]/g, '')
      expect(bare(wrapped.map((line) => line.text).join(''))).toBe(bare(text))
      for (const line of wrapped) {
        if (!line.cut) expect(line.width * safety).toBeLessThanOrEqual(width + 1e-9)
      }
    }),
  )
})
