import { strFromU8 } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { spansOf } from '../../src/chart/running.js'
import { tight } from '../../src/format/index.js'
import type { ChartModel, PlottedValue } from '../../src/model/chart.js'
import { locales, type Locale } from '../../src/model/locale.js'
import { valuesOf } from '../../src/plotted.js'
import { bars, bound, columns } from '../chart/market.js'
import { partsOf, read, type Parts } from '../render-pptx/file.js'
import { themeNamed } from '../render-pptx/theme.js'
import { chartItems, deckOf, partsWith, words } from './deck.js'
import { modelOf, nativeKinds, planeKinds } from './kinds.js'
import { readChart, readPlane, type ReadChart, type ReadPlane } from './read.js'

/** A deck in each language with a chart of each kind, one on a slide. */
const decks = new Map<Locale, Parts>()
beforeAll(async () => {
  for (const locale of locales) {
    const slides = [...nativeKinds, ...planeKinds].map((kind) =>
      chartItems(marked(modelOf(kind, locale)), locale),
    )
    decks.set(locale, partsOf(await deckOf(slides, locale)))
  }
}, 60_000)

/** The model with a note letter and a derived value, as cited charts have them; areas have no hollow points. */
function marked(model: ChartModel): ChartModel {
  if (model.kind === 'area') return model
  const [first, ...rest] = model.rows
  const value = { ...first!.value, mark: 'a', derived: true, caption: 'implied' }
  return { ...model, rows: [{ ...first!, value }, ...rest] }
}

/** All that is written on a slide and in its chart, as one text without the spaces and line breaks between. */
function written(parts: Parts, number: number): string {
  const xml = read(parts, `ppt/slides/slide${number}.xml`) + read(parts, `ppt/charts/chart${number}.xml`)
  return squeezed([...xml.matchAll(/<(?:a:t|c:v)>([^<]*)</g)].map(([, text]) => text).join(' '))
}

const squeezed = (text: string) => text.replace(/\s+/g, '')

const cases = nativeKinds.flatMap((kind, i) => locales.map((locale) => [kind, locale, i + 1] as const))

