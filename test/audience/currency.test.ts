import { beforeAll, describe, expect, test } from 'vitest'
import { briefingOf, buildSpring, home, landscape, pagesIn, springFiles, type Spring } from './spring.js'

const rate = (id: string, date: string, value: number, pair = 'EUR/USD') =>
  `  - { id: ${id}, pair: ${pair}, date: ${date}, rate: ${value}, sources: [{ source: central-bank }], confidence: high }\n`
const bank = `sources:
  - id: central-bank
    title: { en: Reference rates, zh-Hant: 參考匯率 }
    short: { en: Reference rates, zh-Hant: 參考匯率 }
    publisher: { en: Central bank, zh-Hant: 中央銀行 }
    published: 2026-03-01
    language: en
`
const autumn = rate('eur-usd-2025-11-28', '2025-11-28', 1.16)
const spring = rate('eur-usd-2026-02-27', '2026-02-27', 1.08)
const later = rate('eur-usd-2026-03-30', '2026-03-30', 2)
const withRates = (...rates: string[]) => ({
  [`${landscape}/data/rates.yaml`]: `${bank}fx:\n${rates.join('')}`,
})
const chartOfMoney = (measure: string) => ({
  [`${home}/charts/fleets.yaml`]: springFiles[`${home}/charts/fleets.yaml`]!.replace(
    'unit: scooters',
    'unit: EUR',
  )
    .replace(/measure: .*/, `measure: { en: '${measure}', zh-Hant: '${measure}' }`)
    .replace(/ids: .*\]/, 'ids: [kvikk-series-b]'),
})

describe('amounts in the currency of the audience', () => {
  let built: Spring
  let text: string

  beforeAll(async () => {
    const files = { ...withRates(autumn, spring, later), ...chartOfMoney('Raised, {unit}') }
    built = await buildSpring('currency: USD', { files })
    text = briefingOf(built)
  })

  test('are converted, money and prices, each at the last rate on or before its own day', () => {
    expect(built.found).toEqual([])
    // 65M × 1.16, of two digits, and 1.9 × 1.08; the rate of the end of March was not known on the day of the edition
    expect(text).toContain('Kvikk has raised USD 75M')
    expect(text).toContain('# Kvikk asks USD 2.1 per ride')
    expect(text).not.toContain('EUR')
  })

  test('stand in charts in the same currency, with the measure in step', () => {
    expect(text).toContain('![Raised, USD: Kvikk 75M]')
  })

  test('cite the source of the amount and that of the rate', () => {
    expect(text).toContain('# Kvikk asks USD 2.1 per ride[^1][^4]')
    expect(text).toContain('[^4]: Reference rates (Central bank)')
  })

  test('are said to be converted, and the notes tell how', () => {
    const { shown, notes } = pagesIn(built)[1]!
    expect(shown.at(-2)).toContain('Amounts in USD at the exchange rate of their day.')
    expect(notes.join(' ').replaceAll('\u00a0', ' ')).toContain('USD 75M: EUR 65M at 1.16 (28 Nov 2025).')
    expect(text).toContain('- Amounts in USD at the exchange rate of their day.')
  })

  test('are figures of their own in the provenance', () => {
    const json = built.artifacts.find(({ format }) => format === 'json')!
    const { figures } = JSON.parse(new TextDecoder().decode(json.bytes)) as {
      figures: Record<string, unknown>[]
    }
    expect(figures.find(({ text }) => text === 'USD 75M')).toMatchObject({
      fact: 'kvikk-series-b.in-usd',
      formula: '{kvikk-series-b} * {eur-usd-2025-11-28}',
      inputs: ['kvikk-series-b', 'eur-usd-2025-11-28'],
      value: 75_400_000,
      unit: 'USD',
      date: '2025-11',
      basis: 'company',
    })
  })
})

