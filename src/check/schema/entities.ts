import * as z from 'zod'
import { citation } from './envelope.js'
import {
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

const named = { id, name: localised, aliases: z.array(z.string()).default([]), visibility }

export const source = z.strictObject({
  id,
  title: localised,
  short: localised.describe(
    'at most 30 characters, for the source line of a slide; example: DeepSeek-V3 model card',
  ),
  publisher: localised,
  author: z.string().nullable().default(null),
  published: day.nullable().default(null),
  publishedWindow: z
    .tuple([day, day])
    .optional()
    .describe('first and last day on which it can have been published'),
  retrieved: day.nullable().default(null),
  url: url.nullable().default(null),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  language: z.string().describe('BCP 47; example: zh-Hant'),
  tier: z.enum(['primary', 'secondary']).default('secondary'),
  visibility,
})

export const companyType = z.strictObject({
  id,
  label: localised.describe('plural, as a row heading; example: Platform incumbents'),
  singular: localised,
})

export const company = z.strictObject({
  ...named,
  short: localised.optional().describe('the short name for narrow cells'),
  type: reference('companyTypes').describe('id of a company type'),
  parent: reference('companies').nullable().default(null),
  monogram: z.string().min(1).max(2),
  colour: z
    .string()
    .regex(/^[0-9A-F]{6}$/, 'a colour is six upper-case hex digits, RRGGBB')
    .describe('identifier colour for the monogram, RRGGBB; white text on it must reach 4.5:1'),
})

export const person = z.strictObject(named)

/** An organisation that is not one of the tracked companies: an investor, an adviser, a publisher of a ranking. */
export const organisation = z.strictObject(named)

/** A market or a part of one, for what is said of all its players together. */
export const market = z.strictObject({ ...named, definition: localised })

export const camp = z.strictObject({
  ...named,
  definition: localised,
})

export const model = z.strictObject({
  ...named,
  company: reference('companies'),
  family: z.string().optional(),
  version: z.string().optional(),
  modality: z.array(z.string()).default([]),
  architecture: z.string().optional(),
  openness: z.enum(['open', 'api', 'unknown']).default('unknown'),
})

export const product = z.strictObject({
  ...named,
  company: reference('companies'),
  kind: z.string(),
  market: z.string().optional(),
  status: z.string().optional(),
})

/** A unit says how its values are scaled and worded; nothing in the program knows a unit of this market. */
export const unit = z.strictObject({
  id: z.string().min(1).describe('example: `tokens/day`, `CNY/1M tokens`, `%`'),
  kind: z
    .enum(['count', 'money', 'price', 'percent', 'ratio', 'parameters', 'duration', 'score'])
    .describe('how values are formatted'),
  currency: currency.optional().describe('for money and price: ISO 4217 code; example: CNY'),
  per: localised.optional().describe('for price: `per 1M tokens`'),
  label: z
    .strictObject({
      en: z.strictObject({ one: z.string(), other: z.string() }),
      'zh-Hant': z.string(),
      'zh-Hans': z.string().optional(),
    })
    .optional()
    .describe('what is counted, written after the number where the unit is asked for'),
})

export const dimension = z.strictObject({
  id,
  label: localised.describe('what a group of metrics looks at; example: Usage'),
})

export const metric = z.strictObject({
  id,
  name: localised,
  dimension: reference('dimensions').describe('id of a dimension, which groups metrics'),
  unit: unitReference,
  population: z.string().describe('what is counted, and by whom'),
  window: z.enum(['instant', 'daily', 'monthly', 'yearly', 'cumulative']),
  comparableWith: z.array(reference('metrics')).default([]),
  better: z.enum(['up', 'down', 'neither']),
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
  label: localised,
  move: z.enum(['forward', 'back', 'none']).describe('the lane of the timeline in which it stands by itself'),
})

export const scoreDimension = z.strictObject({
  id,
  label: localised,
  max: z.number().int().positive(),
  rule: localised.describe('how the score is given'),
})

/** A rate of exchange on one day. Money converts only through it: a formula names it as `{id}`. */
export const fx = z.strictObject({
  id,
  pair: z
    .string()
    .regex(/^[A-Z]{3}\/[A-Z]{3}$/, 'a pair is two ISO 4217 codes, `USD/CNY`')
    .describe('the currency that is priced, and the one in which; example: USD/CNY, yuan for one dollar'),
  date: day.describe('the day of the rate'),
  rate: z.number().positive().describe('units of the second currency for one of the first; example: 7.19'),
  sources: z.array(citation).min(1),
  confidence,
  visibility,
})
