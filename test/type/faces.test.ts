import { describe, expect, test } from 'vitest'
import type { Locale } from '../../src/model/locale.js'
import { itemise, requireFaces, textWidth } from '../../src/type/index.js'

const pieces = (text: string, locale: Locale) =>
  itemise(text, locale).map((piece) => `${piece.family.replace('midgame-', '')}:${piece.text}`)

describe('which face sets what', () => {
  test('Latin is Arimo, Chinese the face of the locale', () => {
    expect(pieces('DeepSeek節', 'zh-Hant')).toEqual(['latin:DeepSeek', 'tc:節'])
    expect(pieces('DeepSeek节', 'zh-Hans')).toEqual(['latin:DeepSeek', 'sc:节'])
  })

  test('a character that only the other Chinese face has is taken from there', () => {
    expect(pieces('簡節简节', 'zh-Hant')).toEqual(['tc:簡節', 'sc:简节'])
  })

  test('English takes the simplified face for Chinese names', () => {
    expect(pieces('Doubao (豆包)', 'en')).toEqual(['latin:Doubao (', 'sc:豆包', 'latin:)'])
  })

  test('in Chinese text quotation marks, dots and dashes are Chinese', () => {
    expect(pieces('“六小龙”——之一…', 'zh-Hans')).toEqual(['sc:“六小龙”——之一…'])
    expect(pieces('所谓“AI”时代', 'zh-Hans')).toEqual(['sc:所谓“', 'latin:AI', 'sc:”时代'])
    expect(pieces('“AI”时代', 'zh-Hans')).toEqual(['sc:“', 'latin:AI', 'sc:”时代'])
  })

  test('an apostrophe between Latin letters stays Latin', () => {
    expect(pieces('Doubao’s 量', 'zh-Hant')).toEqual(['latin:Doubao’s ', 'tc:量'])
    expect(pieces('the “six dragons”', 'en')).toEqual(['latin:the “six dragons”'])
  })

  test('signs that Arimo lacks come from the Chinese face, the others do not', () => {
    expect(pieces('−×÷±€', 'en')).toEqual(['latin:−×÷±€'])
    expect(pieces('≈≤→●', 'en')).toEqual(['sc:≈≤→●'])
  })
})

describe('what no bundled face has', () => {
  test('is named, each character once', () => {
    expect(requireFaces('ok 🐉 and 🐉 and ༀ\n', 'en')).toEqual(['🐉', 'ༀ'])
  })

  test('is empty for the texts of a deck', () => {
    expect(
      requireFaces('33× ≈3% −99.3% “six dragons” — 資料來源：〈中場戰事〉「六小龍」节简', 'zh-Hant'),
    ).toEqual([])
  })
})

describe('widths', () => {
  // Advances of Liberation Sans (and Arial) in 1/2048 em.
  test.each([
    ['Half', false, 1479 + 1139 + 455 + 569],
    ['Half', true, 1479 + 1139 + 569 + 682],
    ['4,000', false, 1139 * 4 + 569],
    ['AV', false, 1366 * 2],
  ])('%s (bold: %s) has the advances of Arial, without kerning', (text, bold, units) => {
    expect(textWidth(text, { size: 72, bold, locale: 'en' })).toBeCloseTo(units / 2048, 2)
  })

  test('a Chinese character is one em, bold too', () => {
    expect(textWidth('規模與價格', { size: 36, bold: true, locale: 'zh-Hant' })).toBeCloseTo(2.5, 5)
  })

  test('a quarter em is added where Chinese meets Latin', () => {
    const style = { size: 72, bold: false, locale: 'zh-Hant' as const }
    const apart = textWidth('豆包', style) + textWidth('token', style)
    expect(textWidth('豆包token', style) - apart).toBeCloseTo(0.25, 5)
  })

  // Measured in LibreOffice: 0.24 em at each of these borders.
  test.each([
    ['一·二', 2],
    ['一“AI”二', 2],
    ['一“二”三', 0],
    ['一（37B）二', 2],
    ['5\u00a0月', 1],
    ['一 二', 0],
    ['一−9二', 2],
    ['一\n−9', 1],
    ['−9二', 1],
  ])('%s may get %d gaps', (text, gaps) => {
    const style = { size: 72, bold: false, locale: 'zh-Hant' as const }
    const bare = [...text].map((c) => (c === '“' || c === '”' || c === '·' ? 1 : textWidth(c, style)))
    const sum = bare.reduce((total, width) => total + width, 0)
    expect(textWidth(text, style) - sum).toBeCloseTo(gaps * 0.25, 5)
  })
})
