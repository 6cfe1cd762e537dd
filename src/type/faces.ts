import { GlobalFonts } from '@napi-rs/canvas'
import type { Locale } from '../model/locale.js'
import { subsetWith, type Family, type Subset } from './bundle.js'
import { itemise } from './itemise.js'
import { Remembered } from './remembered.js'

const registered = new Set<Subset>()

/**
 * Makes the faces that a text needs known to the canvas (only the subsets that hold its characters).
 * Returns the characters that no bundled face has, each once, in order of appearance; empty = all is well.
 */
export function requireFaces(text: string, locale: Locale): string[] {
  return visit(text, locale, register)
}

const missing = new Remembered<readonly string[]>(5_000)

/** As `requireFaces`, without touching the canvas: registering a face is slow, and measuring needs few of them. */
export function missingCharacters(text: string, locale: Locale): readonly string[] {
  return missing.get(`${locale} ${text}`, () => visit(text, locale, () => undefined))
}

function visit(text: string, locale: Locale, use: (subset: Subset, family: Family) => void): string[] {
  const missing = new Set<string>()
  for (const piece of itemise(text, locale)) {
    for (const character of piece.text) {
      if (character === '\n') continue
      const subset = subsetWith(piece.family, character.codePointAt(0)!)
      if (subset) use(subset, piece.family)
      else missing.add(character)
    }
  }
  return [...missing]
}

/** A value for the canvas' `font`, for a piece of `itemise`; `size` in pixels. */
export function canvasFont(family: Family, size: number, bold: boolean): string {
  return `${bold ? 'bold ' : ''}${size}px ${family}`
}

function register(subset: Subset, family: Family): void {
  if (registered.has(subset)) return
  registered.add(subset)
  for (const file of subset.files) {
    if (!GlobalFonts.registerFromPath(file, family))
      throw new Error(`the bundled font ${file} cannot be read`)
  }
}
