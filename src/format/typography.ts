import type { Locale } from '../model/locale.js'

/** A sign that is not the one its language sets there. */
export interface Misset {
  /** Position (UTF-16) in the text. */
  readonly at: number
  readonly found: string
  /** What stands there instead. */
  readonly hint: string
}

type Language = 'english' | 'chinese'

interface Rule {
  readonly pattern: RegExp
  readonly hint: string
  /** Where it holds; undefined: everywhere. */
  readonly in?: Language | Locale
}

const number = '\\d[\\d,.]*'
/** A number that is no part of a name or a date: GPT-4, 2025-06-01 and R1-0528 are none. */
const alone = {
  before: '(?<![\\p{Script=Latin}\\p{N}.,–-])',
  after: '(?![\\p{Script=Latin}\\p{N}–-]|[.,]\\d)',
}
const monthOfYear = '(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])'

/**
 * English has curly quotes, Traditional Chinese 「」, Simplified Chinese “” (GB/T 15834 and the Taiwanese handbook of
 * punctuation); a minus is U+2212 and a multiplication sign ×; a span is written with an en dash or “to”, in Chinese 至.
 */
const rules: readonly Rule[] = [
  { in: 'english', pattern: /(?<=[\p{L}\p{N}])'|'(?=\p{L})/gu, hint: 'an apostrophe is ’, a quotation ‘…’' },
  { in: 'english', pattern: /"/g, hint: 'a quotation stands in “…”' },
  { in: 'zh-Hant', pattern: /["“”]/g, hint: 'a quotation stands in 「…」' },
  { in: 'zh-Hans', pattern: /["「」『』]/g, hint: 'a quotation stands in “…”' },
  { in: 'zh-Hans', pattern: /(?<=\d ?)兆/g, hint: 'on the mainland it is 万亿' },
  {
    in: 'chinese',
    pattern: /(?<=\p{Script=Han})[,;:?!]/gu,
    hint: 'after a Chinese character a mark is full-width',
  },
  {
    in: 'chinese',
    pattern: /(?<=\p{Script=Han})\(|\)(?=\p{Script=Han})/gu,
    hint: 'brackets in Chinese text are （…）',
  },
  {
    in: 'chinese',
    pattern: new RegExp(`(?<=(?:RMB|CNY|USD|HKD|EUR) ?${number})[MBT](?![\\p{L}])`, 'gu'),
    hint: 'money is counted in 萬, 億 and 萬億',
  },
  {
    pattern: new RegExp(`${alone.before}-(?=${number}(?![\\d.,\\p{Script=Latin}]))`, 'gu'),
    hint: 'a minus is −',
  },
  { pattern: new RegExp(`(?<=${alone.before}${number} ?)[xX](?![\\p{L}\\p{N}])`, 'gu'), hint: 'times is ×' },
  {
    in: 'english',
    pattern: new RegExp(`(?<=${alone.before}(?!${monthOfYear})${number})-(?=${number}${alone.after})`, 'gu'),
    hint: 'a span has an en dash, or “to” in prose',
  },
  {
    in: 'chinese',
    pattern: new RegExp(
      `(?<=${alone.before}(?!${monthOfYear})${number})[-–~～](?=${number}${alone.after})`,
      'gu',
    ),
    hint: 'a span is written with 至',
  },
  { pattern: /(?<!\.)\.{3}(?!\.)/g, hint: 'an ellipsis is …' },
]

/** The signs of a text that are not those of its language, in the order in which they stand. */
export function missetIn(text: string, locale: Locale): Misset[] {
  const language = locale === 'en' ? 'english' : 'chinese'
  return rules
    .filter((rule) => rule.in === undefined || rule.in === language || rule.in === locale)
    .flatMap(({ pattern, hint }) =>
      [...text.matchAll(pattern)].map((match) => ({ at: match.index, found: match[0], hint })),
    )
    .sort((a, b) => a.at - b.at)
}

/** Of several signs that are wrong in the same way, the first. */
export function firstOfEach(found: readonly Misset[]): Misset[] {
  return found.filter(({ hint }, i) => found.findIndex((one) => one.hint === hint) === i)
}

/** The words around a place in a text, for a message. */
export function surroundings(text: string, at: number): string {
  const [from, to] = [Math.max(0, at - 12), Math.min(text.length, at + 13)]
  return `${from > 0 ? '… ' : ''}${text.slice(from, to).trim()}${to < text.length ? ' …' : ''}`
}
