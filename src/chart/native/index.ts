import type { ChartModel } from '../../model/chart.js'
import type { Locale } from '../../model/locale.js'
import type { Theme } from '../../model/settings.js'
import { textWidth } from '../../type/index.js'
import type { ChartKind } from '../kind.js'
import { bars } from './bars.js'
import { growthColumns } from './growth-columns.js'
import { refuse, type Native, type NativeKind, type Refusal } from './native.js'

export type { Native } from './native.js'

/** To add one: a file here and a line, or the reason why PowerPoint cannot have it. */
const kinds: Readonly<Record<ChartKind, NativeKind>> = {
  bars,
  'growth-columns': growthColumns,
  dots: refuse('PowerPoint has no chart of dots in named rows'),
  dumbbell: refuse('PowerPoint has no chart that joins two dots in a row'),
  lollipop: refuse('PowerPoint has no chart of dots on stems'),
  doughnut: refuse('midgame draws doughnuts as pictures only'),
  waterfall: refuse('midgame draws waterfalls as pictures only'),
  scatter: refuse('midgame draws scatter plots as pictures only'),
  bubble: refuse('midgame draws bubbles as pictures only'),
  columns: refuse('midgame draws columns of more than two dates as pictures only'),
  'grouped-columns': refuse('midgame draws columns side by side as pictures only'),
  'stacked-columns': refuse('midgame draws stacked columns as pictures only'),
  'grouped-bars': refuse('midgame draws bars side by side as pictures only'),
  'stacked-bars': refuse('midgame draws stacked bars as pictures only'),
  line: refuse('midgame draws lines as pictures only'),
  area: refuse('midgame draws areas as pictures only'),
  slope: refuse('midgame draws slopes as pictures only'),
  ranges: refuse('PowerPoint has no chart of ranges in named rows'),
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
): Native | Refusal {
  return kinds[model.kind](model, {
    ...size,
    locale,
    colour: (token) => theme.colours[token],
    textWidth: (text, font) => textWidth(text, { ...font, locale }),
  })
}
