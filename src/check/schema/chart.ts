import * as z from 'zod'
import { id, localised } from './values.js'

/** Which facts become the rows of a chart. `ids` names them; the other keys select and sort. */
const select = z.strictObject({
  ids: z.array(id).optional(),
  kind: z.enum(['observations', 'prices', 'attributes', 'fundings', 'valuations', 'derived']).optional(),
  where: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).optional(),
  sort: z.enum(['value', '-value', 'valid', '-valid', 'given']).default('given'),
  limit: z.number().int().positive().optional(),
})

/** What one row adds to the fact that it shows. */
const row = z.strictObject({
  label: localised.optional().describe('instead of the subject’s name'),
  sublabel: localised.optional().describe('instead of company and date'),
  from: id.optional().describe('dumbbell: the former value; hollow when derived'),
  change: id.optional().describe('dumbbell: the printed change, on the line'),
  active: id.optional().describe('dots: the active part, hollow, joined by a dashed line'),
  low: id.optional().describe('dots: the low end of a range bar'),
  highlight: z.boolean().default(false),
})

export const chart = z.strictObject({
  kind: z.enum(['dumbbell', 'growth-columns', 'dots', 'bars']),
  number: z.number().int().positive().describe('exhibit number, the same in deck and briefing'),
  unit: z.string().describe('the one unit of the exhibit; facts in another one are refused'),
  scale: z.enum(['linear', 'log']).default('linear'),
  select,
  rows: z.record(id, row).default({}).describe('by fact id'),
  measure: localised.describe('what is measured, in which unit, on which scale; for alt text and table head'),
  growth: id.optional().describe('growth-columns: the derived ratio in the bubble'),
  annotation: localised.optional().describe('growth-columns: the note beside the first column'),
  threshold: z
    .strictObject({ fact: id, label: localised })
    .optional()
    .describe('shades the axis up to the value of this fact'),
  domain: z.tuple([z.number(), z.number()]).optional().describe('axis limits in base units'),
})
