import { describe, expect, test } from 'vitest'
import { writtenNumbers } from '../../src/format/index.js'
import type { Locale } from '../../src/model/locale.js'

const found = (text: string, locale?: Locale) => writtenNumbers(text, locale).map((number) => number.text)

describe('the quantities that a text states', () => {
  test.each([
    ['Prices fell by 97% to RMB 0.8, a cut of 1,200 yuan', ['97%', '0.8', '1,200']],
    ['78.6M users, 33× as many, 4bn in all, 15x', ['78.6M', '33×', '4bn', '15x']],
    ['in 2025 and May 2025, on 15 May 2024 and May 15, 2024/25, from 2025-06-01', []],
    ['the 1st of 3 rounds', ['3']],
    ['RMB per 1M tokens, a price/1M tokens, per 1,000 calls, per million tokens', []],
    ['GPT-4, Qwen3, R1, o1, GPT-4o, v0.3, 4o and 3D', []],
    ['three of the companies, Seven months later, four big models', ['three', 'Seven', 'four']],
    ['twelve players and twenty-one models', ['twelve', 'twenty-one']],
    ['a hundred models, thousands of users, half of it', ['hundred', 'thousands']],
    ['one company, two by two, the two groups, both groups, no one', []],
    ['two groups and at least two firms', ['two', 'two']],
    ['three is a crowd and as many as ten was', []],
    ['a four-year plan', []],
  ])('English: %s', (text, numbers) => {
    expect(found(text, 'en')).toEqual(numbers)
  })

  test.each([
    ['降價 97%，至 0.8 元，3.2 萬用戶，12億次', ['97%', '0.8', '3.2 萬', '12億']],
    ['2025 年 1 至 4 月，12 月 5 日，2024 年下半年', []],
    ['第 2 輪，第二家，每 100 萬 token，每百萬', []],
    ['三家公司，兩家廠商，十一項動作，二十款模型', ['三', '兩', '十一', '二十']],
    ['三百家、兩千款', ['三百', '兩千']],
    ['一家獨大，兩個數值都交代，雙方，六小龍，百模大戰，千萬不要', []],
  ])('Chinese: %s', (text, numbers) => {
    expect(found(text, 'zh-Hant')).toEqual(numbers)
  })

  test('a text without a language has digits alone', () => {
    expect(found('three 3 三家')).toEqual(['3'])
  })
})
