import type { ChartModel } from '../../model/chart.js'
import type { FrameItem } from '../../model/frame.js'
import type { ValueAxis } from '../../model/native-chart.js'
import { size, type Plot } from '../page.js'
import type { Rect } from '../rect.js'
import { valueAxis } from '../value-axis.js'
import type { Sheet } from './native.js'
import { itemsOf } from './over.js'
import { tickFormat } from './tick-format.js'

/** An upright axis of values with its grid, and what of it stands over the chart. */
export interface Upright {
  readonly axis: ValueAxis
  readonly over: readonly FrameItem[]
}

/**
 * The limits of the picture, from tick to tick. Where no number format writes the texts of the ticks, they stand beside
 * the plot as text: the limits are fixed, so they stay true. Undefined where PowerPoint would put its ticks elsewhere.
 */
export function uprightAxis(model: ChartModel, plot: Plot, sheet: Sheet): Upright | undefined {
  const { ticks, scale } = model
  const [min, max] = model.domain!
  const limits = scale === 'log' ? decades(model) : { min, max }
  const step =
    scale === 'log'
      ? 1
      : stepOf(
          ticks.map(({ value }) => value),
          min,
        )
  if (!limits || step === undefined) return undefined
  const format = tickFormat(ticks)
  const font = { size: size.axis, bold: false, colour: sheet.colour('muted') }
  return {
    axis: {
      ...limits,
      log: scale === 'log',
      grid: { colour: sheet.colour('rule'), step },
      ...(format !== undefined && { ticks: { format, font } }),
    },
    over: format === undefined ? itemsOf(valueAxis(model, sheet.page, plot).labels, 'tick') : [],
  }
}

/** The distance of the ticks; undefined where they are not evenly apart or do not begin at the lower limit. */
function stepOf(ticks: readonly number[], min: number): number | undefined {
  const [first, second] = ticks
  if (first === undefined || second === undefined) return undefined
  const step = second - first
  const even = ticks.every((tick, i) => Math.abs(tick - first - i * step) < step * 1e-6)
  return even && Math.abs(first - min) < step * 1e-6 ? tidy(step) : undefined
}

/** PowerPoint has a tick at every power of ten, and none at the half of one. */
function decades({ ticks }: ChartModel): { min: number; max: number } | undefined {
  const values = ticks.map(({ value }) => value)
  const powers = values.map((value) => Math.log10(value))
  const even = powers.every((power, i) => Math.abs(power - Math.round(powers[0]!) - i) < 1e-9)
  return even ? { min: values[0]!, max: values.at(-1)! } : undefined
}

/** Takes off what floating point adds. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

/** How high a value lies on such an axis, in pixels. */
export function heightOn(area: Rect, { min, max }: ValueAxis, scale: ChartModel['scale']): Plot['y'] {
  const at = scale === 'log' ? Math.log : (value: number) => value
  const height = area.bottom - area.top
  return (value) => area.bottom - ((at(value) - at(min)) / (at(max) - at(min))) * height
}
