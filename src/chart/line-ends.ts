import type { ChartModel, PlottedRow, PlottedValue } from '../model/chart.js'
import { valuesOf } from '../plotted.js'
import type { EndLabel } from './end-labels.js'
import { size, type Page, type Plot } from './page.js'
import type { Line } from './pen.js'
import { lineColours } from './series-colours.js'
import { sideName } from './series-label.js'
import { plain, valueLine } from './texts.js'

/** How high a value lies on the value axis; null where there is none. */
export type Height = (row: PlottedRow, series: number) => number | null

/** Lines that do not stand on each other: as high as the value itself. */
export const ownHeight: Height = (row, series) => valuesOf(row)[series]!.value

/** The name of a line and its last value, on one line where that is short. */
function linesOf(label: string | undefined, value: PlottedValue, page: Page, colour: string): Line[] {
  const own = valueLine(page, value, { bold: label === undefined, colour, size: size.caption })
  if (label === undefined) return [own]
  const name = sideName(label, page, colour)
  const joined = [...(name[0] ?? []), ...plain('  ', size.caption, false, colour), ...own]
  return name.length === 1 && page.pen.width(joined) <= page.width * widestJoined ? [joined] : [...name, own]
}

/** Of the width of the picture: what a name and a value on one line may take. */
const widestJoined = 0.2

/** The last value of each line that has one, with its row. */
function lastOf({ rows }: ChartModel, series: number): { row: number; value: PlottedValue } | undefined {
  const row = rows.findLastIndex((plotted) => valuesOf(plotted)[series]!.value !== null)
  return row < 0 ? undefined : { row, value: valuesOf(rows[row]!)[series]! }
}

/** The labels at the ends of the lines: name and last value, at the height of that value. */
export function lineEnds(model: ChartModel, page: Page, plot: Plot, height: Height = ownHeight): EndLabel[] {
  return lineColours(model, page).flatMap(({ text, fill }, series): EndLabel[] => {
    const last = lastOf(model, series)
    if (!last) return []
    const label = model.series?.[series]?.label
    return [
      {
        text: label ?? last.value.text,
        lines: linesOf(label, last.value, page, text),
        x: plot.x(model.rows[last.row]!.time!),
        y: plot.y(height(model.rows[last.row]!, series)!),
        colour: fill,
      },
    ]
  })
}

/** Width that these labels take, pixels. */
export function lineEndsWidth(model: ChartModel, page: Page): number {
  const widths = lineColours(model, page).flatMap((_, series) => {
    const last = lastOf(model, series)
    const lines = last ? linesOf(model.series?.[series]?.label, last.value, page, page.colour('ink')) : []
    return lines.map((line) => page.pen.width(line))
  })
  return Math.ceil(Math.max(0, ...widths))
}
