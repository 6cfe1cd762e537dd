import type { ChartModel, PlottedRow, PlottedValue } from '../../model/chart.js'
import type { Clearance } from '../clearance.js'
import { lineRect, type Page, type Plot } from '../page.js'
import type { Rect } from '../rect.js'
import { aroundDot } from '../row-plot.js'
import type { Label } from '../sketch.js'
import { captionStyle, valueLine } from '../texts.js'
import type { TimeData } from '../time-plot.js'

/** Pixels. Wider than the dot of a value, so that a ring is seen where the two lie close. */
const radius = 7
const gap = 6

interface Restated {
  readonly row: PlottedRow
  readonly from: PlottedValue
  readonly value: number
}

/** The points of a line that the period gave another value. */
function restated({ rows }: ChartModel): Restated[] {
  return rows.flatMap((row) => {
    const value = row.from?.value
    return value === undefined || value === null ? [] : [{ row, from: row.from!, value }]
  })
}

/** What they were, as hollow points under the line. */
export function formerPoints(model: ChartModel, page: Page): TimeData[] {
  const points = restated(model)
  if (points.length === 0) return []
  return [
    {
      data: points.map(({ row, value }) => ({ x: row.time!, y: value })),
      showLine: false,
      pointRadius: radius,
      pointBackgroundColor: page.colour('paper'),
      pointBorderColor: page.colour('context'),
      pointBorderWidth: 2,
      order: 2,
    },
  ]
}

export function formerDots(model: ChartModel, plot: Plot): Rect[] {
  return restated(model).map(({ row, value }) => aroundDot(plot.x(row.time!), plot.y(value), radius))
}

/** The former values, each beside its point. */
export function formerLabels(model: ChartModel, page: Page, plot: Plot, taken: Clearance): Label[] {
  return restated(model).map(({ row, from, value }) => {
    const line = valueLine(page, from, captionStyle(page))
    const [x, y] = [plot.x(row.time!), plot.y(value)]
    const out = radius + gap + page.pen.height(line) / 2
    const side = radius + gap
    const rect = taken.place(from.text, [
      lineRect(page.pen, line, x + side, y, 'left'),
      lineRect(page.pen, line, x - side, y, 'right'),
      lineRect(page.pen, line, x, y + out, 'center'),
      lineRect(page.pen, line, x, y - out, 'center'),
      lineRect(page.pen, line, x + side, y + out, 'left'),
      lineRect(page.pen, line, x + side, y - out, 'left'),
      lineRect(page.pen, line, x - side, y + out, 'right'),
      lineRect(page.pen, line, x - side, y - out, 'right'),
    ])
    return { line, rect }
  })
}
