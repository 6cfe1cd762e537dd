import type { ChartModel } from '../model/chart.js'
import type { Demand } from './slot.js'

/** A chart of one of these kinds, of which `holds` is true. */
export function chartOf(kinds: readonly string[], is: string, holds = (_: ChartModel) => true): Demand {
  return {
    is,
    met: (block, charts) => {
      const chart = block.kind === 'chart' ? charts[block.chart] : undefined
      return chart !== undefined && kinds.includes(chart.kind) && holds(chart)
    },
  }
}
