import * as z from 'zod'
import { citation, editorial } from './envelope.js'
import {
  confidence,
  day,
  id,
  localised,
  note,
  prose,
  reference,
  unitReference,
  visibility,
  whole,
} from './values.js'

/** Records about records: each is dated, so that later knowledge never rewrites an earlier week. */
const about = {
  sources: z.array(citation).default([]).describe('where it is said; example: [{source: article, at: P36}]'),
  recorded: day.describe('the day on which the dataset learned it, YYYY-MM-DD; example: 2025-06-01'),
  visibility,
  note,
}

export const conflict = z.strictObject({
  id,
  kind: z.enum(['value', 'date', 'scope', 'membership', 'unit', 'causal']).describe('what they disagree on'),
  title: localised.describe('two to five words, as the head of a data note; example: Two counts of users'),
  members: z
    .array(reference('records'))
    .min(1)
    .describe('the records that cannot all be right; example: [acme-users-2024-12, acme-users-reported]'),
  arithmetic: z
    .string()
    .optional()
    .describe(
      'sums that show it, worked out at every check, apart by `;`: numbers, percentages, dates and spans of time with ' +
        '=, <>, <, >, remarks in parentheses; example: 37e8 / 6710e8 = 0.55%; 2025-09 > 2025-06-01',
    ),
  summary: prose.describe(
    'what disagrees and what we use, one or two sentences, figures as `{fact-id}`; example: The text and the ' +
      'table differ; we use the table.',
  ),
  ...about,
})

export const resolution = z.strictObject({
  id,
  conflict: reference('conflicts').describe('the conflict that it ends'),
  prefer: reference('records')
    .nullable()
    .default(null)
    .describe('the member that is right; null for none of them'),
  summary: prose.describe('why, in a sentence, figures as `{fact-id}`; example: The company confirmed it.'),
  ...about,
})

export const retraction = z.strictObject({
  id,
  target: reference('records').describe('the record that is withdrawn'),
  reason: localised.describe('why; example: the source took it back'),
  ...about,
})

export const correction = z.strictObject({
  id,
  target: reference('records').describe('the record whose printed form is wrong'),
  field: z.string().describe('which of its fields; example: value'),
  printed: z.string().describe('what the source prints; example: 3.7B'),
  corrected: z.string().describe('what is right; example: 37B'),
  basis: localised.describe('what the correction rests on; example: the maker’s own model card'),
  confidence,
  ...about,
})

/** A figure computed from others; recomputed at every check. */
export const derived = z
  .strictObject({
    id,
    name: localised.describe('what it is; example: Growth of users in 2024'),
    formula: whole(
      z
        .string()
        .optional()
        .describe(
          'arithmetic over `{fact-id}`, or `{fx-id}` for a rate of exchange, with + − * / ^ ( ), ln(), exp(), min() and ' +
            'max(); example: {a} / {b}',
        ),
    ),
    count: whole(
      z
        .strictObject({
          of: z.enum(['companies', 'events', 'prices', 'memberships', 'models']).describe('what is counted'),
          where: z
            .record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
            .default({})
            .describe(
              'all must hold; a list means any of it. companies: id, type, role, stance, camp. events: id, kind, move, ' +
                'subject, company. prices: id, model, company, unit, direction, min, max. memberships: id, camp, ' +
                'company. models: id, company, openness. `company` is the company itself or the owner of the model ' +
                'or product; `min` and `max` are a value or the id of a figure, both included; ' +
                'example: {type: startup}',
            ),
          from: z
            .string()
            .optional()
            .describe('events and prices: not before this month, YYYY-MM; example: 2024-05'),
          to: z
            .string()
            .optional()
            .describe('events and prices: not after this month, YYYY-MM; example: 2025-04'),
        })
        .optional()
        .describe(
          'a count of records of the audience’s companies, instead of a formula; example: {of: companies}',
        ),
    ),
    unit: unitReference.describe('id of the unit of the result; example: `%`'),
    value: z
      .number()
      .describe(
        'what the formula gives, in base units, for the reader; a mismatch is an error; example: 33.3',
      ),
    tolerance: z
      .number()
      .default(0.01)
      .describe('relative difference allowed between value and formula; example: 0.01 for one percent'),
    bound: z
      .enum(['eq', 'approx', 'gt', 'gte', 'lt'])
      .default('eq')
      .describe('how the value is meant. eq: equal; gt: more than; gte: at least; lt: nearly; approx: about'),
    valid: z
      .string()
      .optional()
      .describe('a date, where it differs from that of its newest input; example: 2024-12'),
    workings: prose
      .optional()
      .describe(
        'the sum in words, for slides and notes, figures as `{fact-id}`; example: {acme-users-2024-12} over ' +
          '{acme-users-2023-12}',
      ),
    visibility,
    note,
  })
  .refine((d) => (d.formula === undefined) !== (d.count === undefined), 'give either a formula or a count')
  .meta({ oneOf: [{ required: ['formula'] }, { required: ['count'] }] })

