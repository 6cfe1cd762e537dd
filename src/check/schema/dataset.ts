import * as z from 'zod'
import * as a from './assertions.js'
import * as e from './entities.js'
import * as s from './standing.js'
import { day, id, localised } from './values.js'

export const about = z.strictObject({
  id,
  title: localised.describe('what landscape this is; on the cover'),
  disclaimer: localised,
  analyst: localised.describe('who stands behind the analysis, in source lines; example: team analysis'),
  imported: day.describe('the day as of which back-filled sources without a date of their own are counted'),
})

/**
 * Every kind of record, under the key that holds its list in a dataset file. A file may hold any of them;
 * lists of the same kind in several files are put together in the order of the file names.
 */
export const kinds = {
  sources: e.source,
  companyTypes: e.companyType,
  companies: e.company,
  organisations: e.organisation,
  markets: e.market,
  people: e.person,
  roles: a.tenure,
  camps: e.camp,
  memberships: a.membership,
  campSizes: a.campSize,
  stanceKinds: e.stanceKind,
  stanceRoles: e.stanceRole,
  stances: a.stance,
  strategies: a.strategy,
  models: e.model,
  products: e.product,
  units: e.unit,
  dimensions: e.dimension,
  metrics: e.metric,
  observations: a.observation,
  prices: a.price,
  priceChanges: a.priceChange,
  attributeKinds: e.attributeKind,
  attributes: a.attribute,
  traitKinds: e.traitKind,
  traits: a.trait,
  eventKinds: e.eventKind,
  events: a.event,
  fundings: a.funding,
  valuations: a.valuation,
  partnershipKinds: e.partnershipKind,
  partnerships: a.partnership,
  claims: a.claim,
  conflicts: s.conflict,
  resolutions: s.resolution,
  retractions: s.retraction,
  corrections: s.correction,
  derived: s.derived,
  scoreDimensions: e.scoreDimension,
  scores: s.score,
  verdicts: s.verdict,
  risks: s.risk,
  profiles: s.profile,
  decisions: s.decision,
  exceptions: s.exception,
  fx: e.fx,
} as const

export type Kind = keyof typeof kinds
export const kindNames = Object.keys(kinds) as Kind[]
