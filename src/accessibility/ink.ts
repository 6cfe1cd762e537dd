import type { Box, FrameItem, TextRun } from '../model/frame.js'
import type { Locale } from '../model/locale.js'
import type { Place } from '../model/place.js'
import { wrap } from '../type/index.js'
import { textsOf, type SetText } from './texts.js'

/** A line of text where it stands on the slide, with the runs that have a part in it. */
export interface InkLine {
  readonly box: Box
  readonly runs: readonly TextRun[]
  /** Of the text in the template. */
  readonly place?: Place
}

/** The lines of all text of an item, broken as layout has measured them. */
export function linesOf(item: FrameItem, locale: Locale): InkLine[] {
  return textsOf(item).flatMap((text) => linesIn(text, locale))
}

function linesIn({ paragraphs, valign, box, place }: SetText, locale: Locale): InkLine[] {
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
      const runs = runsBetween(paragraph.runs, from, to)
      return { box: { x, y: y - h, w: width, h }, runs, ...(place && { place }) }
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
