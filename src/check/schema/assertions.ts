import * as z from 'zod'
import { envelope } from './envelope.js'
import { id, localised, number, prose } from './values.js'

const bound = z
  .enum(['eq', 'approx', 'gt', 'gte', 'lt', 'order', 'range'])
  .default('eq')
  .describe('gt: more than; gte: at least; lt: nearly; approx: about; order: only the order of magnitude; range: min to max')

const printed = z
  .strictObject({
    value: z.string().min(1),
    unit: z.string().default(''),
  })
  .describe('as the source prints it, to be read back by the quantity parser; example: {value: "0.0008", unit: "元/千token"}')

/** What every record with a value carries: the normalised value and the printed form. */
const measured = {
  value: number.nullable().default(null).describe('in base units; null for a range'),
  min: number.optional(),
  max: number.optional(),
  bound,
  printed,
}

export const observation = z.strictObject({
  ...envelope,
  metric: id,
  subject: id.describe('company, product, model or camp'),
  scope: localised.optional().describe('what the figure covers, where it is narrower than the metric'),
  ...measured,
})

export const price = z.strictObject({
  ...envelope,
  model: id,
  ...measured,
  unit: z.string(),
  direction: z.enum(['input', 'output', 'blended', 'unstated']),
})

export const priceChange = z.strictObject({
  ...envelope,
  subject: id,
  percent: number.describe('change in percent: −99.3 is a cut by 99.3%'),
  denominator: z.enum(['own_previous', 'industry_average', 'competitor']),
  bound,
  printed,
})

export const attribute = z.strictObject({
  ...envelope,
  model: id,
  name: z.string().describe('params_total, params_active, context_tokens, …'),
  unit: z.string(),
  ...measured,
})

export const funding = z.strictObject({
  ...envelope,
  company: id,
  round: z.string().nullable().default(null),
  currency: z.enum(['CNY', 'USD']),
  ...measured,
  investors: z.array(z.strictObject({ org: z.string(), role: z.enum(['lead', 'follow', 'unstated']) })).default([]),
})

export const valuation = z.strictObject({
  ...envelope,
  company: id,
  currency: z.enum(['CNY', 'USD']),
  basis: z.enum(['pre', 'post', 'unstated']),
  ...measured,
})

export const membership = z.strictObject({ ...envelope, camp: id, company: id })

export const stance = z.strictObject({
  ...envelope,
  company: id,
  value: id.describe('id of a stance kind'),
  facet: z.string().nullable().default(null).describe('the part of the business meant; null for the company'),
  reason: prose.describe('the basis, in a few words'),
  headline: prose.describe('the one fact on the company’s card in the camp map, 3 to 7 words'),
})

export const strategy = z.strictObject({ ...envelope, company: id, tags: z.array(z.string()), summary: localised })

export const tenure = z.strictObject({ ...envelope, person: id, company: id, title: localised })

export const event = z.strictObject({
  ...envelope,
  kind: id.describe('id of an event kind'),
  subjects: z.array(id).min(1).describe('the first one is who acts'),
  respondsTo: id.nullable().default(null),
  move: z.enum(['forward', 'back', 'none']).optional().describe('overrides the lane of the event kind'),
  title: prose.describe('on a timeline chip: 3 to 7 words, without the company’s name'),
  summary: prose,
})

export const partnership = z.strictObject({
  ...envelope,
  a: id,
  b: z.string(),
  kind: z.enum(['equity', 'lab', 'team_transfer', 'adviser', 'distribution', 'research']),
  summary: localised,
})

export const claim = z.strictObject({
  ...envelope,
  subject: id,
  text: localised,
  comparator: z.string().nullable().default(null),
  benchmark: z.string().nullable().default(null),
  superlative: z.boolean().default(false),
})
