import type { ChartKind, Kind } from '../kind.js'
import { bars } from './bars.js'
import { dots } from './dots.js'
import { doughnut } from './doughnut.js'
import { dumbbell } from './dumbbell.js'
import { growthColumns } from './growth-columns.js'
import { lollipop } from './lollipop.js'
import { ranges } from './ranges.js'
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
}
