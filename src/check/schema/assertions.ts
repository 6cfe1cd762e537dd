import * as z from 'zod'
import { envelope } from './envelope.js'
import { currency, date, id, localised, number, prose, reference, unitReference, whole } from './values.js'

const bound = whole(
  z
    .enum(['eq', 'approx', 'gt', 'gte', 'lt', 'order', 'range'])
    .default('eq')
    .describe(
      'how the value is meant. eq: equal; gt: more than; gte: at least; lt: nearly; approx: about; order: only the order of magnitude; range: min to max',
    ),
)

const printed = z
  .strictObject({
    value: z.string().min(1).describe('the figure as printed; example: "0.0008"'),
    unit: z.string().default('').describe('the unit as printed; example: 元/千token'),
  })
  .describe(
    'as the source prints it, to be read back by the quantity parser; example: {value: "0.0008", unit: "元/千token"}',
  )

/** What every record with a value carries: the normalised value and the printed form. */
const measured = {
  value: whole(
    number
      .nullable()
      .default(null)
      .describe('in base units (people, not millions of them); null for a range; example: 4e12'),
  ),
  min: whole(number.optional().describe('low end of a range, in base units; example: 100e6')),
  max: whole(number.optional().describe('high end of a range, in base units; example: 999e6')),
  bound,
  printed,
}

export const observation = z.strictObject({
  id,
  metric: reference('metrics').describe('what is measured, with its unit'),
  subject: reference('entities').describe('whom or what the figure is about'),
  scope: localised
    .optional()
    .describe('what the figure covers, where it is narrower than the metric; example: mobile only'),
  ...measured,
  ...envelope,
})

export const price = z.strictObject({
  id,
  model: reference('models', 'products').describe('what has the price'),
  scope: localised
    .optional()
    .describe('for what the price holds, where it is not that of all use; example: input found in the cache'),
  value: measured.value,
  unit: unitReference.describe('id of a unit of price; example: `CNY/1M tokens`'),
  direction: z.enum(['input', 'output', 'blended', 'unstated']).describe('what is paid for'),
  min: measured.min,
  max: measured.max,
  bound,
  printed,
  ...envelope,
})

export const priceChange = z.strictObject({
  id,
  subject: reference('companies', 'products', 'models', 'camps').describe('whose price changed'),
  percent: number.describe('change in percent, negative for a cut; example: -99.3'),
  denominator: z
    .enum(['own_previous', 'industry_average', 'competitor'])
    .describe('the price that it is compared with'),
  bound,
  printed,
  ...envelope,
})

export const attribute = z.strictObject({
  id,
  model: reference('models').describe('the model that has it'),
  name: reference('attributeKinds').describe('which property; example: `params-total`'),
  unit: unitReference.describe('id of a unit; example: `parameters`'),
  ...measured,
  ...envelope,
})

export const funding = z.strictObject({
  id,
  company: reference('companies').describe('who was funded'),
  round: z.string().nullable().default(null).describe('name of the round; example: B'),
  currency,
  ...measured,
  investors: z
    .array(
      z.strictObject({
        org: reference('companies', 'organisations').describe('the investor'),
        role: z.enum(['lead', 'follow', 'unstated']).describe('whether it led the round'),
      }),
    )
    .default([])
    .describe('who invested, as far as it is told; example: [{org: acme-ventures, role: lead}]'),
  ...envelope,
})

export const valuation = z.strictObject({
  id,
  company: reference('companies').describe('what is valued'),
  currency,
  basis: z.enum(['pre', 'post', 'unstated']).describe('before or after the money of the round'),
  ...measured,
  ...envelope,
})

export const membership = z.strictObject({
  id,
  camp: reference('camps').describe('the camp'),
  company: reference('companies').describe('the member'),
  ...envelope,
})

export const campSize = z.strictObject({
  id,
  camp: reference('camps').describe('the camp'),
  value: z
    .number()
    .int()
    .positive()
    .describe('how many members the source says that the camp has; example: 5'),
  printed: z.string().min(1).describe('the words that say so, as printed; example: 五強'),
  ...envelope,
})

export const trait = z.strictObject({
  id,
  subject: reference('entities').describe('whom or what it is said of'),
  kind: reference('traitKinds').describe('which property; it says which of the next three fields is filled'),
  text: whole(localised.optional().describe('the property, where it is text; example: open weights')),
  date: whole(date.optional().describe('the property, where it is a date; example: 2023-03')),
  entity: whole(reference('entities').optional().describe('the property, where it is another entity')),
  printed: z
    .string()
    .min(1)
    .optional()
    .describe('the words of the source, where they differ in form; example: 成立於去年三月'),
  ...envelope,
})

export const stance = z.strictObject({
  id,
  company: reference('companies').describe('who takes the stance'),
  value: reference('stanceKinds').describe('the stance'),
  facet: z
    .string()
    .nullable()
    .default(null)
    .describe('the part of the business meant; null for the company; example: cloud'),
  reason: prose.describe('the basis, in a few words, figures as `{fact-id}`; example: cut its prices twice'),
  headline: prose.describe(
    'the one fact on the company’s card in the camp map, 3 to 7 words, figures as `{fact-id}`; example: ' +
      '{acme-users-2024-12} users a day',
  ),
  ...envelope,
})

export const strategy = z.strictObject({
  id,
  company: reference('companies').describe('whose strategy it is'),
  tags: z.array(z.string()).describe('keywords; example: [open-source, low-price]'),
  summary: localised.describe('the strategy in one sentence of our own; example: gives its models away'),
  ...envelope,
})

export const tenure = z.strictObject({
  id,
  person: reference('people').describe('who holds the role'),
  company: reference('companies').describe('where'),
  title: localised.describe('the role; example: chief executive'),
  ...envelope,
})

export const event = z.strictObject({
  id,
  kind: reference('eventKinds').describe('what sort of event'),
  subjects: z
    .array(reference('entities'))
    .min(1)
    .describe('who or what takes part; the first one is who acts; example: [acme, acme-one]'),
  respondsTo: reference('events').nullable().default(null).describe('the event that this one answers'),
  move: z.enum(['forward', 'back', 'none']).optional().describe('overrides the lane of the event kind'),
  title: prose.describe(
    'on a timeline chip: 3 to 7 words, without the company’s name, figures as `{fact-id}`; example: Lists at ' +
      '{acme-price}',
  ),
  summary: prose.describe(
    'what happened, one sentence of our own, figures as `{fact-id}`; example: Acme opens its ' +
      'first model',
  ),
  ...envelope,
})

export const partnership = z.strictObject({
  id,
  a: reference('companies', 'organisations').describe('one side'),
  b: reference('companies', 'organisations').describe('the other side'),
  kind: reference('partnershipKinds').describe('what sort of tie'),
  summary: localised.describe('the tie in one sentence of our own; example: Acme runs on Bolt’s cloud'),
  ...envelope,
})

export const claim = z.strictObject({
  id,
  subject: reference('entities').describe('whom or what the claim is about'),
  text: localised.describe('the claim in our own words; example: the cheapest in its class'),
  comparator: z
    .string()
    .nullable()
    .default(null)
    .describe('what it is compared with; example: other open models'),
  benchmark: z.string().nullable().default(null).describe('the test that it rests on; example: AIME 2024'),
  superlative: z.boolean().default(false).describe('whether it claims a first place'),
  ...envelope,
})
