import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isHan, spaced, tight, tightAll } from '../../src/format/index.js'

test.each([
  ['豆包日均token由1,200億升至4萬億', '豆包日均 token 由 1,200 億升至 4 萬億'],
  ['每百萬 token 0.8 元', '每百萬 token 0.8 元'],
  ['約3%的價格', '約 3% 的價格'],
  ['降幅−99.3%，仍在', '降幅 −99.3%，仍在'],
  ['「Qwen3」系列', '「Qwen3」系列'],
])('%s is written %s', (text, expected) => {
  expect(spaced(text)).toBe(expected)
})

test('PowerPoint sets the gap itself, so the spaces go; other spaces stay', () => {
  expect(tight('每百萬 token 0.8 元，見 Qwen3 系列')).toBe('每百萬token 0.8元，見Qwen3系列')
  expect(tight('RMB 0.8 per 1M tokens')).toBe('RMB 0.8 per 1M tokens')
})

test('a space goes too where the border lies between two runs', () => {
  expect(tightAll(['日均 ', '4 萬億', ' token，', 'Q2 ', '起'])).toEqual([
    '日均',
    '4萬億',
    'token，',
    'Q2',
    '起',
  ])
})

test('tight undoes spaced, whatever the text', () => {
  const text = fc
    .array(fc.constantFrom('價', 'a', '3', '%', '，', '億', '−', '('))
    .map((list) => list.join(''))
  fc.assert(
    fc.property(text, (text) => {
      expect(tight(spaced(text))).toBe(text)
      expect(spaced(spaced(text))).toBe(spaced(text))
    }),
  )
})

test('Han characters are not punctuation or kana', () => {
  expect(['漢', '𠮷', '，', 'か', 'A'].map(isHan)).toEqual([true, true, false, false, false])
})
