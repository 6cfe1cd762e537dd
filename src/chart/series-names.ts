import type { ChartModel } from '../model/chart.js'
import type { Cell } from './column-cells.js'
import { boundsOf, edge, lineRect, size, type Page } from './page.js'
import { seriesColours } from './series-colours.js'
import type { Mark } from './sketch.js'
import { plain } from './texts.js'

/** Pixels. */
const step = 18
const beside = 5

/** Height of the names of so many series above a chart, pixels. */
export const namesAbove = (series: number) => series * step + 4

/**
 * The names of the series above the columns, each led to the first column that its series has: the first name stands
 * highest, so that no line runs through a name. `top`: where the line to a column ends.
 */
export function seriesNames(
  model: ChartModel,
  page: Page,
  cells: readonly Cell[],
  top: (cell: Cell) => number,
): Mark[] {
  const colours = seriesColours(model, page)
  return model.series!.flatMap(({ label }, series): Mark[] => {
    const cell = cells.find((cell) => cell.series === series && cell.value.value !== null)
    if (!cell) return []
    const { text, edge: stroke } = colours[series]!
    const x = Math.round((cell.rect.left + cell.rect.right) / 2)
    const y = edge + series * step + step / 2
    const line = plain(label, size.caption, true, text)
    const rect = lineRect(page.pen, line, x + beside, y, 'left')
    const over = Math.max(0, rect.right - boundsOf(page).right)
    const lead: Mark = {
      kind: 'path',
      points: [
        [x, y - step / 3],
        [x, top(cell) - 2],
      ],
      colour: stroke,
      width: 1,
    }
    return [lead, { kind: 'text', line, rect: { ...rect, left: rect.left - over, right: rect.right - over } }]
  })
}
