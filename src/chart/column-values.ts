import { blockOf, placed } from './block.js'
import { Clearance } from './clearance.js'
import type { Cell } from './column-cells.js'
import { boundsOf, type Page } from './page.js'
import type { Label } from './sketch.js'
import { valueLines } from './value-lines.js'

/** Pixels. */
const gap = 4
/** Points, from the largest. */
export const valueSizes = [13, 12, 11, 10]

/** The values of columns, each at the free end of its column. */
export interface ColumnValues {
  readonly labels: ReadonlyMap<Cell, readonly Label[]>
  readonly crowded: readonly string[]
}

/** The values in the largest size in which all of them find room. `colour`: of the value of a cell. */
export function columnValues(
  cells: readonly Cell[],
  page: Page,
  colour: (cell: Cell) => string,
): ColumnValues {
  const tried = valueSizes.map((points) => valuesIn(points, cells, cells, page, colour))
  return tried.find(({ crowded }) => crowded.length === 0) ?? tried.at(-1)!
}

/** Some values only, in the smallest size. */
export function someColumnValues(
  shown: readonly Cell[],
  cells: readonly Cell[],
  page: Page,
  colour: (cell: Cell) => string,
): ColumnValues {
  return valuesIn(valueSizes.at(-1)!, shown, cells, page, colour)
}

function valuesIn(
  points: number,
  shown: readonly Cell[],
  cells: readonly Cell[],
  page: Page,
  colour: (cell: Cell) => string,
): ColumnValues {
  const taken = new Clearance(boundsOf(page), 1)
  taken.block(...cells.map(({ rect }) => rect))
  const labels = new Map(
    shown.map((cell): [Cell, Label[]] => {
      const { value, rect } = cell
      const block = blockOf(valueLines(value, page, colour(cell), points), page)
      const out = gap + block.height / 2
      const y = (value.value ?? 0) < 0 ? rect.bottom + out : rect.top - out
      return [cell, placed(block, value.text, taken, [[(rect.left + rect.right) / 2, y, 'center']])]
    }),
  )
  return { labels, crowded: taken.crowded }
}
