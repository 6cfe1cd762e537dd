import { exists, firstDay, lastDay, readDate } from '../format/index.js'
import { evaluate } from '../formula/index.js'

/** One side of a comparison: a number with the half unit of its last printed digit, or the days that a date may mean. */
export type Side =
  | { readonly kind: 'number'; readonly value: number; readonly rounding: number }
  | { readonly kind: 'date'; readonly first: string; readonly last: string }

const date = String.raw`\d{4}(?:-(?:\d{2}(?:-\d{2})?|Q[1-4]|H[12]))?`
const onlyDate = new RegExp(`^${date}$`)
const difference = new RegExp(`^(${date}) ?[-−–] ?(${date})$`)
const later = new RegExp(`^(${date}) ?([+−–-]) ?(\\d+) (?:month|months|years?)$`)
const span = /^(.*\S) ?\b(days?|d|months?|years?)$/
/** A remark in parentheses: it holds a word, or only a date. */
const remark = /\((?=[^()]*(?:\p{L}{2}|P\d|\d{4}-\d{2}))[^()]*\)/gu

/** Days, so that 30 months are 2.5 years; a month is a twelfth of a year as the calendar has it on average. */
const days: Readonly<Record<string, number>> = { d: 1, day: 1, month: 365.25 / 12, year: 365.25 }

/** Reads `37e8 / 6710e8`, `97.5%`, `2025-01-29 - 2025-01-20`, `9 d`, `2024-05 + 7 months`, `4 (P4)`; undefined for anything else. */
export function readSide(text: string): Side | undefined {
  const plain = text.replace(remark, ' ').replace(/\s+/g, ' ').trim()
  return readDifference(plain) ?? readLater(plain) ?? readDay(plain) ?? readSpan(plain) ?? readAmount(plain)
}

/** The time between two dates of one precision, from the first day of each. */
function readDifference(text: string): Side | undefined {
  const match = difference.exec(text)
  const [a, b] = [match?.[1] ?? '', match?.[2] ?? '']
  const [end, start] = [readDate(a), readDate(b)]
  if (!end || !start || a.length !== b.length) return undefined
  if (end.day !== undefined) {
    const [to, from] = [firstDay(a)!, firstDay(b)!].map((day) => Date.parse(`${day}T00:00:00Z`)) as [
      number,
      number,
    ]
    return { kind: 'number', value: (to - from) / 86_400_000, rounding: 0.5 }
  }
  const months = (part: typeof end): number => part.year * 12 + (part.month ?? 1)
  const scale = days.month ?? 0
  return { kind: 'number', value: (months(end) - months(start)) * scale, rounding: scale / 2 }
}

function readLater(text: string): Side | undefined {
  const match = later.exec(text)
  const part = match && readDate(match[1] ?? '')
  if (!match || part?.month === undefined || part.day !== undefined) return undefined
  const count = Number(match[3]) * (text.includes('year') ? 12 : 1) * (match[2] === '+' ? 1 : -1)
  const index = part.year * 12 + part.month - 1 + count
  return readDay(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`)
}

/** A bare year is a date only beside one: alone it is a number, and `side` is asked again. */
function readDay(text: string): Side | undefined {
  const part = onlyDate.test(text) ? readDate(text) : undefined
  if (!part || !exists(part)) return undefined
  return { kind: 'date', first: firstDay(text)!, last: lastDay(text)! }
}

function readSpan(text: string): Side | undefined {
  const match = span.exec(text)
  const amount = match && readAmount(match[1] ?? '')
  const scale = days[(match?.[2] ?? '').replace(/(?<=\w\w)s$/, '')]
  if (amount?.kind !== 'number' || scale === undefined) return undefined
  return { kind: 'number', value: amount.value * scale, rounding: amount.rounding * scale }
}

/** What looks like a date and is none is not taken for a difference. */
function readAmount(text: string): Side | undefined {
  if (/\b\d{4}-\d{2}\b/.test(text)) return undefined
  const isPercent = text.endsWith('%')
  const formula = isPercent ? text.slice(0, -1) : text
  const result = evaluate(formula, () => undefined)
  if ('error' in result) return undefined
  const scale = isPercent ? 0.01 : 1
  return { kind: 'number', value: result.value * scale, rounding: roundingOf(formula) * scale }
}

/** Half a unit of the last digit of a printed number: 33.3 may be 33.25 to 33.35. What is computed is exact. */
function roundingOf(text: string): number {
  const match = /^[-−]?\d+(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text.trim())
  return match ? 0.5 * 10 ** (Number(match[2] ?? 0) - (match[1]?.length ?? 0)) : 0
}
