import type { Box, Frame, FrameItem, Paragraph, TableItem } from '../../src/model/frame.js'
import type { PdfPage, Word } from './pdf.js'

/** A place for text on a page and what is to stand in it, without spaces. */
interface Slot {
  readonly name: string
  /** Points. */
  readonly box: Box
  readonly text: string
  readonly leading: number
  readonly words: Word[]
  /** What of the text no word has been found for yet. */
  missing: string
}

/** A point is less than a reader sees. */
const tolerance = 1

/**
 * What is wrong with the texts of a page as LibreOffice has drawn it: words that stand outside every box that holds
 * them, and boxes in which a part of their text is not found. The page's number, which the master has, is left out.
 */
export function strayWords(frame: Frame, page: PdfPage): string[] {
  const slots = slotsOf(frame)
  const outside = page.words
    .filter(({ text }) => bare(text) !== '')
    .filter((word) => !isPageNumber(frame, word) && !isPlaced(word, slots))
  return [
    ...outside.map((word) => `“${word.text}” is out of its box`),
    ...slots.flatMap(({ name, missing }) =>
      missing === '' ? [] : [`of the box ${name}, “${missing}” is missing`],
    ),
  ]
}

/** How many lines LibreOffice has made of each text box and cell, beside those that were counted on. */
export function linesFound(frame: Frame, page: PdfPage): { readonly name: string; readonly lines: number }[] {
  const slots = slotsOf(frame)
  for (const word of page.words) isPlaced(word, slots)
  return slots.map(({ name, words, leading }) => ({ name, lines: linesOf(words, leading) }))
}

function linesOf(words: readonly Word[], leading: number): number {
  const middles = words.map((word) => (word.top + word.bottom) / 2).sort((a, b) => a - b)
  return middles.filter((middle, i) => i === 0 || middle - middles[i - 1]! > leading / 2).length
}

/** Gives a word to the smallest box around it that still wants it. */
function isPlaced(word: Word, slots: readonly Slot[]): boolean {
  const text = bare(word.text)
  const core = coreOf(word)
  const slot = slots.find((one) => one.missing.includes(text) && isInside(core, one.box))
  if (!slot) return false
  slot.words.push(word)
  slot.missing = slot.missing.replace(text, '')
  return true
}

function slotsOf(frame: Frame): Slot[] {
  const slots = frame.items.flatMap((item) => slotsIn(item))
  return slots.sort((a, b) => a.box.w * a.box.h - b.box.w * b.box.h)
}

function slotsIn(item: FrameItem): Slot[] {
  if (item.kind === 'text') return [slotOf(item.name, item.box, item.paragraphs)]
  return item.kind === 'table' ? cellsOf(item) : []
}

function cellsOf({ name, box, columns, rows }: TableItem): Slot[] {
  let { y } = box
  return rows.flatMap(({ height, cells }, r) => {
    const top = y
    y += height
    let { x } = box
    return cells.map((cell, c) => {
      const [left, right] = cell.padding
      const inner = { x: x + left, y: top, w: columns[c]! - left - right, h: height }
      x += columns[c]!
      return slotOf(`${name}, row ${r + 1}, column ${c + 1}`, inner, cell.paragraphs)
    })
  })
}

function slotOf(name: string, { x, y, w, h }: Box, paragraphs: readonly Paragraph[]): Slot {
  const text = paragraphs.map(({ runs }) => bare(runs.map((run) => run.text).join(''))).join('')
  const leading = Math.min(...paragraphs.map((paragraph) => paragraph.leading))
  return {
    name,
    box: { x: x * 72, y: y * 72, w: w * 72, h: h * 72 },
    text,
    leading,
    words: [],
    missing: text,
  }
}

function isPageNumber(frame: Frame, word: Word): boolean {
  return word.text === String(frame.pageNumber) && word.left > 850 && word.top > 490
}

function bare(text: string): string {
  return text.replace(/\s/g, '')
}

/** Where the strokes of a word are: a font's box has room above and below for accents, and a mark may hang over. */
function coreOf({ text, left, right, top, bottom }: Word): Box {
  const [height, em] = [(bottom - top) / 2, (bottom - top) / 1.3]
  const hanging = /[，。、；：！？,.;:!?]$/u.test(text) ? em : 0
  return { x: left, y: top + height / 2, w: right - left - hanging, h: height }
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x - tolerance &&
    inner.x + inner.w <= outer.x + outer.w + tolerance &&
    inner.y >= outer.y - tolerance &&
    inner.y + inner.h <= outer.y + outer.h + tolerance
  )
}
