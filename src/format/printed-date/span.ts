import type { DateValue } from '../../model/view.js'
import { firstDay, lastDay } from '../calendar.js'
import { readLoose, settled, type Part } from './part.js'

const separators = / (?:to|until|through) | ?(?:至|到|~|-) ?/g

/** The text as a span of two dates, each of which may leave to the other what they share: May to Dec 2024. */
export function readSpan(text: string, today: string | undefined): DateValue | undefined {
  const bare = text.replace(/^(?:from |between |[從由自])/, '').replace(/^(.+) and (.+)$/, '$1 to $2')
  for (const separator of bare.matchAll(separators)) {
    const left = readLoose(bare.slice(0, separator.index))
    const right = readLoose(bare.slice(separator.index + separator[0].length))
    const span = left && right && spanOf(left, right, today)
    if (span) return span
  }
  return undefined
}

function spanOf(left: Part, right: Part, today: string | undefined): DateValue | undefined {
  const from = settled(completed(left, right), today)
  const to = settled(completed(right, left), today)
  if (from === undefined || to === undefined) return undefined
  const isForward =
    (firstDay(from) ?? '') <= (firstDay(to) ?? '9') && (lastDay(from) ?? '') <= (lastDay(to) ?? '9')
  return isForward || from === 'unknown' ? { from, to } : undefined
}

/** An end with what only the other one says: the year, the month of a day, and whether a bare number is one or the other. */
function completed(end: Part, other: Part): Part {
  if (end.unknown) return end
  const year = end.year ?? other.year
  const { bare, ...rest } = end
  if (bare !== undefined) {
    if (other.month === undefined) return end
    return other.day === undefined
      ? { ...rest, year, month: bare }
      : { ...rest, year, month: other.month, day: bare }
  }
  const month = end.month ?? (end.day === undefined ? undefined : other.month)
  return { ...rest, year, month }
}
