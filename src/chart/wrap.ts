import type { Locale } from '../model/locale.js'
import { wrap } from '../type/index.js'

interface Style {
  /** Points. */
  readonly size: number
  readonly bold: boolean
}

/** Inches. */
const step = 0.02
const betweenHan = /\p{Script=Han}\n\p{Script=Han}/gu

/**
 * The text in as few lines as the width (pixels) allows. Of the ways to do so, the one that parts the fewest pairs
 * of Han characters (which may be one word), and of those the one with the most even lines.
 */
export function evenLines(text: string, style: Style, width: number, locale: Locale): string[] {
  const lines = (inches: number) => wrap([{ text, size: style.size, bold: style.bold }], inches, locale)
  let best = lines(width / 96)
  const most = best.length
  const parted = (of: typeof best) =>
    of
      .map((line) => line.text)
      .join('\n')
      .match(betweenHan)?.length ?? 0
  for (let inches = width / 96 - step; inches > 0; inches -= step) {
    const tried = lines(inches)
    if (tried.length > most || tried.some((line) => line.cut)) break
    if (parted(tried) <= parted(best)) best = tried
  }
  return best.map((line) => line.text)
}

/** Whether a word of the text is wider than this (pixels), so that it would be broken. */
export function breaksWord(text: string, style: Style, width: number, locale: Locale): boolean {
  return wrap([{ text, size: style.size, bold: style.bold }], width / 96, locale).some((line) => line.cut)
}
