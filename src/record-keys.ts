import type { Kind } from './model/dataset.js'

/**
 * The fields that make two records of a kind speak of the same thing, so that one may be the later word on the other.
 * Records of kinds that are not named stand by themselves.
 */
const keys: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  roles: ['person', 'company'],
  memberships: ['camp', 'company'],
  campSizes: ['camp'],
  stances: ['company', 'facet'],
  strategies: ['company'],
  observations: ['subject', 'metric'],
  prices: ['model', 'direction'],
  priceChanges: ['subject', 'denominator'],
  attributes: ['model', 'name'],
  traits: ['subject', 'kind'],
  fundings: ['company', 'round'],
  valuations: ['company', 'basis'],
  partnerships: ['a', 'b', 'kind'],
  scores: ['company', 'dimension'],
  verdicts: ['company'],
  profiles: ['company'],
  fx: ['pair'],
}

/** The key of a record; undefined for a kind whose records stand by themselves. */
export function keyOf(kind: Kind, record: object): string | undefined {
  const names = keys[kind]
  if (!names) return undefined
  const fields = record as Readonly<Record<string, unknown>>
  return JSON.stringify([kind, ...names.map((name) => fields[name] ?? null)])
}
