import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import type { ChartKind } from '../../src/chart/kind.js'
import { kinds } from '../../src/chart/kinds/index.js'
import { limits } from '../../src/chart/limits.js'
import type { Page, Plot } from '../../src/chart/page.js'
import { makePen, type Surface } from '../../src/chart/pen.js'
import { textsOf } from '../../src/chart/texts.js'
import type { ChartModel, PlottedValue } from '../../src/model/chart.js'
import type { View } from '../../src/model/view.js'
import { harbours, idsOf, several } from './harbours.js'
import { bars, bound, columns, dots, dumbbell, fact, light, problems } from './market.js'

type Loose = Readonly<Record<string, unknown>>

const more = [
  fact('fleet-blue', 40, { unit: 'times', metric: 'fleet' }),
  fact('fleet-red', 90, { unit: 'times', metric: 'fleet', subject: 'red' }),
  fact('fleet-green', 20, { unit: 'times', metric: 'fleet', subject: 'green' }),
  fact('start', 1e11),
  fact('gained', 3e10, { subject: 'red' }),
  fact('lost', -7e10, { subject: 'green' }),
  fact('end', 6e10),
  fact('part-a', 60, { unit: '%' }),
  fact('part-b', 40, { unit: '%', subject: 'red' }),
]
const view = {
  ...harbours,
  facts: { ...harbours.facts, ...Object.fromEntries(more.map((one) => [one.id, one])) },
} as View

const three = { select: { ids: ['red-2024', 'green-2024', 'blue-2024'] } }
const x = {
  unit: 'times',
  metric: 'fleet',
  measure: { en: 'Boats', 'zh-Hant': '船隻' },
}
const grid = { select: { ids: idsOf('blue', 'red', 'green') }, series: { by: 'subject', rows: 'date' } }

/** A spec for every kind of chart; a kind without one does not compile. */
const samples: Readonly<Record<ChartKind, Loose>> = {
  ...several,
  dumbbell,
  'growth-columns': columns,
  dots,
  bars,
  lollipop: { kind: 'lollipop', ...three },
  ranges: { kind: 'ranges', select: { ids: ['span', 'blue-2024'] } },
  doughnut: { kind: 'doughnut', unit: '%', select: { ids: ['part-a', 'part-b'] } },
  waterfall: {
    kind: 'waterfall',
    select: { ids: ['start', 'gained', 'lost', 'end'] },
    rows: { end: { role: 'total' } },
  },
  scatter: { kind: 'scatter', ...three, x },
  bubble: { kind: 'bubble', ...three, x, size: x },
  heat: { kind: 'heat', ...grid },
  multiples: { kind: 'multiples', ...grid },
}
const all = Object.keys(kinds) as ChartKind[]
const modelOf = (kind: ChartKind) => bound({ ...samples[kind], kind }, 'en', view)

/** In each unit of the samples a fact that measures something else. */
const otherMeasure: Readonly<Record<string, string>> = {
  riders: 'yearly',
  '%': 'share-blue',
  'CNY/trip': 'fare-out',
}

const page: Page = {
  width: 624,
  height: 346,
  locale: 'en',
  pen: makePen(createCanvas(1, 1).getContext('2d') as unknown as Surface, 'en'),
  colour: (token) => `#${light.colours[token]}`,
  readable: light.contrast.text,
}

/** Somewhere inside of the page: where marks lie is not what is looked at here. */
const plot: Plot = {
  area: { left: 120, right: 560, top: 30, bottom: 300 },
  x: (value) => 340 + 130 * Math.atan(value / 1e11),
  y: (value) => 165 - 80 * Math.atan(value / 1e11),
}

/** All that makes the picture, as text: what Chart.js is told to draw, and what the sketch adds. */
function pictureOf(model: ChartModel): string {
  const kind = kinds[model.kind]
  return JSON.stringify([kind.configure(model, page), kind.annotate(model, page, plot)])
}

/** The chart with something else said of the first value of its first row. */
function changed(model: ChartModel, change: (value: PlottedValue) => PlottedValue): ChartModel {
  const [first, ...rows] = model.rows
  return { ...model, rows: [{ ...first!, value: change(first!.value) }, ...rows] }
}

