import { beforeAll, describe, expect, it } from 'vitest'
import { tight } from '../../src/format/index.js'
import type { ChartModel, PlottedValue } from '../../src/model/chart.js'
import { locales, type Locale } from '../../src/model/locale.js'
import { bars, bound, columns } from '../chart/market.js'
import { strFromU8 } from 'fflate'
import { partsOf, read, type Parts } from '../render-pptx/file.js'
import { themeNamed } from '../render-pptx/theme.js'
import { chartItems, deckOf, partsWith } from './deck.js'
import { readChart, type ReadChart } from './read.js'

/** One chart of each kind that can be native. */
const kinds = { bars, 'growth-columns': columns }
const cases = Object.entries(kinds).flatMap(([kind, spec]) =>
  locales.map((locale) => [kind, locale, spec] as const),
)

/** What the picture writes at a value, set without spaces between Chinese and Latin. */
function labelText({ text, mark, caption }: PlottedValue): string {
  const letter = mark ? ` [${mark}]` : ''
  const beside = caption ? (caption.startsWith('（') ? caption : ` ${caption}`) : ''
  return tight(text + letter + beside)
}

/** The model with a note letter and a derived value, as cited charts have them. */
function marked(model: ChartModel): ChartModel {
  const [first, ...rest] = model.rows
  return {
    ...model,
    rows: [{ ...first!, value: { ...first!.value, mark: 'a', derived: true, caption: 'implied' } }, ...rest],
  }
}

describe.each(cases)('a native chart of kind %s in %s', (_kind, locale, spec) => {
  const model = marked(bound(spec, locale))
  const { colours } = themeNamed('light')
  let parts: Parts
  let chart: ReadChart
  beforeAll(async () => {
    parts = await partsWith(model, locale)
    chart = readChart(parts, 1)
  })

  it('has the numbers, names, texts and order of the picture', () => {
    expect(chart.series.map(({ name }) => name)).toEqual([model.measure])
    expect(chart.series[0]!.points.map(({ category, value, label }) => ({ category, value, label }))).toEqual(
      model.rows.map(({ label, sublabel, value }) => ({
        category: [label, sublabel].filter(Boolean).map(tight).join('\n'),
        value: value.value,
        label: labelText(value),
      })),
    )
  })

  it('has its colours; what is derived is hollow', () => {
    const other = model.kind === 'bars' ? colours.brand : colours.context
    expect(chart.series[0]!.points.map(({ colour, outline }) => [colour, outline])).toEqual(
      model.rows.map(({ highlight, value }) => {
        const colour = highlight ? colours.attack : other
        return value.derived ? [colours.paper, colour] : [colour, undefined]
      }),
    )
  })

  it('starts at zero, hides the axis that labels make needless, and says its texts in its language', () => {
    const { settings, xml } = chart
    expect(Number(settings['c:min'])).toBe(0)
    expect(Number(settings['c:max'])).toBeGreaterThan(Math.max(...model.rows.map((row) => row.value.value!)))
    expect(/<c:valAx>.*?<c:delete val="(\d)"/.exec(xml)![1]).toBe('1')
    const ea = { en: 'Microsoft YaHei', 'zh-Hant': 'Microsoft JhengHei', 'zh-Hans': 'Microsoft YaHei' }[
      locale
    ]
    const faces = [...xml.matchAll(/<a:(latin|ea) typeface="([^"]*)"/g)].map(
      ([, kind, face]) => `${kind} ${face}`,
    )
    expect(new Set(faces)).toEqual(new Set(['latin Arial', `ea ${ea}`]))
    expect(xml).toContain(`lang="${{ en: 'en-US', 'zh-Hant': 'zh-TW', 'zh-Hans': 'zh-CN' }[locale]}"`)
    expect(read(parts, 'ppt/slides/slide1.xml')).toContain(`descr="${model.alt}"`)
  })
})

