import { accessTo, type Access } from '../access/index.js'
import type { Dataset, Kind, Visibility } from '../model/dataset.js'
import type { View } from '../model/view.js'
import { allRecords, dayKnown, kindsOf, type AnyRecord } from './records.js'

type Reason = View['withheld'][string]

/** The part of a dataset that an audience may know on one day, and why the rest is withheld. */
export interface Known {
  readonly records: Dataset
  readonly withheld: Readonly<Record<string, Reason>>
  /** What the audience may see, on any day. */
  readonly access: Access
}

/**
 * Keeps the records recorded by the day `asOf` that the audience may see (`access/`), that are not retracted by then, and
 * that no such record replaces; without the fields that the audience may not see.
 */
export function known(dataset: Dataset, visibility: Visibility, asOf: string): Known {
  const access = accessTo(dataset, visibility)
  const withheld = reasons(dataset, access, asOf)
  const kept = kindsOf(dataset).map((kind): [Kind, readonly AnyRecord[]] => [
    kind,
    (dataset[kind] as readonly AnyRecord[])
      .filter((record) => !withheld.has(record))
      .map((record) => access.allowed(record)),
  ])
  const records = { about: dataset.about, ...Object.fromEntries(kept) } as unknown as Dataset
  const ids = [...withheld].map(([{ id }, reason]) => [id, reason] as const)
  return { records, withheld: Object.fromEntries(ids), access }
}

type Reasons = Map<AnyRecord, Reason>

function reasons(dataset: Dataset, access: Access, asOf: string): Reasons {
  const all = allRecords(dataset)
  // Also one that the audience may not read: what was taken back is shown to nobody.
  const retracted = new Set(dataset.retractions.filter((r) => r.recorded <= asOf).map((r) => r.target))
  const reasonOf = (record: AnyRecord): Reason | undefined => {
    // First of all: that there is more to come is not told of what may never be seen.
    if (access.whyWithheld(record)) return 'visibility'
    if ((dayKnown(record) ?? '') > asOf) return 'not-yet-known'
    return retracted.has(record.id) ? 'retracted' : undefined
  }
  const withheld: Reasons = new Map()
  for (const record of all) {
    const reason = reasonOf(record)
    if (reason) withheld.set(record, reason)
  }
  const stated = replaced(all, withheld)
  for (const record of all)
    if (stated.has(record.id) && !withheld.has(record)) withheld.set(record, 'superseded')
  for (const record of outdated(dataset, withheld)) withheld.set(record, 'superseded')
  return withheld
}

/** A record is replaced by one that stands, or that was replaced itself: a retracted link does not break the chain. */
function replaced(all: readonly AnyRecord[], withheld: Reasons): ReadonlySet<string> {
  const byId = new Map(all.map((record) => [record.id, record]))
  const found = new Set<string>()
  for (const record of all) {
    if (withheld.has(record)) continue
    for (let id = record.supersedes; id && !found.has(id); id = byId.get(id)?.supersedes) found.add(id)
  }
  return found
}

/** Our own judgements have one voice per company, so a newer one needs no `supersedes` to replace an older one. */
function outdated(dataset: Dataset, withheld: Reasons): AnyRecord[] {
  const judgements: (readonly [string, AnyRecord & { readonly recorded: string }])[] = [
    ...dataset.scores.map((score) => [`score ${score.company} ${score.dimension}`, score] as const),
    ...dataset.verdicts.map((verdict) => [`verdict ${verdict.company}`, verdict] as const),
    ...dataset.profiles.map((profile) => [`profile ${profile.company}`, profile] as const),
  ]
  const standing = judgements.filter(([, record]) => !withheld.has(record))
  const newest = new Map<string, (typeof standing)[number][1]>()
  for (const [key, judgement] of standing) {
    const before = newest.get(key)
    if (!before || before.recorded <= judgement.recorded) newest.set(key, judgement)
  }
  return standing.filter(([key, record]) => newest.get(key) !== record).map(([, record]) => record)
}
