import type { Locale } from '../model/locale.js'
import { subsetWith, type Family } from './bundle.js'

/** A stretch of text that is set in one face. */
export interface Piece {
  readonly text: string
  readonly family: Family
}

const eastAsian: Readonly<Record<Locale, readonly [Family, Family]>> = {
  en: ['midgame-sc', 'midgame-tc'],
  'zh-Hant': ['midgame-tc', 'midgame-sc'],
  'zh-Hans': ['midgame-sc', 'midgame-tc'],
}

const chinese =
  /[\p{Script=Han}\p{Script=Bopomofo}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u
/** Marks that both scripts use: quotation marks, middle dots, dashes, ellipsis. */
const shared = /[“”‘’·‧—―…⋯]/
const closes: Readonly<Record<string, string>> = { '“': '”', '‘': '’' }

/**
 * Cuts a text into stretches of one face each: Arimo for what it has, the locale's East Asian face for Chinese
 * characters and full-width marks, then the other one. In Chinese text the marks that both scripts use are
 * Chinese where they touch a Chinese character, and so is the partner of such a quotation mark.
 */
export function itemise(text: string, locale: Locale): Piece[] {
  const characters = [...text]
  const inChinese = chineseMarks(characters, locale)
  const pieces: { text: string; family: Family }[] = []
  characters.forEach((character, i) => {
    const last = pieces.at(-1)
    const family = familyOf(character, inChinese.has(i), locale)
    if (last?.family === family) last.text += character
    else pieces.push({ text: character, family })
  })
  return pieces
}

function familyOf(character: string, asChinese: boolean, locale: Locale): Family {
  if (character === '\n') return 'midgame-latin'
  const code = character.codePointAt(0)!
  const [own, other] = eastAsian[locale]
  const chain: Family[] =
    asChinese || chinese.test(character) ? [own, other, 'midgame-latin'] : ['midgame-latin', own, other]
  return chain.find((family) => subsetWith(family, code)) ?? chain[0]!
}

/** Positions of the shared marks that belong to the Chinese face. */
function chineseMarks(characters: readonly string[], locale: Locale): ReadonlySet<number> {
  const found = new Set<number>()
  characters.forEach((character, i) => {
    if (!shared.test(character)) return
    const sides = [neighbour(characters, i, -1), neighbour(characters, i, 1)].map((c) => chinese.test(c))
    const touches = locale === 'en' ? sides.every(Boolean) : sides.some(Boolean)
    if (touches) found.add(i)
  })
  for (const [open, close] of quotePairs(characters)) {
    if (found.has(open) === found.has(close)) continue
    if (locale === 'en') [open, close].forEach((i) => found.delete(i))
    else [open, close].forEach((i) => found.add(i))
  }
  return found
}

/** The next character that is not itself a shared mark; a space at the end of the text. */
function neighbour(characters: readonly string[], from: number, step: 1 | -1): string {
  let i = from + step
  while (shared.test(characters[i] ?? '')) i += step
  return characters[i] ?? ' '
}

function quotePairs(characters: readonly string[]): [number, number][] {
  const pairs: [number, number][] = []
  const open: { readonly at: number; readonly mark: string }[] = []
  characters.forEach((character, at) => {
    if (character in closes) open.push({ at, mark: closes[character]! })
    else if (open.at(-1)?.mark === character) pairs.push([open.pop()!.at, at])
  })
  return pairs
}
