import type { Box, Cell, FrameItem, TableItem, TextRun } from '../model/frame.js'
import type { TextItem } from '../model/frame.js'

/** A text of its own, a box or a cell, with the room that it is set in. */
export type SetText = Pick<TextItem, 'paragraphs' | 'valign' | 'box' | 'place'>

/** The texts of an item: one of a box, one of each cell of a table. */
export function textsOf(item: FrameItem): SetText[] {
  if (item.kind === 'text') return [item]
  return item.kind === 'table' ? cellsOf(item).map(({ cell, box }) => insideOf(cell, box)) : []
}

/** Every cell of a table with the box that it has on the slide. */
export function cellsOf(table: TableItem): { readonly cell: Cell; readonly box: Box }[] {
  let y = table.box.y
  return table.rows.flatMap((row) => {
    let x = table.box.x
    const cells = row.cells.map((cell, i) => {
      const box = { x, y, w: table.columns[i]!, h: row.height }
      x += box.w
      return { cell, box }
    })
    y += row.height
    return cells
  })
}

function insideOf({ paragraphs, valign, padding, below = 0, place }: Cell, box: Box): SetText {
  const [left, right] = padding
  const inner = { x: box.x + left, y: box.y, w: box.w - left - right, h: box.h - below }
  return { paragraphs, valign, box: inner, ...(place && { place }) }
}

/** The stretches of a text that show something. */
export function runsOf({ paragraphs }: Pick<SetText, 'paragraphs'>): TextRun[] {
  return paragraphs.flatMap(({ runs }) => runs).filter(({ text }) => text.trim() !== '')
}
