import type { ChartModel } from '../model/chart.js'
import type { Cell } from './column-cells.js'
import { boundsOf, edge, lineRect, size, type Page } from './page.js'
import type { Line } from './pen.js'
import type { Rect } from './rect.js'
import { seriesColours, type SeriesColours } from './series-colours.js'
import type { Mark } from './sketch.js'
import { plain } from './texts.js'

/** Pixels. */
const step = 18
const beside = 5
/** Between the lowest name and the values below it. */
const clear = 14

/** Height of the names of so many series above a chart, pixels. */
export const namesAbove = (series: number) => series * step + 4

/**
 * The names of the series above the columns, each led to the first column that its series has: the first name stands
 * highest, so that no line runs through a name. `top`: where the line to a column ends. `near`: the names stand as low
 * as the columns below them let them, for pictures without a grid behind them.
 */
export function seriesNames(
  model: ChartModel,
  page: Page,
  cells: readonly Cell[],
  top: (cell: Cell) => number,
  near = false,
): Mark[] {
  const colours = seriesColours(model, page)
  const names = model.series!.flatMap(({ label }, series): Name[] => {
    const cell = cells.find((cell) => cell.series === series && cell.value.value !== null)
    return cell ? [nameOf(page, label, colours[series]!, cell, edge + series * step + step / 2)] : []
  })
  const down = near ? Math.max(0, Math.min(...names.map(({ rect }) => roomBelow(rect, cells, top)))) : 0
  return names.flatMap(({ cell, x, line, rect, stroke }): Mark[] => {
    const lead: Mark = {
      kind: 'path',
      points: [
        [x, (rect.top + rect.bottom) / 2 + down - step / 3],
        [x, top(cell) - 2],
      ],
      colour: stroke,
      width: 1,
    }
    return [lead, { kind: 'text', line, rect: { ...rect, top: rect.top + down, bottom: rect.bottom + down } }]
  })
}

/** A name in its place, with the column that it is led to and where its line stands. */
interface Name {
  readonly cell: Cell
  readonly x: number
  readonly line: Line
  readonly rect: Rect
  readonly stroke: string
}

function nameOf(page: Page, label: string, colours: SeriesColours, cell: Cell, middle: number): Name {
  const x = Math.round((cell.rect.left + cell.rect.right) / 2)
  const line = plain(label, size.caption, true, colours.text)
  const rect = lineRect(page.pen, line, x + beside, middle, 'left')
  const over = Math.max(0, rect.right - boundsOf(page).right)
  return {
    cell,
    x,
    line,
    rect: { ...rect, left: rect.left - over, right: rect.right - over },
    stroke: colours.edge,
  }
}

/** How far a name can come down before it meets a column or its value. */
function roomBelow(rect: Rect, cells: readonly Cell[], top: (cell: Cell) => number): number {
  const below = cells.filter(
    (cell) => cell.rect.right + beside > rect.left && cell.rect.left - beside < rect.right,
  )
  return Math.min(...below.map(top)) - clear - rect.bottom
}
