import type { Locale } from '../model/locale.js'
import { breaksOf, type Breaks } from './breaks.js'
import { glyphsOf } from './measure.js'
import { Remembered } from './remembered.js'

/** A stretch of a paragraph in one style; `size` in points. `\n` is a line break. */
export interface StyledText {
  readonly text: string
  readonly size: number
  readonly bold: boolean
  /** No line begins with it: it belongs to what stands before it. */
  readonly glued?: boolean
}

/** One line of a wrapped paragraph. `from` and `to` are positions (UTF-16) in the joined text of the paragraph. */
export interface Line {
  readonly text: string
  readonly from: number
  readonly to: number
  /** Inches, without spaces at the end. */
  readonly width: number
  /** A renderer may put more or less on the line, and part a number from its unit: it must be told to break here. */
  readonly forced: boolean
  /** No place to break was found: a word is wider than the box. */
  readonly cut: boolean
}

/** Renderers and fonts differ a little; a line is counted as wider than it measures by this factor. */
export const safety = 1.02

/** Below this share of the box's width, a last line is a widow. */
const widowShare = 0.16

/** A paragraph that was measured, to be broken at one width or at several. */
export interface Composed extends Breaks {
  readonly text: string
  readonly glyphs: readonly Measured[]
}

const composed = new Remembered<Composed>(5_000)

export function compose(texts: readonly StyledText[], locale: Locale): Composed {
  const parts = texts.map(
    ({ text, size, bold, glued = false }) => `${size} ${bold} ${glued} ${text.length} ${text}`,
  )
  return composed.get([locale, ...parts].join(' '), () => composeAnew(texts, locale))
}

function composeAnew(texts: readonly StyledText[], locale: Locale): Composed {
  const text = texts.map((part) => part.text).join('')
  const glyphs = measured(text, styles(texts), locale)
  const starts = texts.map((_, i) => texts.slice(0, i).reduce((at, part) => at + part.text.length, 0))
  return {
    text,
    glyphs,
    ...breaksOf(
      text,
      starts.filter((_, i) => texts[i]!.glued),
    ),
  }
}

/** How a renderer sets lines. */
export interface View {
  /** Chinese and Latin stand apart; PowerPoint sets them solid. */
  readonly gaps?: boolean
  /** A mark at the end of a line may hang over the margin. */
  readonly hanging?: boolean
}

/**
 * Breaks a paragraph into lines no wider than `width` inches. By default lines are as full as the least generous
 * renderer has them: with gaps, and marks within the margin.
 */
export function linesOf(
  { text, glyphs: set, kept, sure, loose }: Composed,
  width: number,
  { gaps = true, hanging = false }: View = {},
): Line[] {
  const glyphs = gaps ? set : set.map((glyph) => ({ ...glyph, gap: 0 }))
  const lines: Line[] = []
  for (let from = 0; from < glyphs.length;) {
    const end = endOfLine(glyphs, from, width, kept, hanging)
    const next = skipSpaces(glyphs, end.at)
    const isSure = sure.has(glyphs[end.at]?.at ?? 0)
    const forced =
      end.why === 'full' && (!isSure || endOfLine(glyphs, from, width, loose, hanging).at > end.at)
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

/** Marks that LibreOffice and PowerPoint let hang over the margin. */
const mayHang = /[，。、；：！？,.:;?!]/

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
  hanging: boolean,
): End {
  let width = 0
  let last: number | undefined
  for (let i = from; i < glyphs.length; i++) {
    const glyph = glyphs[i]!
    if (glyph.character === '\n') return { at: i, why: 'newline' }
    if (i > from && breaks.has(glyph.at)) last = i
    width += glyph.width + (i > from ? glyph.gap : 0)
    const hangs = glyph.character === ' ' || (hanging && mayHang.test(glyph.character))
    const tooWide = !hangs && width * safety > limit
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
