import type { Layout } from './layout.js'
import { campMap } from './slides/camp-map.js'
import { chart } from './slides/chart.js'
import { chartCallouts } from './slides/chart-callouts.js'
import { chartList } from './slides/chart-list.js'
import { chartMetrics } from './slides/chart-metrics.js'
import { comparison } from './slides/comparison.js'
import { cover } from './slides/cover.js'
import { divider } from './slides/divider.js'
import { execOnePager } from './slides/exec-one-pager.js'
import { execSummary } from './slides/exec-summary.js'
import { gantt } from './slides/gantt.js'
import { points } from './slides/points.js'
import { profile } from './slides/profile.js'
import { quote } from './slides/quote.js'
import { ranking } from './slides/ranking.js'
import { risks } from './slides/risks.js'
import { scores } from './slides/scores.js'
import { sourceList } from './slides/source-list.js'
import { sources } from './slides/sources.js'
import { specTable } from './slides/spec-table.js'
import { table } from './slides/table.js'
import { timeline } from './slides/timeline.js'
import { waterfall } from './slides/waterfall.js'

/** Every layout by the name that `::slide{layout=…}` has for it. */
export const layouts = {
  cover,
  divider,
  'exec-summary': execSummary,
  'exec-one-pager': execOnePager,
  'camp-map': campMap,
  'chart-callouts': chartCallouts,
  'chart-metrics': chartMetrics,
  chart,
  ranking,
  waterfall,
  'chart-list': chartList,
  timeline,
  gantt,
  comparison,
  points,
  quote,
  profile,
  scores,
  risks,
  table,
  'spec-table': specTable,
  sources,
  'source-list': sourceList,
} as const satisfies Readonly<Record<string, Layout>>

export type LayoutName = keyof typeof layouts
