import { describe, expect, it } from 'vitest'
import { figureKey, placeCharts } from '../../src/chart-forms.js'
import type { ChartForm, ChartModel } from '../../src/model/chart.js'
import type { Shown } from '../../src/model/deck.js'
import type { Frame } from '../../src/model/frame.js'
import type { Strings } from '../../src/model/settings.js'
import { bars, bound, columns, dots, dumbbell } from '../chart/market.js'
import { sampleSettings } from '../render-pptx/sample/settings.js'
import { sampleFrames } from '../render-pptx/sample/slides.js'
import { partsOf, read } from '../render-pptx/file.js'
import { box, deckOf, words } from './deck.js'

const { theme } = sampleSettings('en')
const png = Uint8Array.of(1)

const sheetWords = {
  sources: 'Sources',
  columnItem: 'Item',
  columnValue: 'Value',
  columnDate: 'Date',
  columnBasis: 'Basis',
  columnSource: 'Source',
  reported: 'Reported',
}
/** What the deck tells of one figure. */
const told: Shown = {
  text: '120B',
  fact: 'blue-2024',
  part: 'value',
  value: 1.2e11,
  bound: 'eq',
  unit: 'riders',
  date: '2024-05',
  basis: 'reported',
  sources: [
    { id: 'port-report', at: 'p. 3', number: 4 },
    { id: 'press', number: 7 },
  ],
  place: 'data/ferries.yaml:7',
  where: 'slide:ferries/chart:sample',
}

/** What becomes of a chart on a slide when the build is told `form`. */
function placed(model: ChartModel, form: ChartForm = 'image') {
  const [frame] = sampleFrames('en', theme)
  const items = [{ kind: 'chart', name: 'chart', box, chart: 'sample', alt: model.alt }] as const
  const frames: Frame[] = [{ ...frame!, items }]
  const { value, diagnostics } = placeCharts(frames, {
    models: { sample: model },
    figures: { [figureKey({ chart: 'sample', box })]: { chart: 'sample', png, width: box.w, height: box.h } },
    theme,
    locale: 'en',
    strings: { ...words, ...sheetWords } as Strings,
    shown: [told],
    form,
  })
  return {
    kinds: value?.[0]!.items.map(({ kind }) => kind),
    items: value?.[0]!.items ?? [],
    told: diagnostics.map(({ severity, code, message }) => `${severity} ${code}: ${message}`),
    hints: diagnostics.flatMap(({ hints = [] }) => hints),
    places: diagnostics.map(({ place }) => place?.file),
  }
}

describe('a chart in a deck', () => {
  it('is a picture unless it is told otherwise', () => {
    expect(placed(bound(bars))).toMatchObject({ kinds: ['image'], told: [] })
  })

  it('is native where the build or its own file says so', () => {
    expect(placed(bound(bars), 'native')).toMatchObject({ kinds: ['native-chart'], told: [] })
    expect(placed(bound({ ...bars, as: 'native' }))).toMatchObject({ kinds: ['native-chart'], told: [] })
  })

  it('knows best itself', () => {
    expect(placed(bound({ ...bars, as: 'native' }), 'image').kinds).toEqual(['native-chart'])
    expect(placed(bound({ ...bars, as: 'image' }), 'native')).toMatchObject({ kinds: ['image'], told: [] })
    expect(placed(bound({ ...dumbbell, as: 'image' }), 'native')).toMatchObject({
      kinds: ['image'],
      told: [],
    })
  })

  it('stays a picture, with a warning, where it cannot be native and only the build asked for it', () => {
    const { kinds, told, hints, places } = placed(bound(dumbbell), 'native')
    expect(kinds).toEqual(['image'])
    expect(told).toEqual([
      'warning chart/not-native: chart `sample` stays an image: PowerPoint has no chart that joins two dots in a row',
    ])
    expect(hints).toEqual(['write `as: image` in its file to say that it may'])
    expect(places).toEqual(['templates/charts/sample.yaml'])
    expect(placed(bound(dots), 'native').told[0]).toMatch(/^warning chart\/not-native: .* stays an image/)
  })

  it('is refused where it asks itself to be what it cannot be', () => {
    const { kinds, told, hints } = placed(bound({ ...dumbbell, as: 'native' }))
    expect(kinds).toBeUndefined()
    expect(told).toEqual([
      'error chart/not-native: chart `sample` cannot be native: PowerPoint has no chart that joins two dots in a row',
    ])
    expect(hints).toEqual(['take `as: native` out of its file'])
  })

  it('brings its shapes with it, where the chart is', () => {
    const { items } = placed(bound(columns), 'native')
    const bubble = items.find(({ name }) => name === 'growth bubble')!
    expect(bubble.box.x).toBeGreaterThan(box.x)
    expect(bubble.box.y).toBeGreaterThan(box.y)
    expect(bubble.box.y + bubble.box.h).toBeLessThan(box.y + box.h)
  })

  it('has a sheet that tells what is known of its figures, and no id', async () => {
    const { items } = placed(bound(bars), 'native')
    const chart = items.find((item) => item.kind === 'native-chart')!
    expect(chart.sources).toEqual({
      name: 'Sources',
      rows: [
        ['Item', 'Value', 'Date', 'Basis', 'Source'],
        ['Red Line · Dec 2024', '4T+', '', '', ''],
        ['Green', '≈300B', '', '', ''],
        ['Blue Ferries · May 2024', '120B', 'May 2024', 'Reported', '[4] [7]'],
      ],
    })
    const parts = partsOf(await deckOf([items]))
    const book = partsOf(parts.get('ppt/embeddings/workbook1.xlsx')!)
    expect(read(book, 'xl/workbook.xml')).toMatch(/<sheet name="Data".*<sheet name="Sources"/)
    const texts = read(book, 'xl/sharedStrings.xml')
    for (const text of chart.sources!.rows.flat().filter((text) => text !== ''))
      expect(texts).toContain(`>${text}<`)
    expect(texts).not.toMatch(/blue-2024|port-report|ferries\.yaml/)
  })
})
