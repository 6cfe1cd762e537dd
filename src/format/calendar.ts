import type { DateValue } from '../model/view.js'

/** A date at its own precision. At most one of half, quarter and month is given; a day comes with a month. */
export interface DatePart {
  readonly year: number
  readonly half?: number | undefined
  readonly quarter?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
}

const pattern = /^(\d{4})(?:-H([12])|-Q([1-4])|-(\d{2})(?:-(\d{2}))?)?$/

/** The parts of a date text of the dataset; undefined for `unknown` and for what is no date. */
export function readDate(text: string): DatePart | undefined {
  const match = pattern.exec(text)
  if (!match) return undefined
  const [half, quarter, month, day] = match
    .slice(2, 6)
    .map((part) => (part === undefined ? undefined : Number(part)))
  return { year: Number(match[1]), half, quarter, month, day }
}

/** The date text of the dataset with these parts; the inverse of `readDate`. */
export function dateText({ year, half, quarter, month, day }: DatePart): string {
  if (half !== undefined) return `${year}-H${half}`
  if (quarter !== undefined) return `${year}-Q${quarter}`
  if (month === undefined) return String(year)
  return `${year}-${twoDigits(month)}${day === undefined ? '' : `-${twoDigits(day)}`}`
}

/** Whether the parts name a date of the calendar, in the years 1900 to 2100. */
export function exists({ year, half = 1, quarter = 1, month, day }: DatePart): boolean {
  if (year < 1900 || year > 2100 || ![1, 2].includes(half) || ![1, 2, 3, 4].includes(quarter)) return false
  if (month === undefined) return day === undefined
  return month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= daysIn(year, month)))
}

/** The first day that a date may mean, YYYY-MM-DD; undefined for `unknown`. */
export function firstDay(date: DateValue): string | undefined {
  const part = readDate(typeof date === 'string' ? date : date.from)
  if (!part) return undefined
  return isoDay(part.year, firstMonth(part), part.day ?? 1)
}

/** The last day that a date may mean, YYYY-MM-DD; undefined for `unknown`. Of a span without an end that of its start. */
export function lastDay(date: DateValue): string | undefined {
  if (typeof date !== 'string') return lastDay(date.to) ?? lastDay(date.from)
  const part = readDate(date)
  if (!part) return undefined
  const month = firstMonth(part) + monthsLong(part) - 1
  return isoDay(part.year, month, part.day ?? daysIn(part.year, month))
}

/** The day so many days before, YYYY-MM-DD. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)
}

/** The month, YYYY-MM, of a date that is at least as exact as a month. */
export function monthOf(text: string): string | undefined {
  return readDate(text)?.month === undefined ? undefined : text.slice(0, 7)
}

function firstMonth({ half, quarter, month }: DatePart): number {
  if (half !== undefined) return half * 6 - 5
  if (quarter !== undefined) return quarter * 3 - 2
  return month ?? 1
}

function monthsLong({ half, quarter, month }: DatePart): number {
  if (half !== undefined) return 6
  if (quarter !== undefined) return 3
  return month === undefined ? 12 : 1
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
