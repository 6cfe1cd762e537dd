import type { Kind } from '../model/dataset.js'

/** What one record of each kind is called in a message. */
export const nouns: Readonly<Record<Kind, string>> = {
  sources: 'source',
  companyTypes: 'company type',
  companies: 'company',
  organisations: 'organisation',
  markets: 'market',
  people: 'person',
  roles: 'role of a person',
  camps: 'camp',
  memberships: 'membership',
  campSizes: 'camp size',
  stanceKinds: 'stance kind',
  stanceRoles: 'stance role',
  stances: 'stance',
  strategies: 'strategy',
  models: 'model',
  products: 'product',
  units: 'unit',
  dimensions: 'dimension',
  metrics: 'metric',
  observations: 'observation',
  prices: 'price',
  priceChanges: 'price change',
  attributeKinds: 'attribute kind',
  attributes: 'attribute',
  traitKinds: 'trait kind',
  traits: 'trait',
  eventKinds: 'event kind',
  events: 'event',
  fundings: 'funding',
  valuations: 'valuation',
  partnershipKinds: 'partnership kind',
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
  exceptions: 'exception',
  fx: 'exchange rate',
}

/** `a company`, `an event`. */
export function withArticle(kind: Kind): string {
  const noun = nouns[kind]
  return /^[aeiou]/.test(noun) && !noun.startsWith('un') ? `an ${noun}` : `a ${noun}`
}
