import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { audience } from '../../src/check/schema/audience.js'
import { formatFact } from '../../src/format/index.js'
import type { Locale } from '../../src/model/locale.js'
import type { Audience, Strings } from '../../src/model/settings.js'
import { buildContext } from '../../src/narrate/build-context.js'
import { view } from '../../src/view/index.js'
import { shippedRecords } from '../coverage/shipped.js'
import { deckText } from './market.js'

const records = shippedRecords()

/** The sheet of models of the shipped landscape as a table of texts, the heads first; `asked` are its settings. */
function sheet(asked: object, locale: Locale = 'en', asOf = '2025-06-30'): string[][] {
  const settings = audience.parse({ name: { en: 'Developers', 'zh-Hant': '開發者' }, specs: asked })
  const place = { file: 'audience.yaml', start: { line: 1, column: 1 } }
  const told: Audience = { ...settings, id: 'developers', place }
  const { value: known, diagnostics } = view(records, told, asOf)
  if (!known) return [diagnostics.map(({ message }) => message)]
  const strings = parse(readFileSync(`templates/locales/${locale}.yaml`, 'utf8')) as Strings
  const { columns, rows } = buildContext(known, locale, strings, {}).value!.specs
  const text = (piece: string | { fact: string; style?: string | undefined }) => {
    if (typeof piece === 'string') return piece
    const fact = known.facts[piece.fact]!
    return formatFact(fact, known.units[fact.unit], locale, piece.style as 'full' | undefined)
  }
  return [
    ['Model', 'Access', ...columns.map(({ label }) => label)],
    ...rows.map(({ name, accessLabel, cells }) => [
      name,
      accessLabel,
      ...cells.map(({ pieces }) => pieces.map(text).join('')),
    ]),
  ]
}

describe('the sheet of models', () => {
  test('has the latest price of each model in one unit, and its properties', () => {
    const models = ['deepseek-r1', 'qwen-long', 'ernie-45-turbo']
    expect(sheet({ models, attributes: ['params-total', 'params-active', 'context-tokens'] })).toEqual([
      [
        'Model',
        'Access',
        'Total parameters',
        'Active parameters',
        'Input, RMB per 1M tokens',
        'Output, RMB per 1M tokens',
      ],
      ['DeepSeek-R1', 'Open', '671B', '37B', '4', '16'],
      ['Qwen-Long', 'API', 'n.d.', 'n.d.', '0.5', 'n.d.'],
      ['ERNIE 4.5 Turbo', 'API', 'n.d.', 'n.d.', '0.8', '3.2'],
    ])
  })

  test('in another unit has the prices that are stated in it', () => {
    const [head, row] = sheet({ models: ['deepseek-r1'], unit: 'USD/1M tokens' })
    expect(head).toEqual(['Model', 'Access', 'Input, USD per 1M tokens', 'Output, USD per 1M tokens'])
    expect(row).toEqual(['DeepSeek-R1', 'Open', '0.55', '2.19'])
  })

  test('writes what is short in full, and names the unit in the way of each language', () => {
    const asked = { models: ['deepseek-v3'], attributes: ['context-tokens'] }
    expect(sheet(asked).map((row) => row[2])).toEqual(['Context window, tokens', '128,000'])
    expect(sheet(asked, 'zh-Hant')[0]!.slice(2)).toEqual([
      '上下文長度（token）',
      '輸入價（元／百萬 token）',
      '輸出價（元／百萬 token）',
    ])
  })

  test('knows no price before it is known', () => {
    expect(sheet({ models: ['qwen-long'] }, 'en', '2024-05-26')).toEqual([
      ['Model', 'Access', 'Input, RMB per 1M tokens'],
      ['Qwen-Long', 'API', '0.5'],
    ])
  })

  test('without a list of models has all of which a figure is known', () => {
    const rows = sheet({}).slice(1)
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter((row) => row.slice(2).every((cell) => cell === 'n.d.'))).toEqual([])
  })

  test('refuses a model that is not known on the day', () => {
    expect(sheet({ models: ['deepseek-r1', 'deepseek-r9'] })).toEqual([
      ['`specs` needs `deepseek-r9`, which has no value in this view'],
    ])
  })
})

test('the partial that ships makes a sheet of any market', () => {
  const partial = readFileSync('templates/partials/spec-table.md.hbs', 'utf8')
  const deck = '{{> spec-table model="Sort" maker="Grower" access="Seed"}}'
  const told = (locale: Locale) =>
    deckText({ 'deck.en': deck, 'deck.zh-Hant': deck, 'partials/spec-table': partial }, locale)
  expect(told('en')).toBe(`| Sort | Grower | Seed | Price, EUR a crate |
|---|---|---|---|
| Pippin | [Apple](company:apple-co) | [Open](access:open) | [12.5](fact:price-pippin) |
`)
  expect(told('zh-Hant').split('\n')[0]).toBe('| Sort | Grower | Seed | Price, 歐元／箱 |')
})
