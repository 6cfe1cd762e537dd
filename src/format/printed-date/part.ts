import { dateText, exists, firstDay } from '../calendar.js'
import { monthNumber, monthPattern } from './months.js'

/** What one end of a date says; in a span the other end may say the rest. `bare` is a number that may be either. */
export interface Part {
  readonly unknown?: true
  readonly year?: number | undefined
  readonly half?: number | undefined
  readonly quarter?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
  readonly bare?: number | undefined
}

const year = '(?<year>\\d{4})'
const name = `(?<name>${monthPattern})`
const day = '(?<day>\\d{1,2})'
const patterns = [
  `${year}(?:(?<mark>[-/.])(?<month>\\d{1,2})(?:\\k<mark>${day})?)?`,
  `(?:${year}(?:年|(?=\\D|$)))?(?:(?<half>[上下])半年|第?(?<quarter>[1-4])季度?|(?<month>\\d{1,2})月(?:${day}[日號]?)?)?`,
  `${day}[日號]`,
  `(?<code>[hq])(?<number>[1-4])(?:[ .-]?${year})?`,
  `(?<number>[1-4])(?<code>[hq])[ .-]?(?:${year}|(?<short>\\d{2}))?`,
  `${year}[年 .-]?(?<code>[hq])(?<number>[1-4])`,
  `(?<ordinal>first|second|third|fourth|[1-4](?:st|nd|rd|th)) (?<code>half|quarter)(?: ${year})?`,
  `(?:${day} )?${name}(?: ${year})?`,
  `${name} ${day}(?: ${year})?`,
  `${year} ${name}(?: ${day})?`,
  `(?<bare>\\d{1,2})(?: ${year})?`,
  `${year}年(?<bare>\\d{1,2})`,
].map((pattern) => new RegExp(`^${pattern}$`, 'u'))

const unknown = /^(?:n\.?d\.?|undated|unknown|日期未披露|日期未詳|未披露|不詳)$/
const ordinals = ['first', 'second', 'third', 'fourth']

/** The text as one date in its parts; undefined where it is none. */
export function readLoose(text: string): Part | undefined {
  if (unknown.test(text)) return { unknown: true }
  if (text === '') return undefined
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups
    if (groups) return partOf(groups)
  }
  return undefined
}

function partOf(groups: Readonly<Record<string, string | undefined>>): Part | undefined {
  const number = (text: string | undefined): number | undefined => (text ? Number(text) : undefined)
  const { name: month, short, code, ordinal } = groups
  const count = number(groups.number) ?? (ordinal ? ordinals.indexOf(ordinal) + 1 : undefined)
  const isHalf = code?.startsWith('h')
  if (isHalf && (count ?? 0) > 2) return undefined
  return {
    year: number(groups.year) ?? (short ? 2000 + Number(short) : undefined),
    half: groups.half ? (groups.half === '上' ? 1 : 2) : isHalf ? count : undefined,
    quarter: number(groups.quarter) ?? (isHalf ? undefined : count),
    month: month ? monthNumber(month) : number(groups.month),
    day: number(groups.day),
    bare: number(groups.bare),
  }
}

/** The text as a whole date; undefined where it is none. */
export function readPart(text: string, today: string | undefined): string | undefined {
  const part = readLoose(text)
  return part && settled(part, today)
}

/**
 * A date of the dataset. One without a year is of the year of `today`, and undefined where it would not have begun:
 * "December", said in May, may be the last one or the next.
 */
export function settled(part: Part, today: string | undefined): string | undefined {
  if (part.unknown) return 'unknown'
  const { bare, ...rest } = part
  const year = part.year ?? (today === undefined ? undefined : Number(today.slice(0, 4)))
  if (bare !== undefined || year === undefined || !exists({ ...rest, year })) return undefined
  const text = dateText({ ...rest, year })
  if (part.year === undefined && (firstDay(text) ?? '') > (today ?? '')) return undefined
  return text
}
