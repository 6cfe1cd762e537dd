import type { Rich, Table } from '../../model/deck.js'
import type { Cell } from '../../model/frame.js'
import { cellBox, gridOf, placeTable, type Grid } from './grid.js'
import type { Page } from '../page.js'
import { plain, slideText } from '../rich.js'
import { tableGroup, type Align, type CellText, type TableDesign } from './design.js'
import { headText, measureCell } from './cells.js'
import { insetOf } from './measure.js'
import type { TableOnPage } from './pages.js'

/** Draws what stands on this page of a table that was planned; nothing where it could not be planned. */
export function drawTable(page: Page, design: TableDesign, title: Rich = page.slide.title): void {
  const planned = page.around.table
  if (!planned) return
  const { table } = page.block(design.kind)
  const columns = planned.columns.map(({ width }) => width)
  const grid = gridOf(design.name, design.zone(page), columns, [planned.head, ...planned.rows])
  const cells = [
    headCells(page, grid, planned, design, table.head),
    ...table.rows.map((_, r) => rowCells(page, grid, planned, design, table, r)),
  ]
  const rowHeads = planned.columns[0]?.design.names ?? false
  placeTable(page, grid, cells, { alt: altOf(page, title, table.head, table.rows.length), rowHeads })
}

function headCells(
  page: Page,
  grid: Grid,
  { columns, head }: TableOnPage,
  design: TableDesign,
  contents: readonly Rich[],
): Cell[] {
  const below = (design.head - page.face('label').leading / 72) / 2
  return contents.map((content, c) => {
    const text = headText(columns[c]!.design, content)
    const padding = text.padding ?? columns[c]!.padding
    const name = `${design.name} head, column ${c + 1}`
    const box = cellBox(grid, 0, c)
    const cell = page.cell({
      ...spec(text, columns[c]!.design.align),
      name,
      box: { ...box, h: head - 2 * below },
      padding,
      valign: 'bottom',
    })
    return { ...cell, below }
  })
}

function rowCells(
  page: Page,
  grid: Grid,
  planned: TableOnPage,
  design: TableDesign,
  { head, rows }: Table,
  r: number,
): Cell[] {
  const { columns, tails, before } = planned
  const row = rows[r]!
  return row.map((content, c) => {
    const { design: column, padding: free } = columns[c]!
    const cell = measureCell(page, column, content)
    const box = cellBox(grid, r + 1, c)
    column.mark?.(page, box, content, [plain(row[0]), plain(head[c])])
    const padding = insetOf(cell, tails[c], free)
    const name = `${design.name} row ${before + r + 1}, column ${c + 1}`
    return page.cell({ ...spec(cell.text, column.align), name, box, padding })
  })
}

function spec(text: CellText, align: Align) {
  return { align: align === 'decimal' ? 'right' : align, group: tableGroup, ...text } as const
}

/** What the table is: whose, how long, and its columns. */
function altOf(page: Page, title: Rich, head: readonly Rich[], rows: number): string {
  const { altTable, listSeparator } = page.around.strings
  const text = (rich: Rich) => slideText(plain(rich))
  const columns = head.map(text).filter(Boolean).join(listSeparator)
  const said = { title: text(title), rows: String(rows), columns }
  return altTable.replace(/\{(title|rows|columns)\}/g, (_, name: keyof typeof said) => said[name])
}
