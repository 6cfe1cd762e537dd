const han = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef]`
const besideHan = new RegExp(String.raw`(?<=${han})\s+|\s+(?=${han})`, 'gu')
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/**
 * A text as it is compared: width, quotation marks, dashes and spaces as they are typed by anybody, no space beside Han,
 * nothing invisible, no break of a line inside it.
 */
export function normal(text: string): string {
  return text
    .replace(invisible, '')
    .replace(besideHan, '')
    .normalize('NFKC')
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A character that goes on with a number or a word, so that what ends before it is only a part. */
const latin = /[\p{L}\p{N}]/u
const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character)
const scaleWords = '十百千萬億兆万亿'

/** Every place at which a text holds another as a whole word or figure, and not as a part of a longer one. */
export function* wholesIn(text: string, wanted: string): Generator<number> {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (isWhole(text, at, at + wanted.length)) yield at
  }
}

function isWhole(text: string, start: number, end: number): boolean {
  const [before, first, last, after] = [text[start - 1] ?? '', text[start]!, text[end - 1]!, text[end] ?? '']
  if (goesOn(before, first) || goesOn(last, after)) return false
  if (/\d/.test(last) && scaleWords.includes(after) && after !== '') return false
  if (/[萬億万亿]/.test(last) && /[億兆亿]/.test(after)) return false
  const [head, tail] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)]
  return !(/\d/.test(first) && /(?:\d[.,]|-)$/.test(head)) && !(/\d/.test(last) && /^[.,]\d/.test(tail))
}

/** Han has no words to be parts of; Latin letters and digits have. */
function goesOn(left: string, right: string): boolean {
  return latin.test(left) && latin.test(right) && !isHan(left) && !isHan(right)
}
