import type { Rich } from '../../model/deck.js'
import type { Border, Box, Cell, TableItem } from '../../model/frame.js'
import type { Page } from '../page.js'
import type { TextSpec } from '../text-spec.js'

export type Align = 'left' | 'center' | 'right'

export interface Column {
  readonly w: number
  readonly align?: Align
}

/** A table while it is being filled: where its columns and rows lie, and its cells. */
export interface Grid {
  readonly name: string
  readonly box: Box
  readonly columns: readonly Column[]
  /** Of the rows, the head first. */
  readonly heights: readonly number[]
}

/** The cell's own box on the slide; `row` 0 is the head. */
export function cellBox(grid: Grid, row: number, column: number): Box {
  const before = (sizes: readonly number[], n: number) =>
    sizes.slice(0, n).reduce((sum, size) => sum + size, 0)
  const widths = grid.columns.map(({ w }) => w)
  return {
    x: grid.box.x + before(widths, column),
    y: grid.box.y + before(grid.heights, row),
    w: widths[column]!,
    h: grid.heights[row]!,
  }
}

export function gridOf(
  name: string,
  x: number,
  y: number,
  columns: readonly Column[],
  heights: readonly number[],
): Grid {
  const w = columns.reduce((sum, column) => sum + column.w, 0)
  const h = heights.reduce((sum, height) => sum + height, 0)
  return { name, box: { x, y, w, h }, columns, heights }
}

/** Text between two columns keeps this distance. */
const gutter = 0.15

/** A cell of the grid with its text; the last column keeps no distance. */
export function textCell(
  page: Page,
  grid: Grid,
  row: number,
  column: number,
  spec: Omit<TextSpec, 'box' | 'name'> & { readonly padding?: readonly [number, number] },
): Cell {
  const align = grid.columns[column]!.align ?? 'left'
  const last = column === grid.columns.length - 1
  const padding = spec.padding ?? [0, align === 'center' || last ? 0 : gutter]
  const where = row === 0 ? 'head' : `row ${row}`
  const name = `${grid.name} ${where}, column ${column + 1}`
  return page.cell({ align, ...spec, name, box: cellBox(grid, row, column), padding })
}

const headAir = 0.06

export function headCells(page: Page, grid: Grid, head: readonly Rich[]): Cell[] {
  return head.map((content, column) =>
    textCell(page, grid, 0, column, {
      text: { content, role: 'label', colour: 'muted', bold: true },
      valign: 'middle',
      group: 'table head',
      maxLines: 1,
      padding: [0, grid.columns[column]!.align === 'center' ? 0 : headAir],
    }),
  )
}

const weights = { head: 1.25, row: 0.75 } as const

/** Places the table: no vertical lines, a strong rule under the head, hairs between rows, a rule at the end. */
export function placeTable(page: Page, grid: Grid, cells: readonly (readonly Cell[])[], alt: string): void {
  const ruleUnder = (row: number): Border => {
    if (row === 0) return { colour: page.colour('ink'), width: weights.head }
    const last = row === cells.length - 1
    return { colour: page.colour(last ? 'rule' : 'hair'), width: weights.row }
  }
  const rows: TableItem['rows'] = cells.map((row, i) => ({
    height: grid.heights[i]!,
    // Both sides of a border say the same: which one wins differs between renderers.
    cells: row.map((cell) => ({ ...cell, ...(i > 0 && { top: ruleUnder(i - 1) }), bottom: ruleUnder(i) })),
  }))
  const columns = grid.columns.map(({ w }) => w)
  page.items.push({ kind: 'table', name: grid.name, box: grid.box, columns, rows, alt })
}
