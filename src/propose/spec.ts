import type { ChartSpec } from '../model/settings.js'
import type { Place } from '../model/place.js'
import type { Draft } from './draft.js'

/** The spec that a draft’s file stands for, complete. */
export function specOf(
  draft: Draft,
  chart: { id: string; kind: ChartSpec['kind']; number: number; place: Place },
): ChartSpec {
  const { ids, rows = {}, series, x, size, whole, growth, unit, measure } = draft
  return {
    ...chart,
    ...{ unit, measure, scale: 'linear' },
    select: { ids: [...ids] },
    rows: Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, { highlight: false, ...row }])),
    ...(series && { series: { by: series.by, rows: series.rows, list: listOf(series) } }),
    ...(x && { x: { ...x, scale: 'linear' } }),
    ...(size && { size }),
    ...(whole !== undefined && { whole: { fact: whole } }),
    ...(growth !== undefined && { growth }),
  }
}

function listOf({ highlight }: NonNullable<Draft['series']>): { id: string; highlight: boolean }[] {
  return highlight === undefined ? [] : [{ id: highlight, highlight: true }]
}
