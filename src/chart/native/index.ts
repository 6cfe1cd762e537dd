import type { ChartModel } from '../../model/chart.js'
import type { Locale } from '../../model/locale.js'
import type { Theme } from '../../model/settings.js'
import type { ChartKind } from '../kind.js'
import { area } from './area.js'
import { bars } from './bars.js'
import { columns } from './columns.js'
import { doughnut } from './doughnut.js'
import { groupedBars } from './grouped-bars.js'
import { groupedColumns } from './grouped-columns.js'
import { growthColumns } from './growth-columns.js'
import { slope } from './slope.js'
import { stackedBars } from './stacked-bars.js'
import { stackedColumns } from './stacked-columns.js'
import { waterfall } from './waterfall.js'
import { line } from './line.js'
import { bubble, scatter } from './plane.js'
import { ranges } from './ranges.js'
import { heldInside, inReadingOrder } from './over.js'
import { refuse, sheetOf, type Native, type NativeKind, type Refusal, type Sheet } from './native.js'

export type { Native } from './native.js'

/** To add one: a file here and a line, or the reason why PowerPoint cannot have it. */
const kinds: Readonly<Record<ChartKind, NativeKind>> = {
  bars,
  'growth-columns': growthColumns,
  dots: refuse('PowerPoint has no chart of dots in named rows'),
  dumbbell: refuse('PowerPoint has no chart that joins two dots in a row'),
  lollipop: refuse('PowerPoint has no chart of dots on stems'),
  heat: refuse('PowerPoint has no chart of tinted cells'),
  multiples: refuse('PowerPoint has no chart of several plots'),
  doughnut,
  scatter,
  bubble,
  waterfall,
  columns,
  'grouped-columns': groupedColumns,
  'stacked-columns': stackedColumns,
  'grouped-bars': groupedBars,
  'stacked-bars': stackedBars,
  line,
  area,
  slope,
  ranges,
}

/**
 * The chart as PowerPoint can draw it, with the same numbers, texts and colours as the picture, or why it cannot.
 * `size` in inches.
 */
export function asNative(
  model: ChartModel,
  size: { readonly width: number; readonly height: number },
  theme: Theme,
  locale: Locale,
  words: Sheet['words'],
): Native | Refusal {
  const made = kinds[model.kind](model, sheetOf(size, theme, locale, words))
  return 'reason' in made ? made : { ...made, over: inReadingOrder(heldInside(made.over, size)) }
}
