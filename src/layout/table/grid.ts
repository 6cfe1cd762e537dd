import type { Border, Box, Cell, TableItem } from '../../model/frame.js'
import type { Page } from '../page.js'

/** Where the columns and rows of a table lie. */
export interface Grid {
  readonly name: string
  readonly box: Box
  /** Inches. */
  readonly columns: readonly number[]
  /** Of the rows, the head first. */
  readonly rows: readonly number[]
}

export function gridOf(
  name: string,
  { x, y }: Pick<Box, 'x' | 'y'>,
  columns: readonly number[],
  rows: readonly number[],
): Grid {
  return { name, box: { x, y, w: sum(columns), h: sum(rows) }, columns, rows }
}

/** The cell's own box on the slide; `row` 0 is the head. */
export function cellBox({ box, columns, rows }: Grid, row: number, column: number): Box {
  const x = box.x + sum(columns.slice(0, column))
  const y = box.y + sum(rows.slice(0, row))
  return { x, y, w: columns[column]!, h: rows[row]! }
}

const weights = { head: 1.25, row: 0.75 } as const

/** Places the table: no vertical lines, a strong rule under the head, hairs between rows, a rule at the end. */
export function placeTable(
  page: Page,
  { name, box, columns, rows: heights }: Grid,
  cells: readonly (readonly Cell[])[],
  more: Pick<TableItem, 'alt' | 'rowHeads'>,
): void {
  const ruleUnder = (row: number): Border => {
    if (row === 0) return { colour: page.colour('ink'), width: weights.head }
    const last = row === cells.length - 1
    return { colour: page.colour(last ? 'rule' : 'hair'), width: weights.row }
  }
  const rows: TableItem['rows'] = cells.map((row, i) => ({
    height: heights[i]!,
    // Both sides of a border say the same: which one wins differs between renderers.
    cells: row.map((cell) => ({ ...cell, ...(i > 0 && { top: ruleUnder(i - 1) }), bottom: ruleUnder(i) })),
  }))
  page.items.push({ kind: 'table', name, box, columns, rows, ...more })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
