import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Locale } from '../model/locale.js'
import { canvasFont, requireFaces } from './faces.js'
import type { Family } from './bundle.js'
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
  let before: Side = 'none'
  for (const piece of itemise(text, locale)) {
    for (const character of piece.text) {
      const side = sideOf(character, piece.family, before)
      const gap = isBorder(before, side) ? scriptGap : 0
      if (side !== 'none') before = side
      const advance = piece.family === 'midgame-latin' ? advanceOf(character, boldAt(at)) : fullWidth
      glyphs.push({ character, advance, gap })
      at += character.length
    }
  }
  return glyphs
}

/** On which side of a gap a character can stand. */
type Side = 'latin' | 'wide' | 'either' | 'none'

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u

/** Signs that take the script of what stands before them, over the end of a line too. */
const weak = /[−–≈′™€№‰]/

/**
 * LibreOffice opens its gap where the script changes, also when a space lies between; marks count by their face, except
 * the middle dot, which is Latin for it in the Chinese face too.
 */
function sideOf(character: string, family: Family, before: Side): Side {
  if (/\s/.test(character)) return 'none'
  if (family === 'midgame-latin') return weak.test(character) && before === 'wide' ? 'wide' : 'latin'
  return wide.test(character) ? 'wide' : 'either'
}

/** Whether a renderer may open a gap between two neighbours. */
function isBorder(before: Side, after: Side): boolean {
  if (before === 'none' || after === 'none') return false
  return before !== after || before === 'either'
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
