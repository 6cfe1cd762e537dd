import * as z from 'zod'
import * as a from './assertions.js'
import * as e from './entities.js'
import { guarded } from './guarded.js'
import * as s from './standing.js'
import { day, id, localised } from './values.js'

export const about = z.strictObject({
  id: id.describe('the dataset’s own id; example: `midgame`'),
  title: localised.describe('what landscape this is, on the cover; example: The bicycle market'),
  disclaimer: localised.describe(
    'what the reader must know, on the sources slide; example: Not investment advice.',
  ),
  analyst: localised.describe('who stands behind the analysis, in source lines; example: team analysis'),
  imported: day.describe(
    'the day as of which back-filled sources without a date of their own are counted, YYYY-MM-DD; example: 2025-06-01',
  ),
})

/**
 * Every kind of record, under the key that holds its list in a dataset file. A file may hold any of them;
 * lists of the same kind in several files are put together in the order of the file names.
 */
export const kinds = guarded({
  sources: e.source.describe('texts that records cite'),
  companyTypes: e.companyType.describe('sorts of company, each a row of the camp map'),
  companies: e.company.describe('the companies that the landscape tracks'),
  organisations: e.organisation.describe(
    'organisations that are not tracked companies: investors, advisers, publishers of rankings',
  ),
  markets: e.market.describe('markets or parts of one, for what is said of all players together'),
  people: e.person.describe('people who act or speak'),
  roles: a.tenure.describe('who held which role where'),
  camps: e.camp.describe('groups in which a source puts companies; they may overlap'),
  memberships: a.membership.describe('which source puts which company in which camp'),
  campSizes: a.campSize.describe('how many members a source says that a camp has'),
  stanceKinds: e.stanceKind.describe('the stances that a company can take'),
  stanceRoles: e.stanceRole.describe('how the three directions are called in this landscape'),
  stances: a.stance.describe('which stance a company takes, and why'),
  strategies: a.strategy.describe('what a company is after'),
  models: e.model.describe('models and other things with measured properties'),
  products: e.product.describe('what companies sell'),
  units: e.unit.describe('units of values: how they are scaled and worded'),
  dimensions: e.dimension.describe('groups of metrics'),
  metrics: e.metric.describe('what is measured, in which unit, over which time'),
  observations: a.observation.describe('values of metrics'),
  prices: a.price.describe('prices, each for one unit'),
  priceChanges: a.priceChange.describe('printed changes of prices, in percent'),
  attributeKinds: e.attributeKind.describe('measured properties that a model can have'),
  attributes: a.attribute.describe('measured properties of models'),
  traitKinds: e.traitKind.describe('properties that are no quantity'),
  traits: a.trait.describe('properties of companies, people, models and the like that are no quantity'),
  eventKinds: e.eventKind.describe('sorts of event'),
  events: a.event.describe('what happened'),
  fundings: a.funding.describe('rounds of funding'),
  valuations: a.valuation.describe('what a company was worth'),
  partnershipKinds: e.partnershipKind.describe('sorts of tie'),
  partnerships: a.partnership.describe('ties between two parties'),
  claims: a.claim.describe('what somebody claims without a figure'),
  conflicts: s.conflict.describe('records that cannot all be right'),
  resolutions: s.resolution.describe('ends of conflicts'),
  retractions: s.retraction.describe('records that their source took back'),
  corrections: s.correction.describe('printed forms that are wrong'),
  derived: s.derived.describe('figures computed from others, recomputed at every check'),
  scoreDimensions: e.scoreDimension.describe('what companies are scored for'),
  scores: s.score.describe('scores of companies'),
  verdicts: s.verdict.describe('what changed for a company and where it leads'),
  risks: s.risk.describe('risks of the landscape'),
  profiles: s.profile.describe('what stands on a company’s own slide'),
  decisions: s.decision.describe('what the reader has to decide'),
  exceptions: s.exception.describe('warnings that are right as they are, and why'),
  fx: e.fx.describe('exchange rates; money is converted only by these'),
})

export type Kind = keyof typeof kinds
export const kindNames = Object.keys(kinds) as Kind[]
