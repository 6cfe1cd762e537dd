import type { ChangeKind } from '../model/change.js'
import type { View } from '../model/view.js'
import { came } from './came.js'
import { companyChanges } from './companies.js'
import { contentOf, type Entry, type Standing } from './state.js'

/** A change before it is weighed. */
export interface Finding {
  readonly kind: ChangeKind
  /** The record that changed. */
  readonly entry: Entry
  readonly from?: Entry
  readonly to?: Entry
  /** The record about records by which it came. */
  readonly by?: Entry
  /** Other records that it is about: the members of a conflict. */
  readonly others?: readonly Entry[]
  readonly isFirst?: boolean
  /** Ids of all records whose standing it explains. */
  readonly claims: readonly string[]
}

export interface Views {
  readonly before: Standing
  readonly after: Standing
  readonly earlier: View
  readonly later: View
}

const notes: ReadonlySet<string> = new Set(['retractions', 'corrections', 'conflicts', 'resolutions'])

/** Finds a reason for every record that came, went or says something else. */
export function classify(views: Views): Finding[] {
  const { before, after } = views
  const found = [...companyChanges(views)]
  const claimed = new Set(found.flatMap(({ claims }) => claims))
  const take = (finding: Finding | undefined): void => {
    if (!finding) return
    found.push(finding)
    for (const id of finding.claims) claimed.add(id)
  }
  // Records about records come first: they say why others came and went.
  const arrived = [...after.values()].filter(({ record }) => !before.has(record.id))
  const isNote = ({ kind }: Entry): boolean => notes.has(kind)
  for (const entry of [...arrived.filter(isNote), ...arrived.filter((one) => !isNote(one))])
    if (!claimed.has(entry.record.id)) take(came(entry, views, claimed))
  for (const [id, entry] of before) if (!after.has(id) && !claimed.has(id)) take(gone(entry))
  for (const [id, entry] of after) {
    const former = before.get(id)
    if (former && !claimed.has(id) && contentOf(former) !== contentOf(entry)) take(altered(former, entry))
  }
  return found
}

/** Not known any more, though nothing says why: a record taken out of the files. */
function gone(entry: Entry): Finding {
  return { kind: 'retracted', entry, from: entry, claims: [entry.record.id] }
}

/** The same record, which says something else: it has aged, its inputs changed, or the file was edited. */
function altered(from: Entry, to: Entry): Finding {
  const isStale = from.fact?.overdue === undefined && to.fact?.overdue !== undefined
  return { kind: isStale ? 'stale' : 'revised', entry: to, from, to, claims: [to.record.id] }
}
