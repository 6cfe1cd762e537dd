import { scalePattern, sizeOf } from './scales.js'

const count = `(\\d+(?:\\.\\d+)?)? ?(${scalePattern})?`
const patterns = [
  // A bare number below the line makes a fraction: 1/8.
  new RegExp(`/ ?(?!\\d+$)${count} ?\\D*$`, 'u'),
  new RegExp(`\\bper ${count} ?\\D*$`, 'u'),
  // The amount follows: 每百萬 token 0.8 元.
  new RegExp(`^每 ?${count}[^\\d約近逾超至不-]* ?(?=[\\d約近逾超至不-])`, 'u'),
]

/**
 * The text without its denominator, and how many things that is: `0.8 元/千token` is per 1000, `per 1m tokens` and
 * `每百萬 token` per 1,000,000; `/day` and no denominator per 1.
 */
export function denominatorOf(text: string): { readonly text: string; readonly per: number } {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match)
      return { text: text.replace(pattern, '').trim(), per: Number(match[1] ?? 1) * sizeOf(match[2]) }
  }
  return { text, per: 1 }
}