describe('an amount without a rate', () => {
  const stays = (settings: string, files: Record<string, string>) =>
    buildSpring(`currency: USD\n${settings}`, { files, formats: ['md'] })

  test('stays as it is, with a warning that says which rate is missing', async () => {
    const built = await stays('', withRates(spring))
    expect(briefingOf(built)).toContain('has raised EUR 65M')
    expect(briefingOf(built)).toContain('USD 2.1 per ride')
    expect(built.found).toEqual([
      'warning cite/not-converted: `kvikk-series-b` is not told in USD: there is no rate USD/EUR of 2025-11-30 or up to 31 days before',
    ])
  })

  test('has one where the audience takes older rates', async () => {
    const old = rate('eur-usd-2025-09-30', '2025-09-30', 1.17)
    expect((await stays('', withRates(old, spring))).found).toHaveLength(1)
    const built = await stays('rateWithin: 92', withRates(old, spring))
    expect(built.found).toEqual([])
    expect(briefingOf(built)).toContain('USD 76M')
  })

  test('keeps its whole chart in the currency of the file', async () => {
    const built = await stays('', { ...withRates(spring), ...chartOfMoney('Raised, {unit}') })
    expect(briefingOf(built)).toContain('![Raised, EUR: Kvikk 65M]')
    expect(built.found).toContain(
      'warning chart/not-converted: chart `fleets` stays in EUR: `kvikk-series-b` cannot be converted: there is no rate USD/EUR of 2025-11-30 or up to 31 days before',
    )
  })
})

test('a chart that names its unit in words is not converted below them', async () => {
  const files = { ...withRates(autumn, spring), ...chartOfMoney('Raised in euros') }
  const built = await buildSpring('currency: USD', { files, formats: ['md'] })
  expect(briefingOf(built)).toContain('![Raised in euros: Kvikk 65M]')
  expect(built.found).toEqual([
    'warning chart/not-converted: chart `fleets` stays in EUR: its `measure` names the unit in words of its own; write `{unit}`',
  ])
})

test('a rate the other way round divides', async () => {
  const inverse = rate('usd-eur-2025-11-28', '2025-11-28', 0.8, 'USD/EUR')
  const built = await buildSpring('currency: USD', { files: withRates(inverse, spring), formats: ['md'] })
  expect(briefingOf(built)).toContain('USD 81M')
})

test('a figure that a chart quotes is the converted one, in its text and in the provenance', async () => {
  const quoting = chartOfMoney('Raised, {unit}')[`${home}/charts/fleets.yaml`]!
  const [path, text] = [`${home}/charts/fleets.yaml`, 'From {kvikk-price}']
  const chart = quoting.replace(
    'kind: bars',
    `kind: growth-columns\nannotation: { en: '${text}', zh-Hant: '${text}' }`,
  )
  const built = await buildSpring('currency: USD', {
    files: {
      ...withRates(autumn, spring),
      [path]: chart
        .replace('[kvikk-series-b]', '[norrtram-fleet, kvikk-fleet]')
        .replace('unit: EUR', 'unit: scooters'),
    },
    formats: ['md'],
  })
  const json = built.artifacts.find(({ format }) => format === 'json')!
  const { figures } = JSON.parse(new TextDecoder().decode(json.bytes)) as {
    figures: { fact: string; text: string; where: string }[]
  }
  const quoted = figures.filter(({ where }) => where.includes('chart:fleets'))
  expect(quoted.map(({ fact, text }) => [fact, text])).toContainEqual(['kvikk-price.in-usd', 'USD 2.1'])
})

test('a rate that the audience may not see converts nothing', async () => {
  const inside = autumn.replace('confidence: high', 'confidence: high, visibility: internal')
  const said = async (settings: string) =>
    briefingOf(
      await buildSpring(`currency: USD\n${settings}`, { files: withRates(inside, spring), formats: ['md'] }),
    )
  expect(await said('')).toContain('has raised EUR 65M')
  expect(await said('visibility: internal')).toContain('has raised USD 75M')
})

test('in Chinese', async () => {
  const asked = { files: withRates(autumn, spring), formats: ['md'] as const }
  const built = await buildSpring('locales: [zh-Hant, zh-Hans]\ncurrency: USD', asked)
  expect(briefingOf(built, 'zh-Hant')).toContain('金額按當日匯率換算為美元。')
  expect(briefingOf(built, 'zh-Hans')).toMatch(/7,500 万美元[\s\S]*金额按当日汇率换算为美元。/)
})
