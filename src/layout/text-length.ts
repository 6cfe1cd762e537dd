import { isHan } from '../format/index.js'
import type { Locale } from '../model/locale.js'

/** How long a text is, as `Length` counts: words in English; in Chinese characters, two Latin ones of which are one. */
export function textLength(text: string, locale: Locale): number {
  if (locale === 'en') return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  const characters = [...text].filter((character) => /\S/.test(character))
  return Math.ceil(characters.reduce((sum, character) => sum + (isWide(character) ? 1 : 0.5), 0))
}

function isWide(character: string): boolean {
  return isHan(character) || /[\u3000-\u303f\uff00-\uffef]/.test(character)
}