/** Says why a warning is no mistake, so that a check without warnings means that all of them were looked at. */
export const exception = z.strictObject({
  id,
  code: z
    .string()
    .regex(/^[a-z]+\/[a-z-]+$/, 'a code is two names joined by a slash')
    .describe('the code of the warning that is expected here; example: `check/unused`'),
  target: reference('records').describe('the record on which the warning stands'),
  reason: z.string().min(1).describe('why it is right as it is; example: kept for the next edition'),
})

export const score = z.strictObject({
  id,
  company: reference('companies').describe('who is scored'),
  dimension: reference('scoreDimensions').describe('for what'),
  value: z.number().int().min(0).describe('points, up to the `max` of the dimension; example: 3'),
  ...editorial,
})

export const verdict = z.strictObject({
  id,
  company: reference('companies').describe('whom it is about'),
  change: prose.describe(
    'what changed, 8 to 16 words, figures as `{fact-id}`; example: gave up its own models and sells services',
  ),
  outlook: prose.describe('where it leads, 2 to 5 words; example: a service house'),
  ...editorial,
})

export const risk = z.strictObject({
  id,
  order: z.number().int().describe('place among the risks, lowest first; example: 1'),
  title: localised.describe('the risk in two to six words; example: Prices fall further'),
  why: prose.describe('why it may happen, figures as `{fact-id}`; example: two rivals sell below cost'),
  signal: prose.describe(
    'what would show it, figures as `{fact-id}`; example: a list price below {acme-price}',
  ),
  severity: z.enum(['low', 'medium', 'high']).describe('how bad it would be'),
  exposed: z.array(reference('companies')).min(1).describe('whom it would hit; example: [acme, bolt]'),
  ...editorial,
})

const line = z.strictObject({
  label: localised.describe('what is told; example: Founded'),
  value: prose.describe('the answer, figures as `{fact-id}`; example: in 2019'),
})

export const profile = z.strictObject({
  id,
  company: reference('companies').describe('whose profile it is'),
  headline: prose.describe(
    'the action title of the company’s slide, figures as `{fact-id}`; example: Acme buys reach',
  ),
  subtitle: localised.describe('the line below; example: The incumbent with the deepest pockets'),
  thesis: prose.describe(
    'the argument in two sentences, figures as `{fact-id}`; example: Reach first, margin later.',
  ),
  facts: z.array(line).min(2).max(4).describe('two to four lines of a small table'),
  tiles: z
    .array(
      z.strictObject({
        fact: reference('dated').describe('the figure on the tile'),
        style: z
          .string()
          .optional()
          .describe('how the figure is written, as in `{fact-id|style}`; example: unit'),
        label: prose.describe('what it is; example: users a day'),
      }),
    )
    .length(4)
    .describe('the four figures of the slide'),
  playbook: z
    .array(prose)
    .min(2)
    .max(3)
    .describe('what it does, two or three lines; example: cuts prices first'),
  watch: z
    .array(prose)
    .min(2)
    .max(3)
    .describe('what to watch, two or three lines; example: the next price list'),
  say: prose.describe(
    'what the speaker says, two or three sentences, figures as `{fact-id}`; example: Look at reach.',
  ),
  ...editorial,
})

export const decision = z.strictObject({
  id,
  title: localised.optional().describe('what to do, in a word or two; example: Renegotiate'),
  text: prose.describe('what is to be decided, figures as `{fact-id}`; example: Follow the price leader?'),
  order: z.number().int().describe('place among the decisions, lowest first; example: 1'),
  ...editorial,
})
