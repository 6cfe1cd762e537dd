import { describe, expect, test } from 'vitest'
import { missetIn } from '../../src/format/index.js'
import type { Locale } from '../../src/model/locale.js'

/** The text with a bracket around each sign that is not right. */
function marked(text: string, locale: Locale): string {
  const found = missetIn(text, locale)
  return [...found].reverse().reduce((rest, { at, found: sign }) => {
    return `${rest.slice(0, at)}⟨${sign}⟩${rest.slice(at + sign.length)}`
  }, text)
}

describe('signs that are not those of the language', () => {
  test.each([
    [`Doubao's "six dragons"`, `Doubao⟨'⟩s ⟨"⟩six dragons⟨"⟩`],
    [
      'prices fell by -99.3%, or 33x, in 5-6 weeks ...',
      'prices fell by ⟨-⟩99.3%, or 33⟨x⟩, in 5⟨-⟩6 weeks ⟨...⟩',
    ],
    ['3 x 4 is 12', '3 ⟨x⟩ 4 is 12'],
  ])('English: %s', (text, expected) => expect(marked(text, 'en')).toBe(expected))

  test.each([
    ['所謂“六小龍”與"四大"', '所謂⟨“⟩六小龍⟨”⟩與⟨"⟩四大⟨"⟩'],
    ['用量上升,價格(入門級)下降-99.3%', '用量上升⟨,⟩價格⟨(⟩入門級⟨)⟩下降⟨-⟩99.3%'],
    ['三月至五月為 5-6 家，或 5–6 家', '三月至五月為 5⟨-⟩6 家，或 5⟨–⟩6 家'],
    ['營收 RMB 70.7B', '營收 RMB 70.7⟨B⟩'],
  ])('Traditional Chinese: %s', (text, expected) => expect(marked(text, 'zh-Hant')).toBe(expected))

  test.each([
    ['所谓「六小龙」', '所谓⟨「⟩六小龙⟨」⟩'],
    ['日均 4 兆', '日均 4 ⟨兆⟩'],
  ])('Simplified Chinese: %s', (text, expected) => expect(marked(text, 'zh-Hans')).toBe(expected))

  test.each<[Locale, string]>([
    ['en', 'Doubao’s “six dragons” – ‘AI’ – fell by −99.3% to RMB 0.8, 33×, from 5–6 weeks to 4 …'],
    ['en', 'DeepSeek-R1-0528, GPT-4, Qwen2.5-72B and 01.AI in 2024-05 and on 2025-06-01, v2x'],
    [
      'zh-Hant',
      '所謂「六小龍」（2024 年 5 月至 6 月）：降價 −99.3%，升至 33 倍；R1-0528、GPT-4、671B、百川-53B 與 4 兆',
    ],
    ['zh-Hans', '所谓“六小龙”（2024-05）：降价 −99.3%，671B 参数，日均 4 万亿 token'],
  ])('nothing in %s: %s', (locale, text) => expect(missetIn(text, locale)).toEqual([]))
})
