import type { Locale } from '../model/locale.js'
import { breaksOf } from './breaks.js'
import { glyphsOf } from './measure.js'

/** A stretch of a paragraph in one style; `size` in points. `\n` is a line break. */
export interface StyledText {
  readonly text: string
  readonly size: number
  readonly bold: boolean
}

/** One line of a wrapped paragraph. `from` and `to` are positions (UTF-16) in the joined text of the paragraph. */
export interface Line {
  readonly text: string
  readonly from: number
  readonly to: number
  /** Inches, without spaces at the end. */
  readonly width: number
  /** The line ends here only because a number would lose its unit: a renderer must be told to break. */
  readonly forced: boolean
  /** No place to break was found: a word is wider than the box. */
  readonly cut: boolean
}

/** Renderers and fonts differ a little; a line is counted as wider than it measures by this factor. */
export const safety = 1.02

/** Below this share of the box's width, a last line is a widow. */
const widowShare = 0.16

/** A paragraph that was measured, to be broken at one width or at several. */
export interface Composed {
  readonly text: string
  readonly glyphs: readonly Measured[]
  /** Positions before which a line may begin: with numbers held to their units, and as renderers break. */
  readonly kept: ReadonlySet<number>
  readonly natural: ReadonlySet<number>
}

export function compose(texts: readonly StyledText[], locale: Locale): Composed {
  const text = texts.map((part) => part.text).join('')
  const glyphs = measured(text, styles(texts), locale)
  return { text, glyphs, kept: breaksOf(text, true), natural: breaksOf(text, false) }
}

/**
 * Breaks a paragraph into lines no wider than `width` inches. `gaps: false` sets Chinese and Latin solid, as PowerPoint
 * does; the default leaves room for the gaps of other renderers.
 */
export function linesOf(
  { text, glyphs: set, kept, natural }: Composed,
  width: number,
  { gaps = true }: { readonly gaps?: boolean } = {},
): Line[] {
  const glyphs = gaps ? set : set.map((glyph) => ({ ...glyph, gap: 0 }))
  const lines: Line[] = []
  for (let from = 0; from < glyphs.length;) {
    const end = endOfLine(glyphs, from, width, kept)
    const next = skipSpaces(glyphs, end.at)
    const forced = end.why === 'full' && endOfLine(glyphs, from, width, natural).at > end.at
    lines.push(lineOf(text, glyphs, from, end.at, { forced, cut: end.why === 'cut' }))
    from = end.why === 'newline' ? end.at + 1 : next
  }
  return lines
}

/** The lines of a paragraph that is measured for this one width. */
export function wrap(texts: readonly StyledText[], width: number, locale: Locale): Line[] {
  return linesOf(compose(texts, locale), width)
}

/** Whether the last of several lines is so short that it looks left behind. */
export function hasWidow(lines: readonly Line[], width: number): boolean {
  return lines.length > 1 && lines.at(-1)!.width < widowShare * width
}

/** A character with its place and, in inches, its advance and the gap that may stand before it. */
export interface Measured {
  readonly character: string
  readonly at: number
  readonly width: number
  readonly gap: number
}

function measured(text: string, styleAt: (at: number) => StyledText, locale: Locale): Measured[] {
  let at = 0
  return glyphsOf(text, (position) => styleAt(position).bold, locale).map(({ character, advance, gap }) => {
    const inches = styleAt(at).size / 72
    const glyph = { character, at, width: advance * inches, gap: gap * inches }
    at += character.length
    return glyph
  })
}

function styles(texts: readonly StyledText[]): (at: number) => StyledText {
  const ofPosition = texts.flatMap((part) => Array.from({ length: part.text.length }, () => part))
  return (at) => ofPosition[at]!
}

interface End {
  /** Index of the first glyph that is no longer on the line. */
  readonly at: number
  readonly why: 'full' | 'cut' | 'newline' | 'end'
}

function endOfLine(
  glyphs: readonly Measured[],
  from: number,
  limit: number,
  breaks: ReadonlySet<number>,
): End {
  let width = 0
  let last: number | undefined
  for (let i = from; i < glyphs.length; i++) {
    const glyph = glyphs[i]!
    if (glyph.character === '\n') return { at: i, why: 'newline' }
    if (i > from && breaks.has(glyph.at)) last = i
    width += glyph.width + (i > from ? glyph.gap : 0)
    const tooWide = glyph.character !== ' ' && width * safety > limit
    if (!tooWide) continue
    if (last !== undefined) return { at: last, why: 'full' }
    return { at: Math.max(i, from + 1), why: 'cut' }
  }
  return { at: glyphs.length, why: 'end' }
}

function skipSpaces(glyphs: readonly Measured[], from: number): number {
  let i = from
  while (glyphs[i]?.character === ' ') i++
  return i
}

function lineOf(
  text: string,
  glyphs: readonly Measured[],
  from: number,
  to: number,
  why: { readonly forced: boolean; readonly cut: boolean },
): Line {
  let end = to
  while (end > from && glyphs[end - 1]!.character === ' ') end--
  const on = glyphs.slice(from, end)
  const width = on.reduce((sum, glyph, i) => sum + glyph.width + (i > 0 ? glyph.gap : 0), 0)
  const start = glyphs[from]!.at
  const stop = glyphs[to]?.at ?? text.length
  return { text: text.slice(start, glyphs[end]?.at ?? text.length), from: start, to: stop, width, ...why }
}
