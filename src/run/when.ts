import { day } from '../check/schema/values.js'
import { daysBefore } from '../format/index.js'

/** What an option for a time names: a day, or the files of a revision in Git. */
export type When = { readonly day: string } | { readonly revision: string }

/**
 * Reads `2025-06-30`, an ISO week `2025-W18` (its Sunday), `today` or `git:HEAD~7`.
 * @param today YYYY-MM-DD, in UTC
 * @returns what is wrong with it, as a text
 */
export function readWhen(text: string, today: string): When | string {
  if (text === 'today') return { day: today }
  const revision = /^git:(.+)$/.exec(text)?.[1]
  if (revision !== undefined)
    return revision.startsWith('-') ? `\`${revision}\` is no revision` : { revision }
  const week = /^(\d{4})-W(\d{1,2})$/.exec(text)
  if (week) return sundayOf(Number(week[1]), Number(week[2]))
  const problem = day.safeParse(text).error?.issues[0]
  return problem ? `${problem.message}, or a week 2025-W18, today, or git:REVISION` : { day: text }
}

/**
 * Reads a run of weeks, `2025-W14..2025-W26`, both included.
 * @returns their Sundays, or what is wrong with it, as a text
 */
export function readWeeks(text: string): readonly string[] | string {
  const match = /^(\d{4}-W\d{1,2})\.\.(\d{4}-W\d{1,2})$/.exec(text)
  if (!match) return 'weeks are written 2025-W14..2025-W26'
  const [first, last] = [match[1]!, match[2]!].map((week) => readWhen(week, ''))
  if (typeof first === 'string') return first
  if (typeof last === 'string') return last
  return sundaysBetween((first as { day: string }).day, (last as { day: string }).day)
}

function sundaysBetween(first: string, last: string): readonly string[] | string {
  if (first > last) return 'the first week comes after the last'
  const days = [first]
  while (days.at(-1)! < last) days.push(daysBefore(days.at(-1)!, -7))
  return days.length > mostWeeks ? `these are ${days.length} weeks; ${mostWeeks} at a time are enough` : days
}

/** Two years. */
const mostWeeks = 106

/** The last day of a week, by ISO 8601: week 1 is the one with 4 January, weeks end on Sunday. */
export function sundayOf(year: number, week: number): When | string {
  const first = Date.UTC(year, 0, 4)
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * msPerDay
  const sunday = monday + (week * 7 - 1) * msPerDay
  // The Thursday of a week is in the year that the week belongs to.
  const thursday = new Date(sunday - 3 * msPerDay)
  if (week < 1 || thursday.getUTCFullYear() !== year) return `${year} has no week ${week}`
  return { day: isoDay(sunday) }
}

/** The day on which this runs, in UTC. */
export function today(): string {
  return isoDay(Date.now())
}

const msPerDay = 86_400_000

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
