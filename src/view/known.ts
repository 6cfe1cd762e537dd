import type { Dataset, Kind, Visibility } from '../model/dataset.js'
import type { View } from '../model/view.js'
import { aboutOf, allRecords, dayKnown, kindsOf, type AnyRecord } from './records.js'
import { maySee } from './visibility.js'

type Reason = View['withheld'][string]

/** The part of a dataset that an audience may know on one day, and why the rest is withheld. */
export interface Known {
  readonly records: Dataset
  readonly withheld: Readonly<Record<string, Reason>>
}

/**
 * Keeps the records recorded by the day `asOf`, that are at or below the visibility, like everything that they are
 * about and at least one of their sources, that are not retracted by then, and that no such record replaces.
 */
export function known(dataset: Dataset, visibility: Visibility, asOf: string): Known {
  const withheld = reasons(dataset, visibility, asOf)
  const mayCite = (source: string): boolean => !withheld.has(source)
  const kept = kindsOf(dataset).map((kind): [Kind, readonly AnyRecord[]] => [
    kind,
    (dataset[kind] as readonly AnyRecord[])
      .filter((record) => !withheld.has(record.id))
      .map((record) => withSources(record, mayCite)),
  ])
  const records = { about: dataset.about, ...Object.fromEntries(kept) } as unknown as Dataset
  return { records, withheld: Object.fromEntries(withheld) }
}

function reasons(dataset: Dataset, visibility: Visibility, asOf: string): Map<string, Reason> {
  const all = allRecords(dataset)
  const hidden = hiddenRecords(all, visibility)
  const retracted = new Set(dataset.retractions.filter((r) => r.recorded <= asOf).map((r) => r.target))
  const reasonOf = (record: AnyRecord): Reason | undefined => {
    if ((dayKnown(record) ?? '') > asOf) return 'not-yet-known'
    if (hidden.has(record.id)) return 'visibility'
    return retracted.has(record.id) ? 'retracted' : undefined
  }
  const withheld = new Map<string, Reason>()
  for (const record of all) {
    const reason = reasonOf(record)
    if (reason) withheld.set(record.id, reason)
  }
  for (const id of replaced(all, withheld)) if (!withheld.has(id)) withheld.set(id, 'superseded')
  for (const id of outdated(dataset, withheld)) withheld.set(id, 'superseded')
  return withheld
}

/** Ids above the visibility, with all that tells of one of them, or that only sources above it carry. */
function hiddenRecords(all: readonly AnyRecord[], visibility: Visibility): ReadonlySet<string> {
  const isAbove = ({ visibility: own = 'public' }: AnyRecord) => !maySee(visibility, own)
  const hidden = new Set(all.filter(isAbove).map(({ id }) => id))
  for (let before = 0; before !== hidden.size;) {
    before = hidden.size
    for (const record of all) {
      const sources = record.sources ?? []
      const unsourced = sources.length > 0 && sources.every(({ source }) => hidden.has(source))
      if (unsourced || aboutOf(record).some((id) => hidden.has(id))) hidden.add(record.id)
    }
  }
  return hidden
}

/** A record is replaced by one that stands, or that was replaced itself: a retracted link does not break the chain. */
function replaced(all: readonly AnyRecord[], withheld: ReadonlyMap<string, Reason>): ReadonlySet<string> {
  const byId = new Map(all.map((record) => [record.id, record]))
  const found = new Set<string>()
  for (const record of all) {
    if (withheld.has(record.id)) continue
    for (let id = record.supersedes; id && !found.has(id); id = byId.get(id)?.supersedes) found.add(id)
  }
  return found
}

/** Our own judgements have one voice per company, so a newer one needs no `supersedes` to replace an older one. */
function outdated(dataset: Dataset, withheld: ReadonlyMap<string, Reason>): string[] {
  const judgements = [
    ...dataset.scores.map((score) => [`score ${score.company} ${score.dimension}`, score] as const),
    ...dataset.verdicts.map((verdict) => [`verdict ${verdict.company}`, verdict] as const),
    ...dataset.profiles.map((profile) => [`profile ${profile.company}`, profile] as const),
  ].filter(([, { id }]) => !withheld.has(id))
  const newest = new Map<string, { readonly id: string; readonly recorded: string }>()
  for (const [key, judgement] of judgements) {
    const before = newest.get(key)
    if (!before || before.recorded <= judgement.recorded) newest.set(key, judgement)
  }
  return judgements.filter(([key, { id }]) => newest.get(key)?.id !== id).map(([, { id }]) => id)
}

function withSources(record: AnyRecord, mayCite: (source: string) => boolean): AnyRecord {
  if (!record.sources || record.sources.every(({ source }) => mayCite(source))) return record
  return { ...record, sources: record.sources.filter(({ source }) => mayCite(source)) }
}