describe.each(cases)('a native chart of kind %s in %s', (kind, locale, number) => {
  const model = marked(modelOf(kind, locale))
  let chart: ReadChart
  beforeAll(() => {
    chart = readChart(decks.get(locale)!, number)
  })

  it('has the names and numbers of the picture, in its order', () => {
    const [ground, heights] = chart.series
    if (model.kind === 'waterfall') {
      const spans = spansOf(model.rows)
      expect(ground!.name).toBe(words.chartGround)
      expect(ground!.points.map(({ value }) => value)).toEqual(
        spans.map(({ from, to }) => Math.min(from, to)),
      )
      expect(heights!.points.map(({ value }) => value)).toEqual(
        model.rows.map(({ value }) => Math.abs(value.value!)),
      )
      return
    }
    if (model.kind === 'ranges') {
      expect([ground!.name, heights!.name]).toEqual([tight(model.measure), words.chartSpan])
      expect(ground!.points.map(({ value }) => value)).toEqual(model.rows.map(({ low }) => low!.value))
      expect(heights!.points.map(({ value }) => value)).toEqual(
        model.rows.map(({ low, value }) => value.value! - low!.value!),
      )
      return
    }
    const names = model.series?.map(({ label }) => tight(label)) ?? [tight(model.measure)]
    const values = names.map((_, i) => model.rows.map((row) => valuesOf(row)[i]!.value ?? undefined))
    // Areas that do not stand on each other are there twice: as areas, and as lines for their dots and labels.
    const times = chart.plots.length
    expect(chart.series.map(({ name }) => name)).toEqual(Array.from({ length: times }, () => names).flat())
    expect(chart.series.map(({ points }) => points.map(({ value }) => value))).toEqual(
      Array.from({ length: times }, () => values).flat(),
    )
  })

  it('writes what the picture writes', () => {
    const texts = written(decks.get(locale)!, number)
    const dated = chart.xml.includes('<c:dateAx>')
    for (const { label, sublabel } of model.rows)
      for (const text of [label, sublabel]) if (!dated) expect(texts).toContain(squeezed(text))
    for (const { label } of model.series ?? []) expect(texts).toContain(squeezed(label))
    const labels = chart.series.at(-1)!.points.concat(...chart.series.map(({ points }) => points))
    for (const [row, series] of shownValues(model)) {
      const value = valuesOf(model.rows[row]!)[series]!
      const own = labels.map(({ label }) => squeezed(label ?? '')).concat(texts)
      expect(own.some((text) => text.includes(squeezed(labelText(value))))).toBe(true)
    }
  })

  it('labels each value at its own point', () => {
    const last = ['waterfall', 'ranges'].includes(model.kind) || chart.plots.length > 1
    const series = last ? chart.series.slice(-1) : chart.series
    series.forEach(({ points }, i) =>
      points.forEach(({ label, value }, row) => {
        if (label === undefined) return
        const own = valuesOf(model.rows[row]!)[i]!
        expect(value).toBeDefined()
        expect(squeezed(label)).toContain(squeezed(own.text))
        if (own.mark) expect(label).toContain(`[${own.mark}]`)
        if (own.caption) expect(label).toContain(own.caption)
      }),
    )
  })

  it('has what is derived hollow, and the highlighted in the strong colour', () => {
    const { colours } = themeNamed('light')
    const points = chart.series.flatMap(({ points }) => points)
    if (model.kind !== 'area')
      expect(points.some(({ colour, outline }) => colour === colours.paper && outline !== undefined)).toBe(
        true,
      )
    const strong = model.series?.findIndex(({ highlight }) => highlight) ?? -1
    if (strong >= 0) expect(chart.series[strong]!.colour).toBe(colours.attack)
    const row = model.rows.findIndex(({ highlight, value }) => highlight && !value.derived)
    if (row >= 0) expect(chart.series.at(-1)!.points[row]!.colour).toBe(colours.attack)
  })

  it('names its fonts and its language, and is described', () => {
    const ea = { en: 'Microsoft YaHei', 'zh-Hant': 'Microsoft JhengHei', 'zh-Hans': 'Microsoft YaHei' }[
      locale
    ]
    const faces = [...chart.xml.matchAll(/<a:(latin|ea) typeface="([^"]*)"/g)].map(
      ([, script, face]) => `${script} ${face}`,
    )
    expect(new Set(faces)).toEqual(new Set(['latin Arial', `ea ${ea}`]))
    expect(chart.xml).toContain(`lang="${{ en: 'en-US', 'zh-Hant': 'zh-TW', 'zh-Hans': 'zh-CN' }[locale]}"`)
    const slide = read(decks.get(locale)!, `ppt/slides/slide${number}.xml`)
    expect(slide).toContain(`descr="${model.alt}"`)
  })

  it('has no curve, no third axis, no tick marks and a gap where there is no value', () => {
    expect(chart.xml).not.toContain('<c:smooth val="1"/>')
    const axes = model.kind === 'doughnut' ? 0 : 2
    expect([...chart.xml.matchAll(/<c:(?:cat|date|val)Ax>/g)]).toHaveLength(axes)
    expect(chart.xml).not.toMatch(/TickMark val="(?!none)/)
    expect(chart.settings['c:dispBlanksAs']).toBe('gap')
  })
})

/** What the picture writes at a value, note letter and all. */
function labelText({ text, mark }: PlottedValue): string {
  return tight(mark ? `${text} [${mark}]` : text)
}

/** Row and series of the values that the picture writes: all, or of lines and areas at least the last of each. */
function shownValues(model: ChartModel): [row: number, series: number][] {
  const all = model.rows.flatMap((row, r) => valuesOf(row).map((_, s): [number, number] => [r, s]))
  if (model.kind !== 'line' && model.kind !== 'area') return all
  return all.filter(([row]) => row === model.rows.length - 1)
}

const planeCases = planeKinds.flatMap((kind, i) =>
  locales.map((locale) => [kind, locale, nativeKinds.length + i + 1] as const),
)

