import * as z from 'zod'
import { envelope } from './envelope.js'
import { currency, date, localised, number, prose, reference, unitReference } from './values.js'

const bound = z
  .enum(['eq', 'approx', 'gt', 'gte', 'lt', 'order', 'range'])
  .default('eq')
  .describe(
    'gt: more than; gte: at least; lt: nearly; approx: about; order: only the order of magnitude; range: min to max',
  )

const printed = z
  .strictObject({
    value: z.string().min(1),
    unit: z.string().default(''),
  })
  .describe(
    'as the source prints it, to be read back by the quantity parser; example: {value: "0.0008", unit: "元/千token"}',
  )

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
  metric: reference('metrics'),
  subject: reference('entities').describe('whom or what the figure is about'),
  scope: localised.optional().describe('what the figure covers, where it is narrower than the metric'),
  ...measured,
})

export const price = z.strictObject({
  ...envelope,
  model: reference('models', 'products'),
  ...measured,
  unit: unitReference,
  direction: z.enum(['input', 'output', 'blended', 'unstated']),
})

export const priceChange = z.strictObject({
  ...envelope,
  subject: reference('companies', 'products', 'models', 'camps'),
  percent: number.describe('change in percent: −99.3 is a cut by 99.3%'),
  denominator: z.enum(['own_previous', 'industry_average', 'competitor']),
  bound,
  printed,
})

export const attribute = z.strictObject({
  ...envelope,
  model: reference('models'),
  name: reference('attributeKinds').describe('id of an attribute kind; example: `params-total`'),
  unit: unitReference,
  ...measured,
})

export const funding = z.strictObject({
  ...envelope,
  company: reference('companies'),
  round: z.string().nullable().default(null),
  currency,
  ...measured,
  investors: z
    .array(
      z.strictObject({
        org: reference('companies', 'organisations'),
        role: z.enum(['lead', 'follow', 'unstated']),
      }),
    )
    .default([]),
})

export const valuation = z.strictObject({
  ...envelope,
  company: reference('companies'),
  currency,
  basis: z.enum(['pre', 'post', 'unstated']),
  ...measured,
})

export const membership = z.strictObject({
  ...envelope,
  camp: reference('camps'),
  company: reference('companies'),
})

export const campSize = z.strictObject({
  ...envelope,
  camp: reference('camps'),
  value: z.number().int().positive().describe('how many members the source says that the camp has'),
  printed: z.string().min(1).describe('the words that say so, as printed; example: 五強'),
})

export const trait = z.strictObject({
  ...envelope,
  subject: reference('entities'),
  kind: reference('traitKinds').describe(
    'id of a trait kind, which says which of the next three fields is filled',
  ),
  text: localised.optional(),
  date: date.optional(),
  entity: reference('entities').optional(),
  printed: z.string().min(1).optional().describe('the words of the source, where they differ in form'),
})

export const stance = z.strictObject({
  ...envelope,
  company: reference('companies'),
  value: reference('stanceKinds').describe('id of a stance kind'),
  facet: z.string().nullable().default(null).describe('the part of the business meant; null for the company'),
  reason: prose.describe('the basis, in a few words'),
  headline: prose.describe('the one fact on the company’s card in the camp map, 3 to 7 words'),
})

export const strategy = z.strictObject({
  ...envelope,
  company: reference('companies'),
  tags: z.array(z.string()),
  summary: localised,
})

export const tenure = z.strictObject({
  ...envelope,
  person: reference('people'),
  company: reference('companies'),
  title: localised,
})

export const event = z.strictObject({
  ...envelope,
  kind: reference('eventKinds').describe('id of an event kind'),
  subjects: z.array(reference('entities')).min(1).describe('the first one is who acts'),
  respondsTo: reference('events').nullable().default(null),
  move: z.enum(['forward', 'back', 'none']).optional().describe('overrides the lane of the event kind'),
  title: prose.describe('on a timeline chip: 3 to 7 words, without the company’s name'),
  summary: prose,
})

export const partnership = z.strictObject({
  ...envelope,
  a: reference('companies', 'organisations'),
  b: reference('companies', 'organisations'),
  kind: reference('partnershipKinds').describe('id of a partnership kind'),
  summary: localised,
})

export const claim = z.strictObject({
  ...envelope,
  subject: reference('entities'),
  text: localised,
  comparator: z.string().nullable().default(null),
  benchmark: z.string().nullable().default(null),
  superlative: z.boolean().default(false),
})
