import type { Layout } from './layout.js'
import { campMap } from './slides/camp-map.js'
import { chartCallouts } from './slides/chart-callouts.js'
import { chartMetrics } from './slides/chart-metrics.js'
import { cover } from './slides/cover.js'
import { execSummary } from './slides/exec-summary.js'
import { profile } from './slides/profile.js'
import { risks } from './slides/risks.js'
import { scores } from './slides/scores.js'
import { sourceList } from './slides/source-list.js'
import { sources } from './slides/sources.js'
import { timeline } from './slides/timeline.js'

/** Every layout by the name that `::slide{layout=…}` has for it. */
export const layouts = {
  cover,
  'exec-summary': execSummary,
  'camp-map': campMap,
  'chart-callouts': chartCallouts,
  'chart-metrics': chartMetrics,
  timeline,
  profile,
  scores,
  risks,
  sources,
  'source-list': sourceList,
} as const satisfies Readonly<Record<string, Layout>>

export type LayoutName = keyof typeof layouts
