import { firstDay, lastDay, statedDate } from '../format/index.js'
import type { DateValue } from '../model/view.js'
import type { Claim, Span, When } from './claim.js'
import type { Court } from './court.js'
import { verdict, type Evidence, type Verdict } from './verdict.js'

/** The days that a date may mean. */
export interface Days {
  readonly first: string
  readonly last: string
}

export function daysOf(date: DateValue): Days | undefined {
  const [first, last] = [firstDay(date), lastDay(date)]
  return first !== undefined && last !== undefined ? { first, last } : undefined
}

export function daysIn({ from, to }: Span, court: Court): Days | undefined {
  const [start, end] = [daysOf(dateOf(from, court)), daysOf(dateOf(to, court))]
  return start && end && { first: start.first, last: end.last }
}

export function isWithin(days: Days, span: Days): boolean {
  return span.first <= days.first && days.last <= span.last
}

/** Whether one date is surely before or after another: they have no day in common. */
export function judgeOrder({ fact, which, than }: Claim & { kind: 'order' }, court: Court): Verdict {
  const [mine, other] = [daysOf(court.fact(fact.id).valid), daysOf(dateOf(than, court))]
  const [early, late] = which === 'before' ? [mine, other] : [other, mine]
  const holds = early !== undefined && late !== undefined && early.last < late.first
  const why = `${dateText({ fact: fact.id, at: 0 }, court)} is not surely ${which} ${dateText(than, court)}`
  return verdict(holds, why, [...court.dated(fact.id), ...dated(than, court)])
}

/** Whether all days that a date may mean lie in a span. */
export function judgeWithin({ fact, span }: Claim & { kind: 'within' }, court: Court): Verdict {
  const [mine, around] = [daysOf(court.fact(fact.id).valid), daysIn(span, court)]
  const holds = mine !== undefined && around !== undefined && isWithin(mine, around)
  const why = `${dateText({ fact: fact.id, at: 0 }, court)} is not surely in ${spanText(span, court)}`
  return verdict(holds, why, [...court.dated(fact.id), ...dated(span.from, court), ...dated(span.to, court)])
}

export function spanText({ from, to }: Span, court: Court): string {
  return from === to ? dateText(from, court) : `${dateText(from, court)} to ${dateText(to, court)}`
}

function dateText(when: When, court: Court): string {
  const text = statedDate(dateOf(when, court))
  return text === 'unknown' ? 'a day that is not known' : text
}

function dateOf(when: When, court: Court): DateValue {
  return 'date' in when ? when.date : court.fact(when.fact).valid
}

function dated(when: When, court: Court): Evidence[] {
  return 'fact' in when ? court.dated(when.fact) : []
}
