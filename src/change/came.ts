import { firstDay, lastDay } from '../format/index.js'
import type { DateValue } from '../model/view.js'
import { keyOf } from '../record-keys.js'
import type { Finding, Views } from './classify.js'
import { contentOf, type Entry, type Standing } from './state.js'

/**
 * What it means that a record became known; undefined where another change will tell.
 * @param claimed ids of records that other changes explain
 */
export function came(entry: Entry, views: Views, claimed: ReadonlySet<string>): Finding | undefined {
  switch (entry.kind) {
    case 'retractions':
      return ofTarget('retracted', entry, views)
    case 'corrections':
      return ofTarget('corrected', entry, views)
    case 'conflicts':
      // One that was settled in the same span was never open at its ends.
      return isSettled(entry, views) ? undefined : ofConflict('disputed', entry, entry, views)
    case 'resolutions': {
      const id = (entry.record as unknown as { conflict: string }).conflict
      return ofConflict('resolved', entry, views.after.get(id) ?? views.before.get(id) ?? entry, views)
    }
    default:
      return replacing(entry, views) ?? displacing(entry, views, claimed) ?? newly(entry, views)
  }
}

/** A retraction or correction, with the record that it names and what has come in its place. */
function ofTarget(kind: 'retracted' | 'corrected', by: Entry, { before, after }: Views): Finding {
  const { target } = by.record as unknown as { target: string }
  const from = before.get(target)
  const successor = [...after.values()].find(
    (one) => one.record.supersedes === target && !before.has(one.record.id),
  )
  const to = kind === 'corrected' ? (successor ?? after.get(target)) : undefined
  const entry = to ?? from ?? by
  return {
    kind,
    entry,
    ...(from && { from }),
    ...(to && { to }),
    by,
    claims: [by.record.id, target, ...(successor && kind === 'corrected' ? [successor.record.id] : [])],
  }
}

function isSettled({ record }: Entry, { later }: Views): boolean {
  return later.records.resolutions.some(({ conflict }) => conflict === record.id)
}

/** A conflict that came or ended, with its members and the figures that are marked, or no longer, for it. */
function ofConflict(
  kind: 'disputed' | 'resolved',
  by: Entry,
  conflict: Entry,
  { before, after }: Views,
): Finding {
  const { members = [] } = conflict.record as unknown as { members?: readonly string[] }
  const others = members.flatMap((id) => after.get(id) ?? [])
  const marked = [...after].flatMap(([id, entry]) => {
    const former = before.get(id)
    const isMarked = [former, entry].some((one) => one?.fact?.conflicts.includes(conflict.record.id))
    return isMarked && former && contentOf(former) !== contentOf(entry) ? [id] : []
  })
  const isNew = !before.has(conflict.record.id) && after.has(conflict.record.id)
  const claims = [by.record.id, ...(isNew ? [conflict.record.id] : []), ...marked]
  return { kind, entry: conflict, by, others, claims }
}

/** Another word on something that was known; on the same time, it corrects what was said before. */
function replacing(entry: Entry, { before, after }: Views): Finding | undefined {
  const replaced = entry.record.supersedes
  if (!replaced) return undefined
  const from = before.get(replaced)
  if (!from || after.has(replaced)) return undefined
  const kind = from.fact && sameTime(from, entry) ? 'corrected' : 'revised'
  return { kind, entry, from, to: entry, claims: [entry.record.id, replaced] }
}

/** The newest of our own judgements takes the place of the one before, without naming it. */
function displacing(
  entry: Entry,
  { before, after }: Views,
  claimed: ReadonlySet<string>,
): Finding | undefined {
  const from = sameKey(entry, before).find(({ record }) => !after.has(record.id) && !claimed.has(record.id))
  return from && { kind: 'revised', entry, from, to: entry, claims: [entry.record.id, from.record.id] }
}

/**
 * Something new; a figure of a series goes with the one before it, as that is known now: where the past was corrected in
 * the same span, the correction is no part of the move.
 */
function newly(entry: Entry, { before, after }: Views): Finding {
  const start = startOf(entry)
  // Rounds of funding are no series: a later one is another round, and not the earlier one grown.
  const series = entry.kind === 'fundings' ? [] : sameKey(entry, after)
  const earlier = series
    .filter((one) => one.record.id !== entry.record.id && endOf(one) < start)
    .sort(laterFirst)
  const [from] = earlier
  return {
    kind: 'new',
    entry,
    ...(from && { from }),
    to: entry,
    isFirst: !from && sameKey(entry, before).length === 0,
    claims: [entry.record.id],
  }
}

/** By the time that they are about, then by the day on which they became known. */
function laterFirst(a: Entry, b: Entry): number {
  const [endA, endB] = [endOf(a), endOf(b)]
  if (endA !== endB) return endA < endB ? 1 : -1
  const [dayA, dayB] = [a, b].map(({ record }) => record.recorded ?? '')
  return dayA === dayB ? 0 : dayA! < dayB! ? 1 : -1
}

function sameKey(entry: Entry, standing: Standing): Entry[] {
  const key = keyOf(entry.kind, entry.record)
  if (key === undefined) return []
  return [...standing.values()].filter(
    (one) => one.kind === entry.kind && keyOf(one.kind, one.record) === key,
  )
}

function sameTime(a: Entry, b: Entry): boolean {
  return startOf(a) === startOf(b) && endOf(a) === endOf(b)
}

function startOf({ record }: Entry): string {
  return firstDay((record as { valid?: DateValue }).valid ?? 'unknown') ?? ''
}

function endOf({ record }: Entry): string {
  return lastDay((record as { valid?: DateValue }).valid ?? 'unknown') ?? ''
}
