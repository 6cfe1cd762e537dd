import { describe, expect, test } from 'vitest'
import { settled } from '../../src/layout/settle.js'
import type { Locale } from '../../src/model/locale.js'
import { compose } from '../../src/type/index.js'

const set = (text: string, width: number, title = false, locale: Locale = 'en') =>
  settled(compose([{ text, size: 24, bold: true }], locale), width, title)
const texts = (lines: ReturnType<typeof set>) => lines.map((line) => line.text)

describe('the lines of a title', () => {
  test('are of about the same length, and told to break so', () => {
    const title =
      'The six dragons have split: two still fund base models, three refocus and one has stepped back'
    expect(texts(set(title, 12.133)).at(-1)).toBe('one has stepped back')
    const lines = set(title, 12.133, true)
    expect(texts(lines)).toEqual([
      'The six dragons have split: two still fund base models,',
      'three refocus and one has stepped back',
    ])
    expect(lines.map(({ forced }) => forced)).toEqual([true, false])
  })

  test('break behind a mark where that makes them hardly less even', () => {
    const title =
      'Distribution still led in the month of R1: Doubao had 78.6M monthly users, 2.33× the DeepSeek app'
    expect(texts(set(title, 12.133, true))).toEqual([
      'Distribution still led in the month of R1:',
      'Doubao had 78.6M monthly users, 2.33× the DeepSeek app',
    ])
    const chinese = '價格戰後用量隨即跟上，短短七個月裡：豆包的日均用量升至三十三倍之多'
    expect(texts(set(chinese, 9, true, 'zh-Hant'))).toEqual([
      '價格戰後用量隨即跟上，短短七個月裡：',
      '豆包的日均用量升至三十三倍之多',
    ])
  })

  test('stay as they fall where they are even enough, and where the template breaks them', () => {
    const title =
      'Open weights now span a wide range so that capability by itself protects no maker of closed models now'
    expect(set(title, 9, true)).toEqual(set(title, 9))
    expect(texts(set('Half-time report:\nwho presses', 9, true))).toEqual([
      'Half-time report:',
      'who presses',
    ])
  })

  test('three of them have no widow either', () => {
    const title = 'Companies press forward while most of the others narrow their bets on models now'
    const lines = set(title, 5.8, true)
    expect(lines).toHaveLength(3)
    expect(lines[2]!.width).toBeGreaterThan(0.6 * Math.max(...lines.map(({ width }) => width)))
  })
})

test('a text of which one renderer would leave a widow is set narrower, and told to break', () => {
  const lines = set('Usage is compounding but revenue is not visible yet', 7.8)
  expect(texts(lines)).toEqual(['Usage is compounding but revenue is not', 'visible yet'])
  expect(lines[0]!.forced).toBe(true)
})
