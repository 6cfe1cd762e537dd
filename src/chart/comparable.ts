import type { Fact, View } from '../model/view.js'
import type { Binding } from './binding.js'

/** Reports every fact that is not in the unit of the axis it stands on. `axis`: how a message names it. */
export function requireUnit(
  binding: Binding,
  facts: readonly Fact[],
  unit: string,
  axis = 'the chart',
): void {
  for (const fact of facts) {
    if (fact.unit !== unit)
      binding.reportFact('unit', `\`${fact.id}\` is in ${fact.unit}, ${axis} in ${unit}`, [fact])
  }
}

/** Reports facts that may not stand on one axis with the first, although their units are the same. */
export function requireComparable(binding: Binding, facts: readonly Fact[]): void {
  const described = facts.flatMap((fact) => {
    const sort = sortOf(fact, binding.view)
    return sort === undefined ? [] : [{ fact, sort }]
  })
  const first = described[0]
  if (!first) return
  for (const { fact, sort } of described.slice(1)) {
    if (alike(first.sort, sort, binding)) continue
    const message = `\`${fact.id}\` (${sort.name}) and \`${first.fact.id}\` (${first.sort.name}) are not comparable`
    binding.reportFact('not-comparable', message, [first.fact, fact], 'take one of the two out of the chart')
  }
}

/** What a value measures. Values of different kinds of record never share an axis; a derived value fits any. */
export interface Sort {
  readonly kind: Fact['kind']
  /** Metric, attribute, direction of a price, basis of a valuation. */
  readonly name: string
}

/** Undefined for a derived value, of which no record says what it measures. */
export function sortOf(fact: Fact, { records }: View): Sort | undefined {
  const named = (name: string | undefined): Sort => ({ kind: fact.kind, name: name ?? fact.kind })
  switch (fact.kind) {
    case 'observation':
      return named(fact.metric)
    case 'attribute':
      return named(records.attributes.find(({ id }) => id === fact.id)?.name)
    case 'price':
      return named(records.prices.find(({ id }) => id === fact.id)?.direction)
    case 'valuation':
      return named(records.valuations.find(({ id }) => id === fact.id)?.basis)
    case 'derived':
      return undefined
    default:
      return named(undefined)
  }
}

function alike(a: Sort, b: Sort, { view, spec }: Binding): boolean {
  if (a.kind !== b.kind) return false
  if (a.name === b.name) return true
  const allowed = spec.comparable ?? []
  if (allowed.includes(a.name) && allowed.includes(b.name)) return true
  const declares = (from: string, to: string) =>
    view.records.metrics.find(({ id }) => id === from)?.comparableWith.includes(to) ?? false
  return a.kind === 'observation' && (declares(a.name, b.name) || declares(b.name, a.name))
}