describe('the workbook', () => {
  const ranking = (
    values: readonly (number | null)[],
    labels = values.map((_, i) => `Line ${i + 1}`),
  ): ChartModel => {
    const model = bound(bars)
    return {
      ...model,
      domain: [Math.min(0, ...values.map(Number)), Math.max(1, ...values.map(Number))],
      rows: values.map((value, i) => ({
        label: labels[i]!,
        sublabel: '',
        value: {
          fact: `f${i}`,
          value,
          text: value === null ? 'n.d.' : String(value).replace('-', '−'),
          derived: false,
        },
        highlight: false,
      })),
    }
  }

  it('has zeros as zeros, negative numbers as numbers, and no cell for what is not disclosed', async () => {
    const chart = readChart(await partsWith(ranking([5, 0, -3, null])), 1)
    expect([...chart.cells]).toEqual([
      ['B1', 'Riders a day'],
      ['A2', 'Line 1'],
      ['B2', 5],
      ['A3', 'Line 2'],
      ['B3', 0],
      ['A4', 'Line 3'],
      ['B4', -3],
      ['A5', 'Line 4\nn.d.'],
    ])
    expect(chart.series[0]!.points.map(({ value, label }) => [value, label])).toEqual([
      [5, '5'],
      [0, '0'],
      [-3, '−3'],
      [undefined, undefined],
    ])
    expect(Number(chart.settings['c:min'])).toBeLessThan(-3)
  })

  it('takes texts that look like a formula for texts, also once their cell is edited', async () => {
    const names = ['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', 'plain']
    const model = { ...ranking([1, 2, 3, 4, 5], names), measure: '=1+1' }
    const parts = await partsWith(model)
    const chart = readChart(parts, 1)
    expect(chart.series[0]!.points.map(({ category }) => category)).toEqual(names)
    expect(chart.cells.get('B1')).toBe('=1+1')
    const book = partsOf(parts.get('ppt/embeddings/workbook1.xlsx')!)
    const sheet = strFromU8(book.get('xl/worksheets/sheet1.xml')!)
    expect(sheet).not.toContain('<f>')
    const cell = (name: string) => new RegExp(`<c r="${name}"[^>]*>`).exec(sheet)![0]
    for (const name of ['B1', 'A2', 'A3', 'A4', 'A5']) expect(cell(name)).toBe(`<c r="${name}" s="1" t="s">`)
    expect(cell('A6')).toBe('<c r="A6" t="s">')
    expect(strFromU8(book.get('xl/styles.xml')!)).toMatch(/<cellXfs.*<xf [^>]*quotePrefix="1"/)
  })
})

describe('a deck', () => {
  const items = (locale: Locale) =>
    Object.values(kinds).map((spec) => chartItems(bound(spec, locale), locale))

  it('numbers its charts from 1, whatever was built before it, and is the same each time', async () => {
    const [first, second] = [await deckOf(items('en')), await deckOf(items('en'))]
    expect(Buffer.compare(first, second)).toBe(0)
    const names = [...partsOf(second).keys()].filter((name) => /chart|embeddings/.test(name))
    expect(names).toEqual([
      'ppt/charts/_rels/chart1.xml.rels',
      'ppt/charts/_rels/chart2.xml.rels',
      'ppt/charts/chart1.xml',
      'ppt/charts/chart2.xml',
      'ppt/embeddings/workbook1.xlsx',
      'ppt/embeddings/workbook2.xlsx',
    ])
  })

  it('has the bubble of a growth chart as shapes and text over the plot', async () => {
    const model = bound(columns)
    const xml = read(partsOf(await deckOf([chartItems(model, 'en')])), 'ppt/slides/slide1.xml')
    const names = [...xml.matchAll(/<p:cNvPr id="\d+" name="([^"]*)"/g)].map(([, name]) => name)
    expect(names.slice(names.indexOf('chart sample'), -1)).toEqual([
      'chart sample',
      'growth connector up',
      'growth connector',
      'growth arrow',
      'growth bubble',
      'growth',
      'chart note',
    ])
    expect(xml).toContain('<a:t>33×</a:t>')
  })
})
