import type { ChartDataset } from 'chart.js'
import type { PlottedRow, PlottedValue } from '../../model/chart.js'
import { Clearance } from '../clearance.js'
import type { Kind } from '../kind.js'
import { boundsOf, lineRect, seeThrough, size, type Page, type Plot } from '../page.js'
import type { Beside } from '../room.js'
import { dot, stretch } from '../row-marks.js'
import { aroundDot, knockOut, missingLabel, rowColour, rowFurniture, rowPlot, zeroLine } from '../row-plot.js'
import { written, type Label } from '../sketch.js'
import { valueLine } from '../texts.js'

/** Pixels. */
const radius = 7
const barWidth = 14
const labelGap = 8
const above = 20
const widestLabels = 0.25

/** From the low to the high end of each row, both named; a single value is a dot. */
export const ranges: Kind = {
  configure: (model, page) =>
    rowPlot(
      model,
      page,
      model.rows.flatMap((row, index) => rowData(row, index, page)),
      model.rows.flatMap((row) => ends(row).map((end) => besideOf(end, row, page))),
      widestLabels,
    ),

  annotate(model, page, plot) {
    const furniture = rowFurniture(model, page, plot)
    const [min, max] = model.domain!
    const taken = new Clearance(boundsOf(page))
    const labels = model.rows.flatMap((row, index) => rowText(row, page, plot, plot.y(index), taken))
    return {
      ground: [...furniture.ground, ...(min < 0 && max > 0 ? [zeroLine(plot, page)] : [])],
      under: labels.flatMap((label) => knockOut(label, page)),
      over: [...furniture.over, ...written(labels)],
      crowded: taken.crowded,
      tooLong: furniture.tooLong,
    }
  },
}

export interface End {
  readonly value: PlottedValue
  readonly at: number
  readonly side: Beside['side']
}

/** The ends of a row that have a value: the low one at the left, the high or only one at the right. */
function ends({ low, value }: PlottedRow): End[] {
  const end = (value: PlottedValue | undefined, side: Beside['side']): End[] =>
    value === undefined || value.value === null ? [] : [{ value, at: value.value, side }]
  return [...end(low, 'left'), ...end(value, 'right')]
}

function rowData(row: PlottedRow, index: number, page: Page): ChartDataset<'scatter'>[] {
  const colour = rowColour(row, page)
  const marks = ends(row)
  const [low, high] = marks
  const dots = marks.map(({ at, value }) => dot(at, index, radius, colour, value.derived ? page : undefined))
  return low && high ? [...dots, stretch(low.at, high.at, index, barWidth, seeThrough(colour, 0.28))] : dots
}

export function lineOf({ value }: End, row: PlottedRow, page: Page) {
  return valueLine(page, value, { bold: true, colour: rowColour(row, page), size: size.value })
}

function besideOf(end: End, row: PlottedRow, page: Page): Beside {
  return {
    value: end.at,
    side: end.side,
    reach: radius + labelGap + page.pen.width(lineOf(end, row, page)),
  }
}

function rowText(row: PlottedRow, page: Page, plot: Plot, y: number, taken: Clearance): Label[] {
  if (row.value.value === null) return [missingLabel(row, page, plot.area.left, y)]
  const marks = ends(row)
  taken.block(...marks.map(({ at }) => aroundDot(plot.x(at), y, radius)))
  const [low, high] = marks
  if (low && high) taken.block({ left: plot.x(low.at), right: plot.x(high.at), top: y - 7, bottom: y + 7 })
  return marks.map((end) => {
    const line = lineOf(end, row, page)
    const out = end.side === 'right' ? 1 : -1
    const x = plot.x(end.at)
    const rect = taken.place(end.value.text, [
      lineRect(page.pen, line, x + out * (radius + labelGap), y, out === 1 ? 'left' : 'right'),
      lineRect(page.pen, line, x + out * radius, y - above, out === 1 ? 'right' : 'left'),
      lineRect(page.pen, line, x + out * radius, y + above, out === 1 ? 'right' : 'left'),
    ])
    return { line, rect }
  })
}
