import type { ChartModel, XAxis } from '../../model/chart.js'
import type { FrameItem } from '../../model/frame.js'
import type { ValueAxis } from '../../model/native-chart.js'
import type { ColourToken } from '../../model/settings.js'
import { size, type Page, type Plot } from '../page.js'
import type { Rect } from '../rect.js'
import type { Mark } from '../sketch.js'
import { valueAxis } from '../value-axis.js'
import type { Sheet } from './native.js'
import { itemsOf } from './over.js'
import { tickFormat } from './tick-format.js'

/** An axis of the picture: of a chart, or along the horizontal of a plane. */
export type PictureAxis = Pick<XAxis, 'scale' | 'domain' | 'ticks'>

/** An axis with the limits of the picture, and what of it has to be drawn around the chart. */
export interface Scale {
  readonly axis: ValueAxis
  /** PowerPoint would set its ticks elsewhere, so the grid is drawn too, below the chart. */
  readonly drawsGrid: boolean
  /** No number format writes the texts of the ticks, so they stand beside the plot as text. */
  readonly drawsTicks: boolean
}

/** What is drawn around a chart stays true whatever its numbers become, because its limits are given. */
export function scaleOf(picture: PictureAxis, grid: ColourToken, sheet: Sheet): Scale {
  const { scale, domain, ticks } = picture
  const log = scale === 'log'
  const values = ticks.map(({ value }) => value)
  const limits = log ? decades(values) : { min: domain[0], max: domain[1] }
  const step = log ? 1 : stepOf(values, domain[0])
  if (!limits || step === undefined) {
    const [min, max] = domain
    return { axis: { min, max, log }, drawsGrid: true, drawsTicks: true }
  }
  const format = tickFormat(ticks)
  const font = { size: size.axis, bold: false, colour: sheet.colour('muted') }
  const axis = { ...limits, log, grid: { colour: sheet.colour(grid), step } }
  return {
    axis: { ...axis, ...(format !== undefined && { ticks: { format, font } }) },
    drawsGrid: false,
    drawsTicks: format === undefined,
  }
}

/** The value axis of a chart of columns or lines, with what lies below the chart and what stands over it. */
export interface Upright {
  readonly axis: ValueAxis
  readonly under: readonly FrameItem[]
  readonly over: readonly FrameItem[]
}

export function uprightAxis(model: ChartModel, plot: Plot, sheet: Sheet): Upright {
  const { scale, ticks, domain } = model
  const { axis, drawsGrid, drawsTicks } = scaleOf({ scale, ticks, domain: domain! }, 'rule', sheet)
  const placed = { ...plot, y: heightOn(plot.area, axis) }
  const { grid, labels } = valueAxis(model, sheet.page, placed)
  return {
    axis,
    under: drawsGrid ? itemsOf(grid, 'grid line') : [],
    over: drawsTicks ? itemsOf(labels, 'tick') : [],
  }
}

/** Fine lines up the plot at the ticks of a level axis. */
export function uprightGrid(
  { ticks }: PictureAxis,
  { area, x }: Plot,
  page: Page,
  token: ColourToken = 'hair',
): Mark[] {
  return ticks.map(({ value }) => {
    const left = Math.round(x(value))
    return { kind: 'rect', rect: { ...area, left, right: left + 1 }, fill: page.colour(token) }
  })
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
function decades(values: readonly number[]): { min: number; max: number } | undefined {
  const powers = values.map((value) => Math.log10(value))
  const even = powers.every((power, i) => Math.abs(power - Math.round(powers[0]!) - i) < 1e-9)
  return even && values.length > 1 ? { min: values[0]!, max: values.at(-1)! } : undefined
}

/** Takes off what floating point adds. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

/** How high a value lies on such an axis, in pixels. */
export function heightOn({ top, bottom }: Rect, axis: ValueAxis): Plot['y'] {
  return (value) => bottom - shareOn(axis, value) * (bottom - top)
}

/** How far to the right a value lies on such an axis, in pixels. */
export function widthOn({ left, right }: Rect, axis: ValueAxis): Plot['x'] {
  return (value) => left + shareOn(axis, value) * (right - left)
}

function shareOn({ min, max, log }: ValueAxis, value: number): number {
  const at = log ? Math.log : (value: number) => value
  return (at(value) - at(min)) / (at(max) - at(min))
}
