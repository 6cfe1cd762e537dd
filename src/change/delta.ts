import type { Delta, Incomparable } from '../model/change.js'
import type { DateValue } from '../model/view.js'
import { readDate } from '../format/index.js'
import type { Entry } from './state.js'

/**
 * How much a figure moved, where both values measure the same: one metric (or model and direction of a price), unit,
 * scope and length of time, and a single value each. Otherwise it says why there is no difference.
 */
export function deltaOf(before: Entry, after: Entry): Delta | undefined {
  const [a, b] = [before.fact, after.fact]
  if (!a || !b || a.kind === 'event' || b.kind === 'event') return undefined
  const why = reasonAgainst(before, after)
  if (why) return { comparable: false, why }
  const [from, to] = [a.value!, b.value!]
  return {
    comparable: true,
    difference: to - from,
    ...(from !== 0 && { ratio: to / from }),
    exact: a.bound === 'eq' && b.bound === 'eq',
  }
}

function reasonAgainst(before: Entry, after: Entry): Incomparable | undefined {
  const [a, b] = [before.fact!, after.fact!]
  if (a.kind !== b.kind || a.metric !== b.metric) return 'definition'
  if (a.unit !== b.unit) return 'unit'
  if (scopeOf(before) !== scopeOf(after)) return 'scope'
  if (spanOf(a.valid) !== spanOf(b.valid) && a.kind === 'observation') return 'period'
  if ([a, b].some(({ bound }) => bound === 'range' || bound === 'order')) return 'range'
  return a.value === null || b.value === null ? 'no-value' : undefined
}

/** A year, a half or a quarter, over which something is counted; shorter times say when it was so. */
function spanOf(valid: DateValue): string {
  const part = typeof valid === 'string' ? readDate(valid) : undefined
  if (!part || part.month !== undefined) return ''
  return part.quarter !== undefined ? 'quarter' : part.half !== undefined ? 'half' : 'year'
}

/** What a value covers, apart from its metric; texts that differ may mean different things. */
function scopeOf({ record }: Entry): string {
  return JSON.stringify((record as { readonly scope?: unknown }).scope ?? null)
}
