import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { View } from '../../src/model/view.js'
import { bound, ferries } from '../chart/market.js'
import { briefingOf, buildSpring, home, landscape, springFiles, type Spring } from './spring.js'

const path = `${landscape}/data/facts.yaml`
const trillions = readFileSync(path, 'utf8')
  .replace('value: 6.5e7', 'value: 6.5e12')
  .replace('65 million', '6.5 trillion')
const ofMoney = springFiles[`${home}/charts/fleets.yaml`]!.replace('unit: scooters', 'unit: EUR')
  .replace(/measure: .*/, "measure: { en: 'Raised, {unit}', zh-Hant: '融資，{unit}' }")
  .replace(/ids: .*\]/, 'ids: [kvikk-series-b]')
const files = { [path]: trillions, [`${home}/charts/fleets.yaml`]: ofMoney }
const styled = (numbers: string, locale: string): Promise<Spring> =>
  buildSpring(`locales: [${locale}]\nnumbers: ${numbers}`, { files, formats: ['md'] })

describe('the style of numbers of an audience', () => {
  test('reaches texts, the table and the description of a chart, and its measure', async () => {
    const text = briefingOf(await styled('{ en: { scale: words, currency: sign } }', 'en'))
    expect(text).toContain('Kvikk has raised €6.5 trillion')
    expect(text).toContain('![Raised, €: Kvikk 6.5 trillion]')
    expect(text).toMatch(/Kvikk \(Nov 2025\) +\| 6\.5 trillion/)
  })

  test('兆 in Traditional Chinese, 万亿 in Simplified', async () => {
    const spring = await styled('{ zh-Hant: { trillion: 兆 } }', 'zh-Hant, zh-Hans')
    expect(spring.found).toEqual([])
    const [traditional, simplified] = [briefingOf(spring, 'zh-Hant'), briefingOf(spring, 'zh-Hans')]
    expect(traditional).toContain('6.5 兆歐元')
    expect(traditional).toContain('![融資，歐元：Kvikk 6.5 兆]')
    expect(traditional).not.toContain('萬億')
    expect(simplified).toContain('6.5 万亿欧元')
    expect(simplified).not.toContain('兆')
  })

  test('is refused where a language has no such style', async () => {
    const { found } = await styled('{ zh-Hans: { trillion: 兆 } }', 'zh-Hans')
    expect(found).toEqual(['error check/unknown-field: there is no field `trillion`'])
  })
})

test('the ticks of an axis are written in the same style', () => {
  const audience = { id: 'travellers', numbers: { 'zh-Hant': { trillion: '兆' } } }
  const of = { kind: 'dots', select: { ids: ['blue-2024', 'red-2024'] } }
  const { ticks } = bound(of, 'zh-Hant', { ...ferries, audience } as unknown as View)
  expect(ticks.map(({ text }) => text)).toContain('2 兆')
})
