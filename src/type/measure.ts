import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Locale } from '../model/locale.js'
import { canvasFont, requireFaces } from './faces.js'
import { itemise } from './itemise.js'

export interface TextStyle {
  /** Points. */
  readonly size: number
  readonly bold: boolean
  readonly locale: Locale
}

/** What LibreOffice puts between Chinese and Latin by itself, in em. PowerPoint sets such text solid. */
export const scriptGap = 0.25

/** One character with its advance, in em. `gap` is the space before it at a border between two scripts. */
export interface Glyph {
  readonly character: string
  readonly advance: number
  readonly gap: number
}

/** Every character that is set in an East Asian face, in em. */
const fullWidth = 1
const probeSize = 1000
const advances = new Map<string, number>()
let context: SKRSContext2D | undefined

/**
 * Width of a text on one line, in inches, by the advances of the bundled faces without kerning (Arimo has those of
 * Arial; a Chinese character is one em in every face), with the gap between scripts that renderers may add.
 */
export function textWidth(text: string, style: TextStyle): number {
  const glyphs = glyphsOf(text, () => style.bold, style.locale)
  const ems = glyphs.reduce((sum, glyph) => sum + glyph.advance + glyph.gap, 0)
  return (ems * style.size) / 72
}

/** The characters of a text with their advances. `boldAt` gets the position (UTF-16) of a character. */
export function glyphsOf(text: string, boldAt: (at: number) => boolean, locale: Locale): Glyph[] {
  const glyphs: Glyph[] = []
  let at = 0
  for (const piece of itemise(text, locale)) {
    for (const character of piece.text) {
      const before = glyphs.at(-1)?.character
      const gap = before !== undefined && isBorder(before, character) ? scriptGap : 0
      const advance = piece.family === 'midgame-latin' ? advanceOf(character, boldAt(at)) : fullWidth
      glyphs.push({ character, advance, gap })
      at += character.length
    }
  }
  return glyphs
}

/** Letters, digits and the signs among them; not the marks that both scripts use. */
const latin = /[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’·—…]/u
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

/** Whether a renderer may open a gap between two neighbours. */
export function isBorder(before: string, after: string): boolean {
  return (latin.test(before) && wide.test(after)) || (wide.test(before) && latin.test(after))
}

/** Of a character that Arimo has. */
function advanceOf(character: string, bold: boolean): number {
  if (character === '\n') return 0
  const key = `${bold ? 'bold ' : ''}${character}`
  let advance = advances.get(key)
  if (advance === undefined) {
    requireFaces(character, 'en')
    context ??= probe()
    context.font = canvasFont('midgame-latin', probeSize, bold)
    advance = Math.round(context.measureText(character).width) / probeSize
    advances.set(key, advance)
  }
  return advance
}

function probe(): SKRSContext2D {
  const probing = createCanvas(1, 1).getContext('2d')
  probing.fontKerning = 'none'
  return probing
}
