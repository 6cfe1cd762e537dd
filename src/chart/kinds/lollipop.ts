import type { ChartDataset } from 'chart.js'
import type { PlottedRow } from '../../model/chart.js'
import { Clearance } from '../clearance.js'
import type { Kind } from '../kind.js'
import { boundsOf, lineRect, seeThrough, size, type Page } from '../page.js'
import type { Line } from '../pen.js'
import type { Beside } from '../room.js'
import { dot, stretch } from '../row-marks.js'
import { knockOut, missingLabel, rowColour, rowFurniture, rowPlot, zeroLine } from '../row-plot.js'
import { written, type Label } from '../sketch.js'
import { valueLine } from '../texts.js'

/** Pixels. */
const radius = 8
const stem = 2.5
const labelGap = 8
/** The labels may take this share of the width at each side: there is no axis, so each needs its place. */
const widestLabels = 0.4

/** A ranking in which lengths are close: a dot on a stem from zero, the value beside it. */
export const lollipop: Kind = {
  configure: (model, page) =>
    rowPlot(
      model,
      page,
      model.rows.flatMap((row, index) => rowData(row, index, page)),
      model.rows.flatMap((row) => valueBeside(row, page)),
      widestLabels,
    ),

  annotate(model, page, plot) {
    const furniture = rowFurniture(model, page, plot)
    const taken = new Clearance(boundsOf(page))
    const labels: Label[] = []
    for (const [index, row] of model.rows.entries()) {
      const [{ value, text }, y] = [row.value, plot.y(index)]
      if (value === null) {
        labels.push(missingLabel(row, page, plot.x(0), y))
        continue
      }
      const { side } = valueBeside(row, page)[0]!
      const line = valueText(row, page)
      const x = plot.x(value) + (side === 'right' ? 1 : -1) * (radius + labelGap)
      const rect = lineRect(page.pen, line, x, y, side === 'right' ? 'left' : 'right')
      labels.push({ line, rect: taken.place(text, [rect]) })
    }
    return {
      ground: furniture.ground,
      under: labels.flatMap((label) => knockOut(label, page)),
      over: [zeroLine(plot, page), ...furniture.over, ...written(labels)],
      crowded: taken.crowded,
      tooLong: furniture.tooLong,
    }
  },
}

function rowData(row: PlottedRow, index: number, page: Page): ChartDataset<'scatter'>[] {
  const { value, derived } = row.value
  if (value === null) return []
  const colour = rowColour(row, page)
  return [
    dot(value, index, radius, colour, derived ? page : undefined),
    stretch(0, value, index, stem, seeThrough(colour, 0.6)),
  ]
}

function valueText(row: PlottedRow, page: Page): Line {
  return valueLine(page, row.value, { bold: true, colour: rowColour(row, page), size: size.value })
}

function valueBeside(row: PlottedRow, page: Page): Beside[] {
  const { value } = row.value
  if (value === null) return []
  const reach = radius + labelGap + page.pen.width(valueText(row, page))
  return [{ value, reach, side: value < 0 ? 'left' : 'right' }]
}
