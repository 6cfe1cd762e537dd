import type { ChartModel } from '../../src/model/chart.js'
import type { Locale } from '../../src/model/locale.js'
import type { View } from '../../src/model/view.js'
import { harbours, several } from '../chart/harbours.js'
import { bars, bound, columns, fact, fare, ferries } from '../chart/market.js'

const steps = [
  fact('spring', 1e11),
  fact('gained', 3e10, { subject: 'red' }),
  fact('lost', -7e10, { subject: 'green' }),
  fact('autumn', 6e10, { bound: 'approx' }),
]
const parts = [
  fact('port-a', 45, { unit: '%' }),
  fact('port-b', 33.4, { unit: '%', subject: 'red' }),
  fact('port-c', 21.6, { unit: '%', subject: 'green' }),
]
const spans = [
  fact('span', null, { min: 2e9, max: 5e9, bound: 'range' }),
  fact('wide', null, { min: 1e9, max: 8e9, bound: 'range', subject: 'red' }),
]
/** Three ferries with fare, riders and berths. */
const boats = [
  { subject: 'early', price: 2, riders: 1.2e11, berths: 100 },
  { subject: 'late', price: 8, riders: 4e12, berths: 400 },
  { subject: 'night', price: 4, riders: 9e11, berths: 25 },
]
const ofBoats = boats.flatMap(({ subject, price, riders, berths }) => [
  fare(`fare-${subject}`, price, { subject }),
  fact(`riders-${subject}`, riders, { subject }),
  fact(`berths-${subject}`, berths, { subject, unit: 'berths', metric: 'berths' }),
])
const both = (en: string, zh: string) => ({ en, 'zh-Hant': zh })
const scatter = {
  kind: 'scatter',
  unit: 'CNY/trip',
  measure: both('Fare, RMB per trip', '票價，元／程'),
  select: { ids: boats.map(({ subject }) => `fare-${subject}`) },
  rows: { 'fare-late': { highlight: true } },
  x: { unit: 'riders', metric: 'riders-daily', scale: 'log', measure: both('Riders a day', '每日乘客') },
}
const bubble = {
  ...scatter,
  kind: 'bubble',
  size: { unit: 'berths', metric: 'berths', measure: both('berths', '泊位') },
}
const doughnut = {
  kind: 'doughnut',
  unit: '%',
  select: { ids: parts.map(({ id }) => id) },
  rows: { 'port-a': { highlight: true } },
}
const ranges = { kind: 'ranges', select: { ids: spans.map(({ id }) => id) } }
const waterfall = {
  kind: 'waterfall',
  select: { ids: ['spring', 'gained', 'lost', 'autumn'] },
  rows: { autumn: { role: 'total' } },
}

const year: View = {
  ...ferries,
  facts: {
    ...ferries.facts,
    ...Object.fromEntries([...steps, ...parts, ...spans, ...ofBoats].map((fact) => [fact.id, fact])),
  },
}

/** Of a chart of several dates, those that lie evenly apart. */
function even<T extends { readonly select: { readonly ids: readonly string[] } }>(spec: T): T {
  return { ...spec, select: { ids: spec.select.ids.filter((id) => /-(06|12)$/.test(id)) } }
}

/** One chart for each kind that can be native, some in two forms. */
const specs = {
  bars: [bars, ferries],
  'growth-columns': [columns, ferries],
  waterfall: [waterfall, year],
  doughnut: [doughnut, year],
  ranges: [ranges, year],
  columns: [even(several.columns), harbours],
  'grouped-columns': [even(several['grouped-columns']), harbours],
  'stacked-columns': [even(several['stacked-columns']), harbours],
  'grouped-bars': [several['grouped-bars'], harbours],
  'stacked-bars': [several['stacked-bars'], harbours],
  line: [several.line, harbours],
  'line-single': [several['line-single'], harbours],
  area: [several.area, harbours],
  'area-single': [several['area-single'], harbours],
  slope: [several.slope, harbours],
} as const

const planes = { scatter: [scatter, year], bubble: [bubble, year] } as const

type Named = keyof typeof specs
type Plane = keyof typeof planes

/** Kinds whose values stand over named rows, and those whose marks lie in a plane. */
export const nativeKinds = Object.keys(specs) as Named[]
export const planeKinds = Object.keys(planes) as Plane[]

export function modelOf(kind: Named | Plane, locale: Locale): ChartModel {
  const [spec, view] = { ...specs, ...planes }[kind]
  return bound(spec, locale, view)
}
