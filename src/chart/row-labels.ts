import type { ChartModel, PlottedRow } from '../model/chart.js'
import { blockOf } from './block.js'
import { size, type Page } from './page.js'
import type { Line } from './pen.js'
import { written, type Mark } from './sketch.js'
import { muted, plain } from './texts.js'
import { evenLines } from './wrap.js'

/** Between the longest label and the plot, pixels. */
const gap = 22
/** The labels take at most this share of the width; longer ones go over several lines. */
const widest = 0.36
/** Where label and sublabel stand on one line. */
const widestDense = 0.5
/** Leading over the reserved height of a line. */
const leading = 1.12
/** What the rows cannot have of the height: the axis below them. */
const besidesRows = 40

/** The names at the left of a chart of rows. */
export interface RowLabels {
  /** Width that they take, with the gap to the plot. Pixels. */
  readonly gutter: number
  /** The labels, each row's block centred on its `middle`. */
  marks(middle: (row: number) => number): Mark[]
  /** Labels that are too long for their row. */
  readonly tooLong: readonly string[]
}

/** Label above sublabel; where the rows are too low for that, both on one line. */
export function rowLabels(model: ChartModel, page: Page): RowLabels {
  const rowHeight = (page.height - besidesRows) / model.rows.length
  const tooTall = (lines: readonly Line[]) => blockOf(lines, page, leading).height > rowHeight
  const roomy = model.rows.map((row) => block(row, page))
  const blocks = roomy.some(tooTall) ? model.rows.map((row) => [oneLine(row, page)]) : roomy
  const width = Math.max(...blocks.flat().map((line) => page.pen.width(line)))
  const limit = page.width * widestDense - gap
  const long = model.rows.filter((_, i) => tooTall(blocks[i]!) || page.pen.width(blocks[i]![0]!) > limit)
  return {
    gutter: Math.ceil(Math.min(width, limit)) + gap,
    marks: (middle) =>
      blocks.flatMap((lines, index) => {
        const label = blockOf(lines, page, leading)
        return written(label.labels(label.rect(0, middle(index), 'left'), 'left'))
      }),
    tooLong: long.map((row) => row.label),
  }
}

function block(row: PlottedRow, page: Page): Line[] {
  const limit = page.width * widest - gap
  const pieces = [labelPiece(row, page), muted(page, row.sublabel, size.sublabel)]
  return pieces
    .filter((piece) => piece.text !== '')
    .flatMap((piece) => evenLines(piece.text, piece, limit, page.locale).map((text) => [{ ...piece, text }]))
}

function oneLine(row: PlottedRow, page: Page): Line {
  const sublabel = muted(page, `  ${row.sublabel}`, size.sublabel)
  return row.sublabel === '' ? [labelPiece(row, page)] : [labelPiece(row, page), sublabel]
}

function labelPiece(row: PlottedRow, page: Page) {
  return plain(row.label, size.rowLabel, true, page.colour('ink'))[0]!
}