describe.each(all)('%s', (kind) => {
  test('shows a derived value in another way than a printed one, and the letter of a disputed one', () => {
    const model = modelOf(kind)
    const plain = pictureOf(changed(model, ({ mark: _, ...value }) => ({ ...value, derived: false })))
    const derived = pictureOf(changed(model, ({ mark: _, ...value }) => ({ ...value, derived: true })))
    const disputed = pictureOf(changed(model, (value) => ({ ...value, derived: false, mark: 'z' })))
    expect(new Set([plain, derived, disputed]).size).toBe(3)
  })

  const { whole, roles } = limits[kind]
  test('draws a missing value otherwise than a zero, and no line across it', () => {
    const data = (value: number | null) => {
      const model = changed(modelOf(kind), (one) => ({ ...one, value }))
      return kinds[kind].configure(model, page)
    }
    if (!whole && !roles) expect(JSON.stringify(data(null).data)).not.toBe(JSON.stringify(data(0).data))
    expect(JSON.stringify(data(null))).not.toContain('"spanGaps":true')
  })

  test('asks for the face of every character that it writes', () => {
    for (const locale of ['en', 'zh-Hant'] as const) {
      const model = bound({ ...samples[kind], kind }, locale, view)
      const silent = [model, changed(model, (one) => ({ ...one, value: null, mark: 'z' }))]
      const own = whole || roles ? [model] : silent
      for (const one of own) {
        const { ground, under, over } = kinds[kind].annotate(one, { ...page, locale }, plot)
        const written = [...ground, ...under, ...over].flatMap((mark) =>
          mark.kind === 'text' ? mark.line.map(({ text }) => text) : [],
        )
        const known = new Set(textsOf(one, locale).join(''))
        expect(
          [...written.join('')].filter((character) => character !== ' ' && !known.has(character)),
        ).toEqual([])
      }
    }
  })

  test('never bends a line', () => {
    const { data, options } = kinds[kind].configure(modelOf(kind), page)
    expect(JSON.stringify([data, options])).not.toMatch(/tension|cubicInterpolationMode|stepped/)
  })

  test('refuses facts in another unit or of another measure', () => {
    const ids = (samples[kind].select as { ids?: string[] }).ids ?? ['blue-2024']
    const mixed = (id: string) => problems({ ...samples[kind], kind, select: { ids: [...ids, id] } }, view)
    const codes = (id: string) => mixed(id).map((line) => line.split(':')[0])
    expect(codes(modelOf(kind).unit === 'CNY/trip' ? 'blue-2024' : 'fare-in')).toContain('chart/unit')
    expect(codes(otherMeasure[modelOf(kind).unit]!)).toContain('chart/not-comparable')
  })
})

test('a stack does not reach over the end of its axis', () => {
  expect(problems({ ...several['stacked-columns'], domain: [0, 1e8] }, view)).toContain(
    'chart/outside-domain: values that are added up reach beyond `domain`, in chart `sample`',
  )
})

describe('a course', () => {
  test.each(['line', 'area'] as const)('is not drawn through two points: %s', (kind) => {
    const two = { kind, select: { ids: ['red-2024-01', 'red-2024-12'] } }
    expect(problems(two, view)).toEqual([
      `chart/row-count: a chart of kind \`${kind}\` has 3 to 60 rows, not 2, in chart \`sample\``,
    ])
  })
})

describe('stems of dots', () => {
  const stems = (of: Loose) =>
    kinds.dots
      .configure(bound({ kind: 'dots', ...three, ...of }, 'en', view), page)
      .data.datasets.filter((set) => 'showLine' in set && set.showLine)
      .map(({ data }) => (data[0] as { x: number }).x)

  test('begin at zero, and there are none where the axis has no zero', () => {
    expect(stems({})).toEqual([0, 0, 0])
    expect(stems({ domain: [1e11, 5e12] })).toEqual([])
  })

  test('begin at the start of a log axis, which has no zero', () => {
    expect(new Set(stems({ scale: 'log' })).size).toBe(1)
  })
})

// A line breaks where its series has no value; an area with a gap, and a sum without a part, are refused.
const tellMissing = all.filter((kind) => {
  const { whole, roles } = limits[kind]
  return !whole && !roles && kind !== 'line' && kind !== 'area'
})

test.each(tellMissing)('%s says in words that a value is missing', (kind) => {
  const silent = (text: string) => (value: PlottedValue) => ({ ...value, value: null, text })
  const model = modelOf(kind)
  expect(pictureOf(changed(model, silent('n.d.')))).not.toBe(pictureOf(changed(model, silent(''))))
})

const fromZero = all.filter((kind) => limits[kind].fromZero)

test.each(fromZero)('%s measures lengths from zero, on a linear axis', (kind) => {
  const sample = { ...samples[kind], kind }
  expect(problems({ ...sample, scale: 'log' }, view)).toContain(
    `chart/log-scale: a chart of kind \`${kind}\` starts at zero, which a log axis does not have, in chart \`sample\``,
  )
  const { domain } = modelOf(kind)
  expect(domain![0] <= 0 && domain![1] >= 0).toBe(true)
  if (limits[kind].noAxis) return
  expect(problems({ ...sample, domain: [1, 1e15] }, view)).toContain(
    `chart/zero: the \`domain\` of a chart of kind \`${kind}\` includes zero, in chart \`sample\``,
  )
})
