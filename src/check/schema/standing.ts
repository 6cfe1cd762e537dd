import * as z from 'zod'
import { citation, editorial } from './envelope.js'
import { confidence, day, id, localised, prose, reference, unitReference, visibility } from './values.js'

/** Records about records: each is dated, so that later knowledge never rewrites an earlier week. */
const about = {
  id,
  recorded: day,
  visibility,
  sources: z.array(citation).default([]),
  note: z.string().optional(),
}

export const conflict = z.strictObject({
  ...about,
  members: z.array(reference('records')).min(1).describe('the records that cannot all be right'),
  kind: z.enum(['value', 'date', 'scope', 'membership', 'unit', 'causal']),
  title: localised.describe('two to five words, as the head of a data note'),
  arithmetic: z.string().optional().describe('the sum that shows it; example: 37e8 / 6710e8 = 0.55%'),
  summary: prose.describe('what disagrees and what we use; one or two sentences'),
})

export const resolution = z.strictObject({
  ...about,
  conflict: reference('conflicts'),
  prefer: reference('records').nullable().default(null),
  summary: prose,
})

export const retraction = z.strictObject({ ...about, target: reference('records'), reason: localised })

export const correction = z.strictObject({
  ...about,
  target: reference('records').describe('the record whose printed form is wrong'),
  field: z.string(),
  printed: z.string(),
  corrected: z.string(),
  basis: localised,
  confidence,
})

/** A figure computed from others; recomputed at every check. */
export const derived = z
  .strictObject({
    id,
    name: localised,
    formula: z
      .string()
      .optional()
      .describe(
        'arithmetic over `{fact-id}`, or `{fx-id}` for a rate of exchange, with + − * / ^ ( ), ln(), exp(), min() and ' +
          'max(); example: {a} / {b}',
      ),
    count: z
      .strictObject({
        of: z.enum(['companies', 'events', 'prices', 'memberships']),
        where: z
          .record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
          .default({})
          .describe(
            'all must hold; a list means any of it. companies: id, type, role, stance, camp. events: id, kind, move, ' +
              'subject, company. prices: id, model, company, unit, direction, min, max. memberships: id, camp, ' +
              'company. `company` is the company itself or the owner of the model or product; `min` and `max` are ' +
              'a value or the id of a figure, both included',
          ),
        from: z.string().optional().describe('events and prices: not before this month, YYYY-MM'),
        to: z.string().optional().describe('events and prices: not after this month, YYYY-MM'),
      })
      .optional()
      .describe('a count of records of the audience’s companies, instead of a formula'),
    unit: unitReference,
    value: z.number().describe('what the formula gives, for the reader; a mismatch is an error'),
    tolerance: z.number().default(0.01).describe('relative difference allowed between value and formula'),
    bound: z.enum(['eq', 'approx', 'gt', 'gte', 'lt']).default('eq'),
    valid: z.string().optional().describe('a date, where it differs from that of its newest input'),
    workings: prose.optional().describe('the sum in words, for slides and notes'),
    visibility,
    note: z.string().optional(),
  })
  .refine((d) => (d.formula === undefined) !== (d.count === undefined), 'give either a formula or a count')

/** Says why a warning is no mistake, so that a check without warnings means that all of them were looked at. */
export const exception = z.strictObject({
  id,
  code: z
    .string()
    .regex(/^[a-z]+\/[a-z-]+$/, 'a code is two names joined by a slash')
    .describe('the code of the warning that is expected here; example: `check/unused`'),
  target: reference('records').describe('the record on which the warning stands'),
  reason: z.string().min(1).describe('why it is right as it is'),
})

export const score = z.strictObject({
  ...editorial,
  company: reference('companies'),
  dimension: reference('scoreDimensions'),
  value: z.number().int().min(0),
})

export const verdict = z.strictObject({
  ...editorial,
  company: reference('companies'),
  change: prose.describe('what changed, 8 to 16 words'),
  outlook: prose.describe('where it leads, 2 to 5 words'),
})

export const risk = z.strictObject({
  ...editorial,
  title: localised,
  why: prose,
  signal: prose,
  severity: z.enum(['low', 'medium', 'high']),
  exposed: z.array(reference('companies')).min(1),
  order: z.number().int(),
})

const line = z.strictObject({ label: localised, value: prose })

export const profile = z.strictObject({
  ...editorial,
  company: reference('companies'),
  headline: prose.describe('the action title of the company’s slide'),
  subtitle: localised,
  thesis: prose,
  facts: z.array(line).min(2).max(4),
  tiles: z
    .array(z.strictObject({ fact: reference('dated'), style: z.string().optional(), label: prose }))
    .length(4),
  playbook: z.array(prose).min(2).max(3),
  watch: z.array(prose).min(2).max(3),
  say: prose.describe('what the speaker says: two or three sentences'),
})

export const decision = z.strictObject({ ...editorial, text: prose, order: z.number().int() })
