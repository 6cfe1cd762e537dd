import type { PlottedRow } from '../model/chart.js'
import { blockOf } from './block.js'
import { size, type Page } from './page.js'
import type { Line } from './pen.js'
import { written, type Mark } from './sketch.js'
import { muted, plain } from './texts.js'
import { breaksWord, evenLines } from './wrap.js'

/** Pixels: above the names, below them, and kept free between two of them. */
const gap = 8
const after = 6
const between = 8
/** More lines than this, with the sublabel, are no name that one reads below a column. */
const mostLines = 4
const leading = 1.1
/** Points, from the largest. */
const sizes = [size.columnLabel, 11, 10]

/** The names below a chart of columns, over several lines where they are wider than their slot. */
export interface ColumnNames {
  /** With the gap above them. Pixels. */
  readonly height: number
  marks(x: (column: number) => number, top: number): Mark[]
  /** Names that are too long for their slot. */
  readonly tooLong: readonly string[]
}

/** In the largest size in which all find room. `slot` is the width of a column with its gap, in pixels. */
export function columnNames(rows: readonly PlottedRow[], page: Page, slot: number): ColumnNames {
  const tried = sizes.map((points) => namesIn(points, rows, page, slot))
  return tried.find(({ tooLong }) => tooLong.length === 0) ?? tried.at(-1)!
}

function namesIn(points: number, rows: readonly PlottedRow[], page: Page, slot: number): ColumnNames {
  const width = slot - between
  const names = rows.map((row) => linesOf(row, page, width, points))
  const blocks = names.map((lines) => blockOf(lines, page, leading))
  const tooLong = rows.filter(({ label }, i) => {
    const broken = breaksWord(label, { size: points, bold: false }, width, page.locale)
    return broken || names[i]!.length > mostLines || blocks[i]!.width > slot - between / 2
  })
  return {
    height: Math.ceil(Math.max(...blocks.map(({ height }) => height))) + gap + after,
    marks: (x, top) =>
      blocks.flatMap((block, index) => {
        const rect = block.rect(x(index), top + gap + block.height / 2, 'center')
        return written(block.labels(rect, 'center'))
      }),
    tooLong: tooLong.map(({ label }) => label),
  }
}

function linesOf(row: PlottedRow, page: Page, width: number, points: number): Line[] {
  const name = plain(row.label, points, false, page.colour('text'))[0]!
  return [name, muted(page, row.sublabel, size.sublabel)]
    .filter((piece) => piece.text !== '')
    .flatMap((piece) => evenLines(piece.text, piece, width, page.locale).map((text) => [{ ...piece, text }]))
}
