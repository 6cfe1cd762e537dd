import type { ChartModel } from '../model/chart.js'

/** Places side by side for the rows of a chart: those that are dates as far apart as in time, others evenly. */
export interface Slots {
  /** Where each row lies on the axis of the slots. */
  readonly at: readonly number[]
  /** Width of a slot in the same measure: the smallest distance of two rows. */
  readonly width: number
  /** The axis, with half a slot free at both ends. */
  readonly domain: readonly [number, number]
}

export function slotsOf({ rows }: Pick<ChartModel, 'rows'>): Slots {
  const at = rows.map(({ time }, index) => time ?? index)
  const gaps = at.slice(1).map((place, index) => place - at[index]!)
  const width = gaps.length === 0 ? 1 : Math.min(...gaps)
  return { at, width, domain: [Math.min(...at) - width / 2, Math.max(...at) + width / 2] }
}
