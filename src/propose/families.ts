import { sortOf } from '../comparable.js'
import { statedDate } from '../format/index.js'
import type { Fact, View } from '../model/view.js'

/** Figures that may share an axis: one unit, one kind of record, one metric; of each subject and date only one. */
export interface Family {
  readonly unit: string
  readonly kind: Fact['kind']
  /** Metric, attribute, direction of a price, basis of a valuation. */
  readonly name: string
  readonly facts: readonly Fact[]
}

/** All families of a view, those with the most figures first. Derived figures belong to none. */
export function familiesOf(view: View): Family[] {
  const scoped = new Set(view.records.observations.filter(({ scope }) => scope).map(({ id }) => id))
  const shown = new Set(view.companies.map(({ company }) => company.id))
  const families = new Map<string, { family: Omit<Family, 'facts'>; facts: Map<string, Fact> }>()
  for (const fact of Object.values(view.facts)) {
    const sort = sortOf(fact, view)
    const isUsable =
      fact.subject !== null && fact.unit !== '' && fact.kind !== 'score' && !scoped.has(fact.id)
    if (!sort || !isUsable || fact.valid === 'unknown' || !isOfShown(fact, view, shown)) continue
    const key = JSON.stringify([fact.unit, sort.kind, sort.name])
    const entry = families.get(key) ?? {
      family: { ...sort, unit: fact.unit },
      facts: new Map<string, Fact>(),
    }
    families.set(key, entry)
    const place = `${fact.subject} ${dateOf(fact)}`
    const before = entry.facts.get(place)
    if (!before || isBetter(fact, before)) entry.facts.set(place, fact)
  }
  return [...families.values()]
    .map(({ family, facts }) => ({ ...family, facts: [...facts.values()] }))
    .sort((a, b) => b.facts.length - a.facts.length)
}

/** Of two figures for one place: one that nobody disputes, then the surer one. */
function isBetter(fact: Fact, before: Fact): boolean {
  if (fact.conflicts.length !== before.conflicts.length)
    return fact.conflicts.length < before.conflicts.length
  const sureness = { high: 2, medium: 1, low: 0 }
  return sureness[fact.confidence] > sureness[before.confidence]
}

/** A figure of a company that the audience does not follow is left out; one of a market or a person is not. */
function isOfShown(fact: Fact, view: View, shown: ReadonlySet<string>): boolean {
  const owner = companyOf(fact, view)
  return owner === undefined || shown.has(owner)
}

/** The company that a figure is about, or whose model or product it is about. */
export function companyOf({ subject }: Fact, { records }: View): string | undefined {
  if (subject === null) return undefined
  const made = [...records.models, ...records.products].find(({ id }) => id === subject)
  return made?.company ?? records.companies.find(({ id }) => id === subject)?.id
}

/** The date of a figure as text, for comparing: 2024, 2024-05. */
export function dateOf({ valid }: Fact): string {
  return statedDate(valid)
}

/** A list in groups of one key, the largest group first. */
export function grouped<T>(list: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return [...groups.values()].sort((a, b) => b.length - a.length)
}

/** By date, the oldest first. */
export function byDate(facts: readonly Fact[]): Fact[] {
  return [...facts].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1))
}
