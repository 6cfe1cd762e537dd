import * as z from 'zod'
import { citation } from './envelope.js'
import {
  colourPattern,
  confidence,
  currency,
  day,
  id,
  localised,
  reference,
  role,
  unitReference,
  url,
  visibility,
} from './values.js'

const named = {
  id,
  name: localised.describe('the name as it is shown; example: Acme Corporation'),
  short: localised.optional().describe('the name where there is little room; example: Acme'),
  aliases: z.array(z.string()).default([]).describe('other names in use; example: [Acme Corp]'),
}

export const source = z.strictObject({
  id,
  title: localised.describe('title of the text; example: Acme opens its model'),
  short: localised.describe(
    'at most 30 characters, for the source line of a slide; example: Acme model card',
  ),
  publisher: localised.describe('who published it; example: Trade Weekly'),
  author: z.string().nullable().default(null).describe('who wrote it; example: J. Doe'),
  published: day
    .nullable()
    .default(null)
    .describe('day of publication, YYYY-MM-DD; null where it is not told; example: 2025-01-20'),
  publishedWindow: z
    .tuple([day, day])
    .optional()
    .describe('first and last day on which it can have been published; example: [2025-05-01, 2025-06-01]'),
  retrieved: day
    .nullable()
    .default(null)
    .describe('day on which we read it, YYYY-MM-DD; example: 2025-06-02'),
  url: url.nullable().default(null).describe('where it stands; example: https://example.org/report'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null)
    .describe('SHA-256 of the text that we read, 64 hex digits; example: the output of `sha256sum`'),
  language: z.string().describe('language of the text as a BCP 47 tag; example: zh-Hant'),
  tier: z
    .enum(['primary', 'secondary'])
    .default('secondary')
    .describe('primary: who was there (a filing, a model card); secondary: who reports it'),
  quotation: localised
    .optional()
    .describe(
      'why its words may be shown, as a slide says it under them; a quotation of a source without it is refused; ' +
        'example: MIT licence',
    ),
  visibility,
})

export const companyType = z.strictObject({
  id,
  label: localised.describe('plural, as a row heading; example: Platform incumbents'),
  singular: localised.describe('the same for one company; example: Platform incumbent'),
})

export const company = z.strictObject({
  ...named,
  type: reference('companyTypes').describe('what sort of company'),
  parent: reference('companies').nullable().default(null).describe('the company that it belongs to'),
  monogram: z.string().min(1).max(2).describe('one or two characters on its coloured square; example: A'),
  colour: z
    .string()
    .regex(colourPattern, 'a colour is six upper-case hex digits, RRGGBB')
    .describe(
      'colour of that square, RRGGBB; white text on it must reach a contrast of 4.5:1; example: 1F5FD6',
    ),
  visibility,
})

export const person = z.strictObject({ ...named, visibility })

/** An organisation that is not one of the tracked companies: an investor, an adviser, a publisher of a ranking. */
export const organisation = z.strictObject({ ...named, visibility })

/** A market or a part of one, for what is said of all its players together. */
export const market = z.strictObject({
  ...named,
  definition: localised.describe('what belongs to it; example: bicycles lent by the minute'),
  visibility,
})

export const camp = z.strictObject({
  ...named,
  definition: localised.describe('who belongs to it; example: those that a bank bought'),
  visibility,
})

export const model = z.strictObject({
  ...named,
  company: reference('companies').describe('who makes it'),
  family: z.string().optional().describe('the line of models that it belongs to; example: Acme One'),
  version: z.string().optional().describe('its version; example: "2.5"'),
  modality: z.array(z.string()).default([]).describe('what goes in and out; example: [text, image]'),
  architecture: z.string().optional().describe('how it is built; example: mixture of experts'),
  openness: z
    .enum(['open', 'api', 'unknown'])
    .default('unknown')
    .describe('open: its weights can be had; api: only as a service'),
  visibility,
})

export const product = z.strictObject({
  ...named,
  company: reference('companies').describe('who makes it'),
  kind: z.string().describe('what sort of product; example: assistant'),
  market: z.string().optional().describe('where or to whom it is sold; example: consumers'),
  status: z.string().optional().describe('how it stands; example: closed in 2025'),
  visibility,
})

