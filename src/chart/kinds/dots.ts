import type { ChartDataset } from 'chart.js'
import type { ChartModel, PlottedRow, PlottedValue } from '../../model/chart.js'
import { Clearance } from '../clearance.js'
import type { Kind } from '../kind.js'
import { boundsOf, lineRect, seeThrough, size, type Page, type Plot } from '../page.js'
import type { Line } from '../pen.js'
import type { Rect } from '../rect.js'
import type { Beside } from '../room.js'
import { dot, stretch } from '../row-marks.js'
import { aroundDot, knockOut, missingLabel, rowColour, rowFurniture, rowPlot } from '../row-plot.js'
import { written, type Label } from '../sketch.js'
import { activeLine, captionStyle, valueLine } from '../texts.js'

/** Pixels. */
const radius = 9
const activeRadius = 8
const lowRadius = 6.5
const rangeWidth = 12
const above = 20
const below = 21
const labelGap = 9

/** One dot per row on a stem from the axis, with the low end of a range or the active part where there is one. */
export const dots: Kind = {
  configure: (model, page) =>
    rowPlot(
      model,
      page,
      model.rows.flatMap((row, index) => rowData(row, index, page, stemStart(model))),
      model.rows.flatMap((row) => valueBeside(row, page)),
    ),

  annotate(model, page, plot) {
    const furniture = rowFurniture(model, page, plot)
    const taken = new Clearance(boundsOf(page))
    const labels: Label[] = []
    for (const [index, row] of model.rows.entries()) {
      if (row.value.value === null) labels.push(missingLabel(row, page, plot.area.left, plot.y(index)))
      else labels.push(...rowText(row, page, plot, plot.y(index), taken))
    }
    return {
      ground: furniture.ground,
      under: labels.flatMap((label) => knockOut(label, page)),
      over: [...furniture.over, ...written(labels)],
      crowded: taken.crowded,
      tooLong: furniture.tooLong,
    }
  },
}

/**
 * Where stems begin: at zero or, on a log axis, which has none, at its start. On an axis without zero there are no
 * stems, as their lengths would say something that is not so.
 */
function stemStart({ scale, domain }: ChartModel): number | undefined {
  const [min, max] = domain!
  if (scale === 'log') return min
  return min <= 0 && max >= 0 ? 0 : undefined
}

function rowData(
  row: PlottedRow,
  index: number,
  page: Page,
  start: number | undefined,
): ChartDataset<'scatter'>[] {
  const value = row.value.value
  if (value === null) return []
  const colour = rowColour(row, page)
  const sets = [dot(value, index, radius, colour, row.value.derived ? page : undefined)]
  const [active, low] = [row.active?.value ?? undefined, row.low?.value ?? undefined]
  if (active !== undefined) {
    sets.push(dot(active, index, activeRadius, colour, page))
    sets.push({ ...stretch(active, value, index, 2.5, colour), borderDash: [4, 4] })
  }
  if (low === undefined && start !== undefined) {
    sets.push(stretch(start, active ?? value, index, 2.5, seeThrough(colour, 0.36)))
  }
  if (low !== undefined) {
    sets.push(dot(low, index, lowRadius, colour))
    sets.push(stretch(low, value, index, rangeWidth, seeThrough(colour, 0.28)))
  }
  return sets
}

function rowText(row: PlottedRow, page: Page, plot: Plot, y: number, taken: Clearance) {
  const others = [row.active, row.low].filter((value) => value !== undefined && value.value !== null)
  taken.block(...[row.value, ...others].map((value) => aroundDot(plot.x(value!.value!), y, radius)))
  const labels = [valueLabel(row, page, plot.x(row.value.value!), y, taken)]
  if (row.active) labels.push(smallLabel(row.active, activeLine(page, row.active), page, plot, y, taken))
  if (row.low) {
    const line = valueLine(page, row.low, captionStyle(page))
    labels.push(smallLabel(row.low, line, page, plot, y, taken))
  }
  return labels
}

function valueText(row: PlottedRow, page: Page): Line {
  return valueLine(page, row.value, { bold: true, colour: rowColour(row, page), size: size.value })
}

function valueBeside(row: PlottedRow, page: Page): Beside[] {
  const { value } = row.value
  if (value === null) return []
  return [{ value, side: 'right', reach: radius + labelGap + page.pen.width(valueText(row, page)) }]
}

function valueLabel(row: PlottedRow, page: Page, x: number, y: number, taken: Clearance) {
  const line = valueText(row, page)
  const rect = taken.place(row.value.text, [
    lineRect(page.pen, line, x + radius + labelGap, y, 'left'),
    lineRect(page.pen, line, x + radius, y - above, 'right'),
    lineRect(page.pen, line, x + radius, y + below, 'right'),
  ])
  return { line, rect }
}

function smallLabel(value: PlottedValue, line: Line, page: Page, plot: Plot, y: number, taken: Clearance) {
  const x = plot.x(value.value!)
  const { left } = plot.area
  const notLeftOf = (rect: Rect): Rect => {
    const dx = Math.max(0, left - rect.left)
    return { ...rect, left: rect.left + dx, right: rect.right + dx }
  }
  const rect = taken.place(value.text, [
    notLeftOf(lineRect(page.pen, line, x, y - above, 'center')),
    notLeftOf(lineRect(page.pen, line, x, y + below, 'center')),
  ])
  return { line, rect }
}
