import type { PlottedRow } from '../../model/chart.js'
import type { Clearance } from '../clearance.js'
import { lineRect, size, type Page, type Plot } from '../page.js'
import type { Line } from '../pen.js'
import type { Beside } from '../room.js'
import { rowColour } from '../row-plot.js'
import type { Label } from '../sketch.js'
import { captionStyle, muted, plain, valueLine } from '../texts.js'

/** Of the present and the former value's mark, pixels. */
export const radius = 9
export const formerRadius = 7
/** From the middle of a row to the middle of a label above or below it. */
const above = 20
const below = 23
const farBelow = 40
const labelGap = 9

/** The value below its mark, the change above the line, the former value beside its mark, where there is room. */
export function rowText(row: PlottedRow, page: Page, plot: Plot, index: number, taken: Clearance): Label[] {
  if (row.value.value === null) return []
  const { pen } = page
  const [x, y, colour] = [plot.x(row.value.value), plot.y(index), rowColour(row, page)]
  const value = valueLine(page, row.value, { bold: true, colour, size: size.value })
  const labels: Label[] = [
    {
      line: value,
      rect: taken.place(row.value.text, [
        lineRect(pen, value, x, y + below, 'center'),
        lineRect(pen, value, x, y - below, 'center'),
        lineRect(pen, value, x - radius - 6, y, 'right'),
      ]),
    },
  ]
  const old = row.from?.value
  if (old === undefined || old === null) return labels
  const xOld = plot.x(old)
  if (row.change) {
    const letter = row.change.mark === undefined ? [] : [muted(page, ` [${row.change.mark}]`, size.mark)]
    const line = [...plain(row.change.text, size.value, true, colour), ...letter]
    const middle = (x + xOld) / 2
    const rect = taken.place(row.change.text, [
      lineRect(pen, line, middle, y - above, 'center'),
      lineRect(pen, line, middle, y - above - 4, 'center'),
      lineRect(pen, line, middle, y + below, 'center'),
    ])
    labels.push({ line, rect })
  }
  labels.push(formerLabel(row, page, xOld, y, taken))
  return labels
}

function formerText(row: PlottedRow, page: Page): Line {
  return valueLine(page, row.from!, captionStyle(page))
}

/** The former value's label, for which the plot leaves room at its right. */
export function formerBeside(row: PlottedRow, page: Page): Beside[] {
  const value = row.from?.value
  if (value === undefined || value === null) return []
  return [{ value, side: 'right', reach: formerRadius + labelGap + page.pen.width(formerText(row, page)) }]
}

/** Right of the former value, else above or below it, against the right edge where the room ends there. */
function formerLabel(row: PlottedRow, page: Page, x: number, y: number, taken: Clearance): Label {
  const line = formerText(row, page)
  const right = Math.min(x + formerRadius + page.pen.width(line), taken.bounds.right)
  const rect = taken.place(row.from!.text, [
    lineRect(page.pen, line, x + formerRadius + labelGap, y, 'left'),
    lineRect(page.pen, line, right, y - above, 'right'),
    lineRect(page.pen, line, x + formerRadius, y - above, 'right'),
    lineRect(page.pen, line, right, y + below, 'right'),
    lineRect(page.pen, line, right, y + farBelow, 'right'),
  ])
  return { line, rect }
}
