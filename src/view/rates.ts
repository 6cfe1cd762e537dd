import { lastDay } from '../format/index.js'
import type { Record_ } from '../model/dataset.js'
import type { DateValue } from '../model/view.js'

type Rate = Record_<'fx'>

/** A rate for one amount, and which way it is read. */
export interface Conversion {
  readonly rate: Rate
  /** The amount is divided by it: yuan by yuan for a dollar. */
  readonly divides: boolean
}

export interface Wanted {
  readonly from: string
  readonly to: string
  readonly valid: DateValue
  readonly asOf: string
  /** How many days old a rate may be. */
  readonly within: number
}

/** The newest rate on or before the day of an amount, or why there is none: words that end a sentence. */
export function conversionFor(
  rates: readonly Rate[],
  wanted: Wanted,
): Conversion | { readonly missing: string } {
  const { from, to, valid, asOf, within } = wanted
  const last = lastDay(valid)
  if (last === undefined) return { missing: 'its date is not known' }
  const day = last > asOf ? asOf : last
  const pairs = [`${to}/${from}`, `${from}/${to}`]
  const rate = rates
    .filter(({ pair, date }) => pairs.includes(pair) && date <= day && daysBetween(date, day) <= within)
    .reduce<Rate | undefined>(
      (best, one) => (best === undefined || one.date > best.date ? one : best),
      undefined,
    )
  if (rate) return { rate, divides: rate.pair === pairs[0] }
  return { missing: `there is no rate ${pairs[0]} of ${day} or up to ${within} days before` }
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
