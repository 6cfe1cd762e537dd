import type { Layout } from './layout.js'
import { campMap } from './slides/camp-map.js'
import { chartCallouts } from './slides/chart-callouts.js'
import { execSummary } from './slides/exec-summary.js'

/** Every layout by the name that `::slide{layout=…}` has for it. */
export const layouts = {
  'exec-summary': execSummary,
  'camp-map': campMap,
  'chart-callouts': chartCallouts,
} as const satisfies Readonly<Record<string, Layout>>

export type LayoutName = keyof typeof layouts
