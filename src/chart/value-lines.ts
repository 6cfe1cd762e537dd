import type { ChartModel, PlottedValue } from '../model/chart.js'
import { valuesOf } from '../plotted.js'
import { size, type Page } from './page.js'
import type { Line } from './pen.js'
import { muted, valueLine } from './texts.js'

/** Points, from the largest. */
const sizes = [size.value, 12, 11, 10]

/**
 * A value where there is little room: its text with its note letter, and above it what stands beside it elsewhere. A
 * value that is not there is said quietly.
 */
export function valueLines(value: PlottedValue, page: Page, colour: string, points: number): Line[] {
  if (value.value === null) return [[muted(page, value.text, Math.min(points, size.caption))]]
  const { caption, ...bare } = value
  const line = valueLine(page, bare, { bold: true, colour, size: points })
  return caption === undefined ? [line] : [[muted(page, withoutBrackets(caption), size.sublabel)], line]
}

const withoutBrackets = (caption: string) => /^（(.*)）$/.exec(caption)?.[1] ?? caption

/** Whether a value has something to say that an axis cannot: that it is missing, disputed or nobody's own word. */
export function needsLabel({ value, mark, caption }: PlottedValue): boolean {
  return value === null || mark !== undefined || caption !== undefined
}

/** The largest size in which every value of a chart is no wider than this; the smallest where none is. */
export function valueSize(model: ChartModel, page: Page, width: number): number {
  return sizes.find((points) => widestValue(model, page, points) <= width) ?? sizes.at(-1)!
}

/** Whether every value of a chart can stand in this width. */
export function valuesFit(model: ChartModel, page: Page, width: number): boolean {
  return widestValue(model, page, sizes.at(-1)!) <= width
}

function widestValue(model: ChartModel, page: Page, points: number): number {
  const lines = model.rows
    .flatMap(valuesOf)
    .flatMap((value) => valueLines(value, page, page.colour('ink'), points))
  return Math.max(0, ...lines.map((line) => page.pen.width(line)))
}
