import type { ChartModel, PlottedValue } from '../model/chart.js'
import { valuesOf } from '../plotted.js'
import { blockOf } from './block.js'
import { size, type Page } from './page.js'
import type { Line } from './pen.js'
import { muted, valueLine } from './texts.js'

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

/** The same on a coloured ground: also what is quiet elsewhere has the one colour that can be read there. */
export function valueLinesOn(value: PlottedValue, page: Page, colour: string, points: number): Line[] {
  return valueLines(value, page, colour, points).map((line) => line.map((piece) => ({ ...piece, colour })))
}

const withoutBrackets = (caption: string) => /^（(.*)）$/.exec(caption)?.[1] ?? caption

/** Whether a value has something to say that an axis cannot: that it is missing, disputed or nobody's own word. */
export function needsLabel({ value, mark, caption }: PlottedValue): boolean {
  return value === null || mark !== undefined || caption !== undefined
}

/** Height of the tallest value of a chart in the usual size, pixels. */
export function tallestValue(model: ChartModel, page: Page): number {
  const values = model.rows.flatMap(valuesOf)
  const heights = values.map(
    (value) => blockOf(valueLines(value, page, page.colour('ink'), size.value), page).height,
  )
  return Math.ceil(Math.max(...heights))
}
