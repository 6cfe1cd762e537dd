import type { ChartModel, PlottedValue } from '../../model/chart.js'
import { valuesOf } from '../../plotted.js'
import { blockOf } from '../block.js'
import type { HeatColours } from '../heat-colours.js'
import type { Page, Plot } from '../page.js'
import { grown, type Rect } from '../rect.js'
import { written, type Mark } from '../sketch.js'
import { valueLines, valueLinesOn } from '../value-lines.js'

/** Pixels. */
export const betweenCells = 2
/** Kept free at both sides of a text. */
export const inset = 4
const hatchStep = 8

/** A value and where it stands. */
export interface Cell {
  readonly value: PlottedValue
  readonly rect: Rect
}

export function cellsOf({ rows }: ChartModel, plot: Plot): Cell[] {
  const half = rows.length > 1 ? (plot.y(1) - plot.y(0)) / 2 : (plot.area.bottom - plot.area.top) / 2
  return rows.flatMap((row, index) =>
    valuesOf(row).map((value, series): Cell => {
      const y = plot.y(index)
      return {
        value,
        rect: { left: plot.x(series), right: plot.x(series + 1), top: y - half, bottom: y + half },
      }
    }),
  )
}

/** Whether the value has room in its cell in this size. */
export function fits({ value, rect }: Cell, points: number, page: Page): boolean {
  const block = blockOf(valueLines(value, page, page.colour('ink'), points), page)
  return (
    block.width <= rect.right - rect.left - 2 * inset && block.height <= rect.bottom - rect.top - betweenCells
  )
}

/** The value in the colour that can be read on the tint; hatched where there is none, outlined where it is derived. */
export function cellMarks(
  { value, rect }: Cell,
  { text, outline }: HeatColours,
  points: number,
  page: Page,
): Mark[] {
  const block = blockOf(valueLinesOn(value, page, text, points), page)
  const [x, y] = [(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2]
  const label = block.rect(x, y, 'center')
  const texts = written(block.labels(label, 'center'))
  const inner = grown(rect, -betweenCells)
  if (value.value === null) {
    const behind: Mark = { kind: 'rect', rect: grown(label, 3), fill: page.colour('paper') }
    return [...hatch(inner, page), behind, ...texts]
  }
  return value.derived ? [frame(grown(inner, -1), outline, 2), ...texts] : texts
}

/** Fine slanting lines that end at the edges of the cell. */
function hatch({ left, right, top, bottom }: Rect, page: Page): Mark[] {
  const height = bottom - top
  const count = Math.floor((right - left + height) / hatchStep)
  return Array.from({ length: count }, (_, index): Mark => {
    const offset = (index + 0.5) * hatchStep
    const [x1, y1] = offset <= height ? [left, top + offset] : [left + offset - height, bottom]
    const [x2, y2] = left + offset <= right ? [left + offset, top] : [right, top + offset - (right - left)]
    return {
      kind: 'path',
      points: [
        [x1, y1],
        [x2, y2],
      ],
      colour: page.colour('rule'),
      width: 1,
    }
  })
}

function frame({ left, right, top, bottom }: Rect, colour: string, width: number): Mark {
  const points = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ] as const
  return { kind: 'path', points, colour, width }
}

/** Around a highlighted series. */
export function frames({ series = [] }: ChartModel, plot: Plot, page: Page): Mark[] {
  return series.flatMap(({ highlight }, column) =>
    highlight
      ? [frame({ ...plot.area, left: plot.x(column), right: plot.x(column + 1) }, page.colour('attack'), 2)]
      : [],
  )
}
