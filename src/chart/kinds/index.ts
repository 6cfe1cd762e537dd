import type { ChartKind, Kind } from '../kind.js'
import { area } from './area.js'
import { bars } from './bars.js'
import { bubble } from './bubble.js'
import { columns } from './columns.js'
import { dots } from './dots.js'
import { doughnut } from './doughnut.js'
import { dumbbell } from './dumbbell.js'
import { groupedBars } from './grouped-bars.js'
import { groupedColumns } from './grouped-columns.js'
import { growthColumns } from './growth-columns.js'
import { heat } from './heat.js'
import { line } from './line.js'
import { lollipop } from './lollipop.js'
import { multiples } from './multiples.js'
import { ranges } from './ranges.js'
import { scatter } from './scatter.js'
import { slope } from './slope.js'
import { stackedBars } from './stacked-bars.js'
import { stackedColumns } from './stacked-columns.js'
import { waterfall } from './waterfall.js'

export const kinds: Readonly<Record<ChartKind, Kind>> = {
  dumbbell,
  'growth-columns': growthColumns,
  dots,
  bars,
  lollipop,
  ranges,
  doughnut,
  waterfall,
  columns,
  'grouped-columns': groupedColumns,
  'stacked-columns': stackedColumns,
  'grouped-bars': groupedBars,
  'stacked-bars': stackedBars,
  line,
  area,
  slope,
  scatter,
  bubble,
  heat,
  multiples,
}
