import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Locale } from '../../src/model/locale.js'
import { compose, hasWidow, heldSpaces, linesOf, safety, wrap } from '../../src/type/index.js'

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

  test('a note letter stays with its figure', () => {
    const parts = [
      { text: '用量升至4萬億', size: 12, bold: false },
      { text: '[a]', size: 9, bold: false, glued: true },
      { text: '，又', size: 12, bold: false },
    ]
    const wrapped = wrap(parts, 1.3, 'zh-Hant')
    expect(wrapped.map((line) => line.text)).toEqual(['用量升至', '4萬億[a]，又'])
    expect(wrapped[0]!.forced).toBe(true)
  })

  // Seen in LibreOffice: it keeps the word with the mark before it, and the sign apart from its number.
  test.each([
    ['模型把定價權，DeepSeek推向', 1.35, '模型把定價權，'],
    ['把定價權推向DeepSeek（深度求索）', 1.95, '把定價權推向DeepSeek'],
    ['價格降低了−99.3%以上', 1.07, '價格降低了'],
    ['價格升到原來……後來下降', 1.22, '價格升到原'],
  ])('%s: where a renderer may break elsewhere, it is told to break', (text, width, first) => {
    const [line] = wrap([{ text, size: 12, bold: false }], width, 'zh-Hant')
    expect([line!.text, line!.forced]).toEqual([first, true])
  })

  test('where every renderer breaks by itself, it is not told', () => {
    const wrapped = wrap(
      [{ text: '規模與價格決定誰壓上誰固守，誰又後撤', size: 12, bold: false }],
      1.2,
      'zh-Hant',
    )
    expect(wrapped.map((line) => line.forced)).toEqual([false, false, false])
  })

  test('a mark that may hang over the margin is on the line for a renderer that lets it', () => {
    const composed = compose([{ text: '一二三四五。六七', size: 12, bold: false }], 'zh-Hant')
    const first = (hanging: boolean) => linesOf(composed, 0.86, { hanging })[0]!.text
    expect([first(false), first(true)]).toEqual(['一二三四', '一二三四五。'])
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

test.each([
  [
    'at RMB 0.8 per 1M tokens since 15 May 2024, up 3 percentage points',
    'at RMB_0.8 per 1M_tokens since 15_May_2024, up 3_percentage_points',
  ],
  [
    'May 2024 to Q1 2025 (Exhibit 3), 120 billion in 6 weeks',
    'May_2024 to Q1_2025 (Exhibit_3), 120_billion in 6_weeks',
  ],
  ['Source: [1] The price war; [2, 3] Model cards', 'Source: [1]_The price war; [2,_3]_Model cards'],
  [
    'In 2024 ByteDance and 11 others sold 4 Bots on May Day',
    'In 2024 ByteDance and 11 others sold 4 Bots on May Day',
  ],
])('%s: what belongs together has no break in it', (text, held) => {
  const spaces = new Set(heldSpaces(text))
  expect([...text].map((c, i) => (spaces.has(i) ? '_' : c)).join('')).toBe(held)
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
