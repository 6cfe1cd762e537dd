import { hasErrors, type Diagnostic, type Outcome } from '../diagnostic.js'
import type { Dataset } from '../model/dataset.js'
import type { Audience } from '../model/settings.js'
import type { Fact, View } from '../model/view.js'
import { withAge } from './age.js'
import { inCurrency } from './currency.js'
import { derivedFacts } from './derived.js'
import { statedFacts } from './facts.js'
import { ground } from './ground.js'
import { timelineMoves } from './moves.js'
import { unmetNeeds } from './needs.js'

export { statedFacts } from './facts.js'
export { known, type Known } from './known.js'
export { marksOf } from './marks.js'
export { latestRecorded } from './records.js'

/**
 * What an audience may know of a dataset on one day.
 * @param asOf a day, YYYY-MM-DD
 * @returns no view where a figure cannot be computed, or where the audience's settings ask for something that is
 * not known; all such problems at once
 */
export function view(dataset: Dataset, audience: Audience, asOf: string): Outcome<View> {
  const base = ground(dataset, audience, asOf)
  const facts: Record<string, Fact> = {}
  for (const fact of statedFacts(base.records, base.marks)) facts[fact.id] = withAge(fact, audience, asOf)
  const derived = derivedFacts(base, facts)
  for (const fact of derived.facts) facts[fact.id] = fact
  const withheld = { ...base.withheld, ...derived.withheld }
  const { moves, diagnostics: moveProblems } = timelineMoves(base)

  const diagnostics: Diagnostic[] = [
    ...derived.diagnostics,
    ...moveProblems,
    ...unmetNeeds(base, facts, withheld),
  ]
  if (hasErrors(diagnostics)) return { diagnostics }
  const value: View = {
    dataset: dataset.about.id,
    about: dataset.about,
    audience,
    asOf,
    records: { ...base.records, derived: base.records.derived.filter(({ id }) => Object.hasOwn(facts, id)) },
    ...inCurrency(base, facts, byId(base.records.units)),
    sources: byId(base.records.sources),
    companies: base.companies,
    moves,
    withheld,
    ...namesOf(base.records),
  }
  return { value, diagnostics }
}

function byId<T extends { readonly id: string }>(list: readonly T[]): Record<string, T> {
  return Object.fromEntries(list.map((item) => [item.id, item]))
}

function namesOf(records: Dataset): Pick<View, 'names' | 'shortNames'> {
  const { companies, organisations, markets, models, products, camps, people } = records
  const named = [...companies, ...organisations, ...markets, ...models, ...products, ...camps, ...people]
  return {
    names: Object.fromEntries(named.map(({ id, name }) => [id, name])),
    shortNames: Object.fromEntries(named.flatMap(({ id, short }) => (short ? [[id, short]] : []))),
  }
}
