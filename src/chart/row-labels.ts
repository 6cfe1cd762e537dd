import type { ChartModel, PlottedRow } from '../model/chart.js'
import { lineRect, size, type Page } from './page.js'
import { muted, plain } from './texts.js'
import type { Line } from './pen.js'
import type { Mark } from './sketch.js'
import { evenLines } from './wrap.js'

/** Between the longest label and the plot, pixels. */
const gap = 22
/** The labels take at most this share of the width; longer ones go over several lines. */
const widest = 0.36

/** The names at the left of a chart of rows. */
export interface RowLabels {
  /** Width that they take, with the gap to the plot. Pixels. */
  readonly gutter: number
  /** The labels, each row's block centred on its `middle`. */
  marks(middle: (row: number) => number): Mark[]
  /** Height of the tallest block, pixels. */
  readonly tallest: number
}

export function rowLabels(model: ChartModel, page: Page): RowLabels {
  const limit = page.width * widest - gap
  const blocks = model.rows.map((row) => block(row, page, limit))
  const width = Math.max(...blocks.flat().map((line) => page.pen.width(line)))
  return {
    gutter: Math.ceil(width) + gap,
    tallest: Math.max(...blocks.map((lines) => blockHeight(lines, page))),
    marks: (middle) => blocks.flatMap((lines, index) => stacked(lines, page, middle(index))),
  }
}

function block(row: PlottedRow, page: Page, limit: number): Line[] {
  const label = plain(row.label, size.rowLabel, true, page.colour('ink'))[0]!
  const sublabel = muted(page, row.sublabel, size.sublabel)
  const lines = (piece: typeof label) =>
    piece.text === ''
      ? []
      : evenLines(piece.text, piece, limit, page.locale).map((text) => [{ ...piece, text }])
  return [...lines(label), ...lines(sublabel)]
}

/** Leading over the reserved height of a line. */
const leading = 1.12

function blockHeight(lines: readonly Line[], page: Page): number {
  return lines.reduce((sum, line) => sum + page.pen.height(line) * leading, 0)
}

function stacked(lines: readonly Line[], page: Page, middle: number): Mark[] {
  let top = middle - blockHeight(lines, page) / 2
  return lines.map((line) => {
    const height = page.pen.height(line) * leading
    const rect = lineRect(page.pen, line, 0, top + height / 2, 'left')
    top += height
    return { kind: 'text', line, rect }
  })
}
