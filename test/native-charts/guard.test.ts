import { expect, it } from 'vitest'
import type { FrameItem, NativeChartItem } from '../../src/model/frame.js'
import type { CategoryChart, PlaneChart, RingChart } from '../../src/model/native-chart.js'
import { chartItems, deckOf } from './deck.js'
import { modelOf } from './kinds.js'

function itemOf(kind: Parameters<typeof modelOf>[0]): NativeChartItem {
  return chartItems(modelOf(kind, 'en'), 'en').find((item) => item.kind === 'native-chart')!
}

const bars = itemOf('bars')
const barChart = bars.chart as CategoryChart
const [series] = barChart.series
const ring = itemOf('doughnut')
const plane = itemOf('scatter')
const points = (value: number) => [{ ...series!, points: series!.points.map((p) => ({ ...p, value })) }]
const withChart = (change: Partial<CategoryChart>): FrameItem => ({
  ...bars,
  chart: { ...barChart, ...change },
})

const refused: readonly (readonly [what: string, item: FrameItem, message: string])[] = [
  ['a value that is no number', withChart({ series: points(NaN) }), 'series 1: NaN is no number'],
  [
    'fewer values than names',
    withChart({ series: [{ ...series!, points: series!.points.slice(1) }] }),
    'series 1: 2 values for 3 categories',
  ],
  ['no series', withChart({ series: [] }), 'the chart is empty'],
  [
    'a control character',
    withChart({ categories: ['a\u0001', 'b', 'c'] }),
    'category: the text holds a control',
  ],
  ['an axis without length', withChart({ valueAxis: { min: 1, max: 1, log: false } }), 'an axis from 1 to 1'],
  [
    'a plot that leaves the chart',
    withChart({ area: { x: 0.5, y: 0, w: 0.6, h: 1 } }),
    'the plot is not inside the chart',
  ],
  [
    'a colour that is none',
    withChart({ series: [{ ...series!, colour: 'red' }] }),
    'series 1: no colour: red',
  ],
  ['no description', { ...bars, alt: ' ' }, 'there is no alternative text'],
  [
    'a sheet whose name Excel does not take',
    { ...bars, sources: { name: 'a/b', rows: [['x']] } },
    'a sheet cannot be called a/b',
  ],
  [
    'a negative part of a whole',
    { ...ring, chart: { ...(ring.chart as RingChart), series: points(-1) } },
    'the parts of a ring are not positive',
  ],
  [
    'a mark that is not of its row',
    { ...plane, chart: { ...(plane.chart as PlaneChart), rows: [] } },
    'a mark is not of its row',
  ],
]

it.each(refused)('a native chart is refused for %s', async (_what, item, message) => {
  await expect(deckOf([[item]])).rejects.toThrow(message)
})
