import type { Checked } from './model/checked.js'
import type { ChartSpec } from './model/settings.js'

/** The charts of an audience by name: the shared ones, and its own, which win. */
export function chartsOf(audience: string, { charts }: Pick<Checked, 'charts'>): Record<string, ChartSpec> {
  const shared = charts.filter((spec) => spec.audience === undefined)
  const own = charts.filter((spec) => spec.audience === audience)
  return Object.fromEntries([...shared, ...own].map((spec) => [spec.id, spec]))
}
