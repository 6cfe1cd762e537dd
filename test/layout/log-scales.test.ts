import { expect, test } from 'vitest'
import { layout } from '../../src/layout/index.js'
import type { ChartModel } from '../../src/model/chart.js'
import { locales, type Locale } from '../../src/model/locale.js'
import { said } from './run.js'
import { companies, deckOf, strings, theme } from './sample.js'

const rows = [1, 10].map((value) => ({ value: { value }, highlight: false }))
const prices = (more: object = {}) =>
  ({
    id: 'prices',
    kind: 'dots',
    scale: 'log',
    number: 1,
    measure: 'Prices, log scale',
    alt: 'x',
    rows,
    ...more,
  }) as unknown as ChartModel

/** What is said of a slide with this exhibit line in each language. */
function found(exhibits: Readonly<Record<Locale, string>>, chart = prices()): string[] {
  const decks = locales.map((locale) => {
    const body = `:::exhibit\n${exhibits[locale]}\n:::\n\n![Prices](chart:prices)`
    return deckOf(`---\ntitle: A deck\n---\n\n# A section\n\n## A title\n::slide{#it}\n\n${body}\n`, locale)
  })
  const charts = Object.fromEntries(locales.map((locale) => [locale, { prices: chart }]))
  return said(layout(decks, charts, theme(), { strings: strings(), companies }).diagnostics)
}

const silent = { en: 'Prices in a catalogue', 'zh-Hant': '型錄價格', 'zh-Hans': '目录价格' }

test('an exhibit line that hides a log scale is told of, in the language in which it does', () => {
  const named = { en: 'Prices, logarithmic scale', 'zh-Hant': '價格，對數軸', 'zh-Hans': '价格，对数轴' }
  expect(found(named)).toEqual([])
  expect(found({ ...named, 'zh-Hans': '价格' })).toEqual([
    expect.stringContaining(
      'the scale of chart `prices` is logarithmic, and its exhibit line does not say so',
    ),
  ])
  expect(found(silent)).toHaveLength(3)
})

test('a linear scale needs no words, and in a plane the picture names both axes itself', () => {
  expect(found(silent, prices({ scale: 'linear' }))).toEqual([])
  expect(found(silent, prices({ kind: 'scatter', xAxis: {} }))).toEqual([])
})
