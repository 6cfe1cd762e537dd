import type PptxGenJS from 'pptxgenjs'
import type { Border, Cell, TableItem } from '../../../model/frame.js'
import { textOf } from './text.js'

/** Of the invisible paragraph of an empty cell: smaller than any row. */
const emptySize = 9

/** A native table. Layout has split it already: pptxgenjs must not page it. */
export function drawTable(slide: PptxGenJS.Slide, item: TableItem): void {
  const rows = item.rows.map((row) => row.cells.map(cellOf))
  slide.addTable(rows, {
    ...item.box,
    objectName: item.name,
    colW: [...item.columns],
    rowH: item.rows.map((row) => row.height),
    autoPage: false,
  })
}

function cellOf(cell: Cell): PptxGenJS.TableCell {
  const [left, right] = cell.padding
  const text = cell.paragraphs.length > 0 ? textOf(cell.paragraphs) : [{ text: '', options: {} }]
  return {
    text: text.map(({ text, options }) => ({ text: text!, options: options! })),
    options: {
      valign: cell.valign,
      margin: [0, right, cell.below ?? 0, left],
      border: [borderOf(cell.top), { type: 'none' }, borderOf(cell.bottom), { type: 'none' }],
      fontSize: cell.paragraphs[0]?.runs[0]?.size ?? emptySize,
      ...(cell.fill && { fill: { color: cell.fill } }),
    },
  }
}

function borderOf(border: Border | undefined): PptxGenJS.BorderProps {
  return border ? { type: 'solid', color: border.colour, pt: border.width } : { type: 'none' }
}
