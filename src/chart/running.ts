import type { PlottedRow } from '../model/chart.js'

/** Where a column of a waterfall begins and ends, in the chart's unit. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Start and totals stand on the base line, each step on what stands before it. All rows have a value. */
export function spansOf(rows: readonly PlottedRow[]): Span[] {
  let level = 0
  return rows.map(({ role, value }) => {
    const from = role === 'step' ? level : 0
    level = from + (value.value ?? 0)
    return { from, to: level }
  })
}
