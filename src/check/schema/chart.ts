import * as z from 'zod'
import { localised, prose, reference, unitReference } from './values.js'

/** Which facts become the rows of a chart. `ids` names them; the other keys select and sort. */
const select = z.strictObject({
  ids: z.array(reference('facts')).optional(),
  kind: z.enum(['observations', 'prices', 'attributes', 'fundings', 'valuations', 'derived']).optional(),
  where: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).optional(),
  sort: z
    .enum(['value', '-value', 'valid', '-valid', 'given'])
    .optional()
    .describe('bars are sorted by falling value unless told otherwise, other charts stay in the order given'),
  limit: z.number().int().positive().optional(),
})

/** What one row adds to the fact that it shows. */
const row = z.strictObject({
  label: localised.optional().describe('instead of the subject’s name'),
  sublabel: localised.optional().describe('instead of company and date'),
  from: reference('facts').optional().describe('dumbbell: the former value; hollow when derived'),
  fromLabel: localised
    .optional()
    .describe('dumbbell: what the former value is, beside it; example: former average'),
  change: reference('facts').optional().describe('dumbbell: the printed change, on the line'),
  active: reference('facts').optional().describe('dots: the active part, hollow, joined by a dashed line'),
  low: reference('facts').optional().describe('dots: the low end of a range bar'),
  highlight: z.boolean().default(false),
})

export const chart = z.strictObject({
  kind: z.enum(['dumbbell', 'growth-columns', 'dots', 'bars']),
  number: z.number().int().positive().describe('exhibit number, the same in deck and briefing'),
  unit: unitReference.describe('the one unit of the exhibit; facts in another one are refused'),
  scale: z.enum(['linear', 'log']).default('linear'),
  select,
  rows: z.record(reference('facts'), row).default({}).describe('by fact id'),
  comparable: z
    .array(z.string())
    .optional()
    .describe('names of attributes, or directions of prices, that may share the axis although they differ'),
  measure: localised.describe('what is measured, in which unit, on which scale; for alt text and table head'),
  growth: reference('facts').optional().describe('growth-columns: the derived ratio in the bubble'),
  annotation: prose
    .optional()
    .describe('growth-columns: the note beside the first column; dumbbell: the note between two rows'),
  threshold: z
    .strictObject({ fact: reference('facts'), label: prose })
    .optional()
    .describe('shades the axis up to the value of this fact'),
  domain: z.tuple([z.number(), z.number()]).optional().describe('axis limits in base units'),
})