describe.each(planeCases)('a native chart of kind %s in %s', (kind, locale, number) => {
  const model = marked(modelOf(kind, locale))
  const { colours } = themeNamed('light')
  let chart: ReadPlane
  beforeAll(() => {
    chart = readPlane(decks.get(locale)!, number)
  })

  it('has each mark with its name, place, size and colour', () => {
    const rows = [...model.rows].sort((a, b) => (b.size?.value ?? 0) - (a.size?.value ?? 0))
    expect(chart.marks.map(({ name, x, y, size }) => ({ name, x, y, size }))).toEqual(
      rows.map(({ label, x, value, size }) => ({
        name: tight(label),
        x: x!.value,
        y: value.value,
        size: size?.value ?? undefined,
      })),
    )
    const own = rows.map(({ highlight }) => (highlight ? colours.attack : colours.brand))
    expect(chart.marks.map(({ colour }) => colour)).toEqual(
      rows.map(({ value }, i) => (value.derived ? colours.paper : own[i])),
    )
    const hollow = rows.findIndex(({ value }) => value.derived)
    expect(chart.marks[hollow]!.outline).toBe(own[hollow])
  })

  it('names each mark, a highlighted one with its figures', () => {
    for (const { name, label, live } of chart.marks) {
      const { highlight, value, x } = model.rows.find((row) => tight(row.label) === name)!
      expect(label).toContain(name)
      expect(live).toBe(!highlight && value.mark === undefined)
      if (highlight) for (const { text } of [value, x!]) expect(label).toContain(tight(text))
      if (value.mark) expect(label).toContain(`[${value.mark}]`)
    }
  })

  it('has all rows in its workbook, and says what both axes and sizes are', () => {
    const heads = [model.xAxis!.measure, model.measure, ...(model.sizeOf ? [model.sizeOf.measure] : [])]
    const found = ['B1', 'C1', 'D1'].map((name) => chart.cells.get(name))
    expect(found.filter((head) => head !== undefined)).toEqual(heads.map(tight))
    expect(model.rows.map((_, i) => chart.cells.get(`A${i + 2}`))).toEqual(
      model.rows.map(({ label }) => tight(label)),
    )
    const texts = written(decks.get(locale)!, number)
    for (const text of [model.measure, model.xAxis!.measure, model.sizeOf?.note ?? ''])
      expect(texts).toContain(squeezed(text))
  })
})

describe('the axis of values', () => {
  const settings = async (kind: (typeof nativeKinds)[number]) =>
    readChart(decks.get('en')!, nativeKinds.indexOf(kind) + 1)

  it('starts at zero, and is hidden where labels say the values', async () => {
    for (const kind of ['bars', 'growth-columns', 'columns', 'stacked-bars'] as const) {
      const { settings: found, xml } = await settings(kind)
      expect(Number(found['c:min'])).toBe(0)
      expect(/<c:valAx>.*?<c:delete val="(\d)"/s.exec(xml)![1]).toBe('1')
      expect(xml).not.toContain('majorGridlines')
    }
  })

  it('has the ticks of the picture where there is one', async () => {
    const { settings: found, xml } = await settings('line')
    const { ticks, domain } = modelOf('line', 'en')
    expect([Number(found['c:min']), Number(found['c:max'])]).toEqual(domain)
    expect(Number(/<c:valAx>.*<c:majorUnit val="([^"]*)"/s.exec(xml)![1])).toBe(ticks[1]!.value)
    expect(/<c:valAx>.*?formatCode="([^"]*)"/s.exec(xml)![1]).toBe(
      '0,,&quot;M&quot;;&quot;−&quot;0,,&quot;M&quot;;&quot;0&quot;',
    )
  })

  it('has its ticks as text beside it where no number format can write them', () => {
    const texts = written(decks.get('zh-Hant')!, nativeKinds.indexOf('line') + 1)
    for (const { text } of modelOf('line', 'zh-Hant').ticks) expect(texts).toContain(squeezed(text))
  })

  it('of dates that lie unevenly apart is one of days', async () => {
    const { xml, cells } = await settings('line')
    expect(xml).toContain('<c:dateAx>')
    // 16 January 2024, as workbooks count days.
    expect(cells.get('A2')).toBe(45307)
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
  it('numbers its charts from 1, whatever was built before it, and is the same each time', async () => {
    const slides = [bars, columns].map((spec) => chartItems(bound(spec), 'en'))
    const [first, second] = [await deckOf(slides), await deckOf(slides)]
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

  it('has the bubble of a growth chart as shapes and text over the plot', () => {
    const xml = read(decks.get('en')!, `ppt/slides/slide${nativeKinds.indexOf('growth-columns') + 1}.xml`)
    const names = [...xml.matchAll(/<p:cNvPr id="\d+" name="([^"]*)"/g)].map(([, name]) => name)
    expect(names.slice(names.indexOf('chart sample'), -1)).toEqual([
      'chart sample',
      'growth connector',
      'growth connector',
      'growth arrow',
      'growth bubble',
      'growth',
      'chart note',
    ])
    expect(xml).toContain('<a:t>33×</a:t>')
  })
})
