import * as z from 'zod'
import { localised, prose, reference, unitReference } from './values.js'

/** Which facts become the rows of a chart. `ids` names them; the other keys select and sort. */
const select = z.strictObject({
  ids: z.array(reference('facts')).optional().describe('these facts; example: [acme-users-2024-12]'),
  kind: z
    .enum(['observations', 'prices', 'attributes', 'fundings', 'valuations', 'derived'])
    .optional()
    .describe('all facts of this kind'),
  where: z
    .record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
    .optional()
    .describe('only facts whose fields have these values; example: {metric: users-daily}'),
  sort: z
    .enum(['value', '-value', 'valid', '-valid', 'given'])
    .optional()
    .describe(
      'bars and lollipops are sorted by falling value unless told otherwise, other charts stay in the order given',
    ),
  limit: z.number().int().positive().optional().describe('how many rows at most; example: 8'),
})

/** What one row adds to the fact that it shows. */
const row = z.strictObject({
  label: localised.optional().describe('instead of the subject’s name; example: Acme One'),
  sublabel: localised.optional().describe('instead of company and date; example: May 2024'),
  from: reference('facts').optional().describe('dumbbell: the former value; hollow when derived'),
  fromLabel: localised
    .optional()
    .describe('dumbbell: what the former value is, beside it; example: former average'),
  change: reference('facts').optional().describe('dumbbell: the printed change, on the line'),
  active: reference('facts').optional().describe('dots: the active part, hollow, joined by a dashed line'),
  low: reference('facts').optional().describe('dots, ranges: the low end of a range bar'),
  highlight: z.boolean().default(false).describe('whether the row is drawn in the theme’s strong colour'),
})

export const chart = z.strictObject({
  kind: z
    .enum(['dumbbell', 'growth-columns', 'dots', 'bars', 'lollipop', 'ranges'])
    .describe('how the facts are drawn'),
  number: z.number().int().positive().describe('exhibit number, the same in deck and briefing; example: 2'),
  unit: unitReference.describe(
    'id of the one unit of the exhibit; facts in another one are refused; example: `CNY/1M tokens`',
  ),
  scale: z.enum(['linear', 'log']).default('linear').describe('scale of the axis'),
  comparable: z
    .array(z.string())
    .optional()
    .describe(
      'names of attributes, or directions of prices, that may share the axis although they differ; example: ' +
        '[input, output]',
    ),
  measure: localised.describe(
    'what is measured, in which unit, on which scale, for alt text and table head; example: List price, USD per unit',
  ),
  select: select.describe('which facts become rows'),
  rows: z
    .record(reference('facts'), row)
    .default({})
    .describe('what a row adds to its fact, by fact id; example: {acme-price: {highlight: true}}'),
  growth: reference('facts').optional().describe('growth-columns: the derived ratio in the bubble'),
  threshold: z
    .strictObject({
      fact: reference('facts').describe('the fact whose value is the limit'),
      label: prose.describe('what the shade means, figures as `{fact-id}`; example: {acme-price} or less'),
    })
    .optional()
    .describe('shades the axis up to the value of this fact'),
  annotation: prose
    .optional()
    .describe(
      'growth-columns: the note beside the first column; dumbbell: the note between two rows; ' +
        'example: From {acme-users-2024-05}',
    ),
  domain: z
    .tuple([z.number(), z.number()])
    .optional()
    .describe('lower and upper limit of the axis, in base units; example: [0, 100e6]'),
})
