import type { Fact, View } from './model/view.js'
import { statedId } from './told.js'

/** What a value measures. Values of different kinds of record never stand side by side; a derived value fits any. */
export interface Sort {
  readonly kind: Fact['kind']
  /** Metric, attribute, direction of a price, base of a price change, basis of a valuation. */
  readonly name: string
}

/** Undefined for a derived value, of which no record says what it measures. */
export function sortOf(fact: Fact, { records }: View): Sort | undefined {
  const named = (name: string | undefined): Sort => ({ kind: fact.kind, name: name ?? fact.kind })
  switch (fact.kind) {
    case 'observation':
      return named(fact.metric)
    case 'attribute':
      return named(records.attributes.find(({ id }) => id === statedId(fact))?.name)
    case 'price':
      return named(records.prices.find(({ id }) => id === statedId(fact))?.direction)
    case 'priceChange':
      return named(records.priceChanges.find(({ id }) => id === statedId(fact))?.denominator)
    case 'valuation':
      return named(records.valuations.find(({ id }) => id === statedId(fact))?.basis)
    case 'derived':
      return undefined
    default:
      return named(undefined)
  }
}

/** Whether values of two sorts may stand side by side: they are the same, or one metric is declared comparable. */
export function alike(a: Sort, b: Sort, { records }: View): boolean {
  if (a.kind !== b.kind) return false
  if (a.name === b.name) return true
  const declares = (from: string, to: string) =>
    records.metrics.find(({ id }) => id === from)?.comparableWith.includes(to) ?? false
  return a.kind === 'observation' && (declares(a.name, b.name) || declares(b.name, a.name))
}