/** A unit says how its values are scaled and worded; nothing in the program knows a unit of this market. */
export const unit = z.strictObject({
  id: z.string().min(1).describe('the unit’s own id, as records name it; example: `tokens/day`'),
  kind: z
    .enum(['count', 'money', 'price', 'percent', 'ratio', 'parameters', 'duration', 'score'])
    .describe('how values are formatted'),
  currency: currency.optional().describe('of money and prices, an ISO 4217 code; example: CNY'),
  label: z
    .strictObject({
      en: z
        .strictObject({
          one: z.string().describe('for one; example: day'),
          other: z.string().describe('for all other numbers; example: days'),
        })
        .describe('English; example: {one: day, other: days}'),
      'zh-Hant': z.string().describe('Traditional Chinese; example: 天'),
      'zh-Hans': z
        .string()
        .optional()
        .describe('Simplified Chinese, where the converted text is not right; example: 天'),
    })
    .optional()
    .describe('what is counted, written after the number where the unit is asked for'),
  per: localised.optional().describe('of prices: what the price is for; example: per 1M tokens'),
})

export const dimension = z.strictObject({
  id,
  label: localised.describe('what a group of metrics looks at; example: Usage'),
})

export const metric = z.strictObject({
  id,
  name: localised.describe('what is measured; example: Daily active users'),
  dimension: reference('dimensions').describe('the group of metrics to which it belongs'),
  unit: unitReference.describe('id of the unit of its values; example: `tokens/day`'),
  population: z.string().describe('what is counted, and by whom; example: app users, by the company'),
  window: z
    .enum(['instant', 'daily', 'monthly', 'yearly', 'cumulative'])
    .describe('over which time a value is counted'),
  comparableWith: z
    .array(reference('metrics'))
    .default([])
    .describe('other metrics that may share an axis with it; example: [users-daily-reported]'),
  better: z.enum(['up', 'down', 'neither']).describe('in which direction it is better'),
})

export const attributeKind = z.strictObject({
  id,
  label: localised.describe('which measured property of a model; example: Active parameters'),
})

export const traitKind = z.strictObject({
  id,
  label: localised.describe('which property of an entity that is no quantity; example: Founded'),
  holds: z.enum(['text', 'date', 'entity']).describe('which of the three fields a trait of this kind fills'),
})

export const partnershipKind = z.strictObject({
  id,
  label: localised.describe('which sort of tie; example: Joint laboratory'),
})

export const stanceKind = z.strictObject({
  id,
  role,
  label: localised.describe('on a badge; example: Attack'),
})

export const stanceRole = z.strictObject({
  id: role,
  label: localised.describe('short, on the cover and the stance meter; example: Hold'),
  heading: localised.describe('as a column heading; example: Hold and refocus'),
})

export const eventKind = z.strictObject({
  id,
  label: localised.describe('what sort of event; example: Price cut'),
  move: z
    .enum(['forward', 'back', 'none'])
    .describe(
      'the lane of the timeline in which its events stand unless they say otherwise; none: in no lane',
    ),
})

export const scoreDimension = z.strictObject({
  id,
  label: localised.describe('what is scored; example: Reach'),
  max: z
    .literal(4)
    .describe('the best score, always 4: a score is drawn as a circle of four quarters; example: 4'),
  rule: localised.describe('how the score is given; example: a point for each ten million users'),
})

/** A rate of exchange on one day. Money converts only through it: a formula names it as `{id}`. */
export const fx = z.strictObject({
  id,
  pair: z
    .string()
    .regex(/^[A-Z]{3}\/[A-Z]{3}$/, 'a pair is two ISO 4217 codes, `USD/CNY`')
    .describe('the currency that is priced, and the one in which; example: USD/CNY, yuan for one dollar'),
  date: day.describe('the day of the rate, YYYY-MM-DD; example: 2025-06-02'),
  rate: z.number().positive().describe('units of the second currency for one of the first; example: 7.19'),
  sources: z
    .array(citation)
    .min(1)
    .describe('where it is said; at least one; example: [{source: central-bank}]'),
  confidence,
  visibility,
})
