import type { ChartModel, PlottedRow } from '../../model/chart.js'
import type { Clearance } from '../clearance.js'
import { edge, size, type Page } from '../page.js'
import type { Line } from '../pen.js'
import type { Rect } from '../rect.js'
import type { Span } from '../running.js'
import type { Mark } from '../sketch.js'
import { stackHeight, stackMarks } from '../stack.js'
import { captionStyle, plain, valueLine } from '../texts.js'

/** Pixels. */
const gap = 4
/** The caption stands below its value, as a column is too narrow for both on one line. */
const leading = 1

/** Totals in ink, steps up and down in the colours of the two sides. */
export function columnColour({ role, value }: PlottedRow, page: Page): string {
  if (role !== 'step') return page.colour('ink')
  return page.colour((value.value ?? 0) < 0 ? 'attack' : 'brand')
}

/** Above the highest and below the lowest column: the room for its label. Pixels. */
export function labelRoom(model: ChartModel, page: Page): number {
  const heights = model.rows.map((row) => stackHeight({ lines: linesOf(row, page), leading }, page))
  return Math.ceil(Math.max(...heights)) + 2 * gap + edge
}

/** A step up has a plus, where its text begins with the number; one down has its minus already. */
function linesOf(row: PlottedRow, page: Page): Line[] {
  const { caption, ...value } = row.value
  const text = row.role === 'step' && /^\d/.test(value.text) ? `+${value.text}` : value.text
  const style = { bold: true, colour: columnColour(row, page), size: size.value }
  const line = valueLine(page, { ...value, text }, style)
  const { size: points, bold, colour } = captionStyle(page)
  return caption === undefined ? [line] : [line, plain(caption, points, bold, colour)]
}

/** At the end to which the column leads: above it, or below it where it falls. */
export function columnLabel(
  row: PlottedRow,
  { from, to }: Span,
  column: Rect,
  page: Page,
  taken: Clearance,
): Mark[] {
  const stack = { lines: linesOf(row, page), leading }
  const width = Math.max(...stack.lines.map((line) => page.pen.width(line)))
  const half = stackHeight(stack, page) / 2
  const x = (column.left + column.right) / 2
  const at = (middle: number): Rect => ({
    left: x - width / 2,
    right: x + width / 2,
    top: middle - half,
    bottom: middle + half,
  })
  const away = to < from ? 1 : -1
  const end = away === 1 ? column.bottom : column.top
  const near = at(end + away * (gap + half))
  const rect = taken.place(row.value.text, [near, at(end + away * (3 * gap + half))])
  return stackMarks(stack, page, (rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2, 'center')
}
