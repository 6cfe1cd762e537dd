import { tight } from '../../format/index.js'
import type { ChartModel } from '../../model/chart.js'
import type { NativeLabel } from '../../model/native-chart.js'
import { valuesOf } from '../../plotted.js'
import { Clearance } from '../clearance.js'
import { endLabels } from '../end-labels.js'
import { lineEnds, ownHeight, type Height } from '../line-ends.js'
import { boundsOf, type Plot } from '../page.js'
import { gaps, pointValues } from '../point-labels.js'
import type { Label, Mark } from '../sketch.js'
import { besideTimes } from '../time-plot.js'
import { around, labelOf, offsetOf } from './labels.js'
import type { Sheet } from './native.js'
import { numberFormat } from './number-format.js'

/** The labels of lines or areas over time, by series and row, and what stands over the chart. */
export interface TimeLabels {
  of(series: number, row: number): NativeLabel | undefined
  readonly leads: readonly Mark[]
  readonly gaps: readonly Label[]
}

/** Of the dots, pixels: PowerPoint sets a label so far from its point. */
const radius = 6
const gap = 5

/**
 * Name and last value at the end of each line, other values at their points, as in the picture. `heights`: of the
 * points, of the ends of the lines, and where PowerPoint sets a label that is not moved.
 */
export function timeLabels(
  model: ChartModel,
  plot: Plot,
  sheet: Sheet,
  nameGap: number,
  heights: { readonly point: Height; readonly end: Height; readonly usual?: Height } = {
    point: ownHeight,
    end: ownHeight,
  },
): TimeLabels {
  const { page } = sheet
  const taken = new Clearance(boundsOf(page))
  const ends = endLabels(lineEnds(model, page, plot, heights.end), page, besideTimes(plot, nameGap))
  taken.block(...ends.rects)
  const points = pointValues(model, page, plot, taken, heights.point)
  const named = seriesWithEnd(model)
  const labels = new Map<string, NativeLabel>()
  const keep = (series: number, row: number, lines: readonly Label[], position: 'right' | 'above') => {
    const plotted = model.rows[row]!
    const x = plot.x(plotted.time!)
    const y = plot.y((heights.usual ?? heights.point)(plotted, series)!)
    const { left, top, right, bottom } = around(lines)
    const usual =
      heights.usual !== undefined
        ? ([x, y] as const)
        : position === 'right'
          ? ([x + radius + gap + (right - left) / 2, y] as const)
          : ([x, y - radius - (bottom - top) / 2] as const)
    const label = labelOf(
      lines.map(({ line }) => line),
      valuesOf(plotted)[series]!.value!,
      position,
      offsetOf(lines, usual, sheet),
    )
    labels.set(
      `${series} ${row}`,
      position === 'right' ? { ...label, ...liveName(model, series, row, label) } : label,
    )
  }
  named.forEach(({ series, row }, i) => keep(series, row, ends.each[i]!, 'right'))
  for (const { series, row, labels: lines } of points) keep(series, row, lines, 'above')
  return {
    of: (series, row) => labels.get(`${series} ${row}`),
    leads: ends.leads,
    gaps: gaps(model, page, plot),
  }
}

/** The last value of each series that has one, in the order of the labels at the ends of the lines. */
function seriesWithEnd({ rows, series }: ChartModel): { series: number; row: number }[] {
  return (series ?? [undefined]).flatMap((_, index) => {
    const row = rows.findLastIndex((plotted) => valuesOf(plotted)[index]!.value !== null)
    return row < 0 ? [] : [{ series: index, row }]
  })
}

/** Where the label is the name of its series and the bare value, PowerPoint can put it together itself. */
function liveName(
  { rows, series }: ChartModel,
  index: number,
  row: number,
  { runs }: NativeLabel,
): Pick<NativeLabel, 'format' | 'named'> {
  const { value, text } = valuesOf(rows[row]!)[index]!
  const name = series?.[index]?.label
  const format = numberFormat(value!, tight(text))
  if (name === undefined || format === undefined) return {}
  const whole = runs.map((run) => run.text).join('')
  const separator = (['  ', '\n'] as const).find((between) => whole === tight(name) + between + tight(text))
  return separator ? { format, named: { by: 'series', separator } } : {}
}
