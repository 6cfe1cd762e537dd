import { simplifiedCharacter } from '../format/simplified.js'

/** Consecutive Chinese characters (or words among them) that make a repeated span more than a short one. */
export const spanOfCharacters = 10
/** Consecutive words of a text without Chinese characters that do. */
export const spanOfWords = 8
/** Of a span with Chinese characters, at least this many must be such: a list of numbers repeats nothing. */
const fewestHan = 5

/** One Chinese character or one word, and where it stands in its text. */
interface Token {
  readonly text: string
  readonly isHan: boolean
  readonly start: number
  readonly end: number
}

/** A run of tokens that is long enough to be recognised, and its hash. */
export interface Shingle {
  readonly hash: string
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
}

/** A letter or digit of a script that has words. */
const letter = String.raw`(?!\p{Script=Han})[\p{L}\p{N}]`

/** Figures in prose (`{fact-id|style}`) are no words of the text. */
const tokenPattern = new RegExp(
  String.raw`\{[^}]*\}|\p{Script=Han}|(?:${letter})+(?:['’.-](?:${letter})+)*`,
  'gu',
)

/**
 * All runs of a text that are long enough to tell whether another text repeats them, w-shingling as A. Broder, "On
 * the resemblance and containment of documents" (1997), describes it. Punctuation, case, width and the difference of
 * Traditional and Simplified characters play no part.
 */
export function shinglesOf(text: string): Shingle[] {
  const tokens = tokensOf(text)
  return tokens.flatMap((_, at) => shingleAt(tokens, at) ?? [])
}

function shingleAt(tokens: readonly Token[], at: number): Shingle | undefined {
  const words = tokens.slice(at, at + spanOfWords)
  if (words.length === spanOfWords && !words.some(({ isHan }) => isHan)) return shingle(words)
  const characters = tokens.slice(at, at + spanOfCharacters)
  if (characters.length < spanOfCharacters) return undefined
  return characters.filter(({ isHan }) => isHan).length >= fewestHan ? shingle(characters) : undefined
}

function shingle(tokens: readonly Token[]): Shingle {
  const hash = hashOf(tokens.map(({ text }) => text).join(' '))
  return { hash, start: tokens[0]!.start, end: tokens.at(-1)!.end }
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(tokenPattern)].flatMap(({ 0: word, index }): Token[] => {
    if (word.startsWith('{')) return []
    const isHan = /^\p{Script=Han}$/u.test(word)
    const plain = isHan ? simplifiedCharacter(word) : word.normalize('NFKC').toLowerCase()
    return [{ text: plain, isHan, start: index, end: index + word.length }]
  })
}

const hashBits = 2 ** 41
const hashDigits = 8

/**
 * 41 bits in base 36: two passes of 32-bit FNV-1a (Fowler, Noll, Vo) with different offset bases. It need not be
 * secret, only quick, and rare enough that two different spans do not meet.
 */
function hashOf(text: string): string {
  let low = 0x811c9dc5
  let high = 0x01000193 ^ text.length
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ (code + 0x9e37), 0x01000193)
  }
  const value = ((high >>> 0) * 2 ** 32 + (low >>> 0)) % hashBits
  return value.toString(36).padStart(hashDigits, '0')
}
