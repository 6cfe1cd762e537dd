import type { Kind } from '../model/dataset.js'

/** What one record of each kind is called in a message. */
export const nouns: Readonly<Record<Kind, string>> = {
  sources: 'source',
  companyTypes: 'company type',
  companies: 'company',
  people: 'person',
  roles: 'role of a person',
  camps: 'camp',
  memberships: 'membership',
  stanceKinds: 'stance kind',
  stanceRoles: 'stance role',
  stances: 'stance',
  strategies: 'strategy',
  models: 'model',
  products: 'product',
  units: 'unit',
  metrics: 'metric',
  observations: 'observation',
  prices: 'price',
  priceChanges: 'price change',
  attributes: 'attribute',
  eventKinds: 'event kind',
  events: 'event',
  fundings: 'funding',
  valuations: 'valuation',
  partnerships: 'partnership',
  claims: 'claim',
  conflicts: 'conflict',
  resolutions: 'resolution',
  retractions: 'retraction',
  corrections: 'correction',
  derived: 'derived figure',
  scoreDimensions: 'score dimension',
  scores: 'score',
  verdicts: 'verdict',
  risks: 'risk',
  profiles: 'profile',
  decisions: 'decision',
  fx: 'exchange rate',
}

/** `a company`, `an event`. */
export function withArticle(kind: Kind): string {
  const noun = nouns[kind]
  return /^[aeiou]/.test(noun) && !noun.startsWith('un') ? `an ${noun}` : `a ${noun}`
}
