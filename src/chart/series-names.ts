import type { ChartModel } from '../model/chart.js'
import type { Cell } from './column-cells.js'
import { boundsOf, edge, lineRect, size, type Page } from './page.js'
import { seriesColours } from './series-colours.js'
import type { Label, Mark } from './sketch.js'
import { plain } from './texts.js'

/** Pixels. */
const step = 18
const beside = 5
const gap = 6

/** Height of the names of so many series above a chart, pixels. */
export const namesAbove = (series: number) => series * step + gap

/**
 * The names of the series above the columns, each led to the first column that its series has: the first name stands
 * highest, so that no line runs through a name. `top`: of a column with what stands on it.
 */
export function seriesNames(
  model: ChartModel,
  page: Page,
  cells: readonly Cell[],
  top: (cell: Cell) => number,
): SeriesNames {
  const named = namedCells(model, page, cells)
  const [left, right] = [
    Math.min(...named.map(({ x }) => x)),
    Math.max(...named.map(({ rect }) => rect.right)),
  ]
  const below = cells.filter(({ rect }) => rect.left < right && rect.right > left)
  const start = Math.min(...below.map(top)) - gap - named.length * step
  const middle = (rank: number) => start + (rank + 0.5) * step
  const leads = named.map(({ cell, x, stroke }, rank): Mark => {
    const points = [
      [x, middle(rank) - step / 3],
      [x, top(cell) - 2],
    ] as const
    return { kind: 'path', points, colour: stroke, width: 1 }
  })
  const labels = named.map(({ line, rect }, rank): Label => {
    const half = (rect.bottom - rect.top) / 2
    return { line, rect: { ...rect, top: middle(rank) - half, bottom: middle(rank) + half } }
  })
  return { leads, labels, fits: start >= edge }
}

interface SeriesNames {
  readonly leads: readonly Mark[]
  readonly labels: readonly Label[]
  /** Whether all names lie inside the picture. */
  readonly fits: boolean
}

/** The first column of each series that has one, from the left, and its name beside the line that leads to it. */
function namedCells(model: ChartModel, page: Page, cells: readonly Cell[]) {
  const colours = seriesColours(model, page)
  return model.series!.flatMap(({ label }, series) => {
    const cell = cells.find((cell) => cell.series === series && cell.value.value !== null)
    if (!cell) return []
    const { text, edge: stroke } = colours[series]!
    const x = Math.round((cell.rect.left + cell.rect.right) / 2)
    const line = plain(label, size.caption, true, text)
    const rect = lineRect(page.pen, line, x + beside, 0, 'left')
    const over = Math.max(0, rect.right - boundsOf(page).right)
    return [{ cell, x, line, stroke, rect: { ...rect, left: rect.left - over, right: rect.right - over } }]
  })
}
