import type { Box, Cell, Frame, FrameItem, Paragraph, TableItem, TextRun } from '../model/frame.js'
import type { Locale } from '../model/locale.js'
import { wrap } from '../type/index.js'

/** A line of text where it stands on the slide, with the runs that have a part in it. */
export interface InkLine {
  readonly box: Box
  readonly runs: readonly TextRun[]
}

interface Set {
  readonly paragraphs: readonly Paragraph[]
  readonly valign: Cell['valign']
  readonly box: Box
}

/** The lines of all text of an item, broken as layout has measured them. */
export function linesOf(item: FrameItem, locale: Frame['locale']): InkLine[] {
  switch (item.kind) {
    case 'text':
      return linesIn(item, locale)
    case 'table':
      return cellsOf(item).flatMap(({ cell, box }) => linesIn(innerOf(cell, box), locale))
    default:
      return []
  }
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

function innerOf({ paragraphs, valign, padding }: Cell, box: Box): Set {
  const [left, right] = padding
  return { paragraphs, valign, box: { ...box, x: box.x + left, w: box.w - left - right } }
}

function linesIn({ paragraphs, valign, box }: Set, locale: Locale): InkLine[] {
  const set = paragraphs.map((paragraph) => ({ paragraph, lines: wrap(paragraph.runs, box.w, locale) }))
  const heights = set.map(
    ({ paragraph, lines }) => ((paragraph.before ?? 0) + lines.length * paragraph.leading) / 72,
  )
  const spare = box.h - heights.reduce((sum, height) => sum + height, 0)
  let y = box.y + { top: 0, middle: spare / 2, bottom: spare }[valign]
  return set.flatMap(({ paragraph, lines }) => {
    y += (paragraph.before ?? 0) / 72
    return lines.map(({ from, to, width }): InkLine => {
      const h = paragraph.leading / 72
      const x = box.x + { left: 0, center: (box.w - width) / 2, right: box.w - width }[paragraph.align]
      y += h
      return { box: { x, y: y - h, w: width, h }, runs: runsBetween(paragraph.runs, from, to) }
    })
  })
}

function runsBetween(runs: readonly TextRun[], from: number, to: number): TextRun[] {
  let start = 0
  return runs.filter(({ text }) => {
    const begin = start
    start += text.length
    return begin < to && start > from && text.trim() !== ''
  })
}
