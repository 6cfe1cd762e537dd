import type { ChartModel } from '../../src/model/chart.js'
import type { Locale } from '../../src/model/locale.js'
import type { View } from '../../src/model/view.js'
import { harbours, several } from '../chart/harbours.js'
import { bars, bound, columns, fact, ferries } from '../chart/market.js'

const more = [
  fact('spring', 1e11),
  fact('gained', 3e10, { subject: 'red' }),
  fact('lost', -7e10, { subject: 'green' }),
  fact('autumn', 6e10, { bound: 'approx' }),
]
const year: View = {
  ...ferries,
  facts: { ...ferries.facts, ...Object.fromEntries(more.map((fact) => [fact.id, fact])) },
}
const waterfall = {
  kind: 'waterfall',
  select: { ids: ['spring', 'gained', 'lost', 'autumn'] },
  rows: { autumn: { role: 'total' } },
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

export const nativeKinds = Object.keys(specs) as (keyof typeof specs)[]

export function modelOf(kind: keyof typeof specs, locale: Locale): ChartModel {
  const [spec, view] = specs[kind]
  return bound(spec, locale, view)
}
