import type { PdfPage, Word } from '../rendered/pdf.js'
import type { Box, Page } from './deck.js'

/** What is wrong with where words stand: off the slide, out of every text box, or on one another. */
export function misplaced({ width, height, words }: PdfPage, { shapes }: Page): string[] {
  const slide = { left: 0, top: 0, right: width, bottom: height }
  const boxes = shapes.filter(({ text }) => text.length > 0).map(({ box }) => box)
  return words.flatMap((word, index) => {
    const core = coreOf(word)
    const on = words.slice(index + 1).filter((other) => overlap(core, coreOf(other)))
    return [
      ...(inside(word, slide) ? [] : [`“${word.text}” is off the slide`]),
      ...(boxes.some((box) => inside(withoutHanging(core), box)) ? [] : [`“${word.text}” is out of its box`]),
      ...on.map((other) => `“${word.text}” is on “${other.text}”`),
    ]
  })
}

/** Where the strokes of a word are: a font's box has room above and below for accents. */
function coreOf(word: Word): Word {
  const rise = (word.bottom - word.top) / 4
  return { ...word, top: word.top + rise, bottom: word.bottom - rise }
}

/** A Chinese line may end in a mark that hangs over its edge, as office programs let it. */
function withoutHanging(core: Word): Box {
  const em = (core.bottom - core.top) * 1.4
  return /[，。、；：！？」』）]$/u.test(core.text) ? { ...core, right: core.right - em } : core
}

/** A point is less than a reader sees. */
const tolerance = 1

function inside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - tolerance &&
    inner.right <= outer.right + tolerance &&
    inner.top >= outer.top - tolerance &&
    inner.bottom <= outer.bottom + tolerance
  )
}

function overlap(a: Box, b: Box): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > tolerance &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > tolerance
  )
}
