import * as z from 'zod'
import { extendsField } from './extends.js'
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
      'unless told otherwise, bars, lollipops and doughnuts are sorted by falling value, rows that are dates by time, ' +
        'and others stay in the order given',
    ),
  limit: z.number().int().positive().optional().describe('how many rows at most; example: 8'),
  latest: z
    .boolean()
    .optional()
    .describe(
      'of several figures of one series, such as the prices of a model, only the latest; without those of a narrower scope',
    ),
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
  x: reference('facts').optional().describe('the figure along the horizontal axis'),
  size: reference('facts').optional().describe('the figure that makes the mark larger or smaller'),
  role: z
    .enum(['start', 'step', 'total'])
    .optional()
    .describe('waterfall: a step is added to what stands before it; start and total stand on the base line'),
  subject: reference('entities')
    .optional()
    .describe('in a chart of several series: whom a derived figure is about; example: acme'),
  metric: reference('metrics')
    .optional()
    .describe('in a chart of several series: what a derived figure measures; example: users-daily'),
  highlight: z.boolean().default(false).describe('whether the row is drawn in the theme’s strong colour'),
})

const dimension = z.enum(['subject', 'date', 'metric'])

/** Which field of the facts tells the series apart, and which the rows. */
const series = z.strictObject({
  by: dimension.describe(
    'what tells the series apart. metric: also the name of an attribute, the direction of a price, the basis of a valuation',
  ),
  rows: dimension
    .optional()
    .describe('what tells the rows apart, where it is not plain which of the other two it is; example: date'),
  list: z
    .array(
      z.strictObject({
        id: z
          .union([z.string(), z.number().int()])
          .transform(String)
          .describe('the subject, metric or date of the series; example: acme'),
        label: localised.optional().describe('instead of the name of the subject or metric; example: Acme'),
        highlight: z
          .boolean()
          .default(false)
          .describe('whether the series is drawn in the theme’s strong colour'),
      }),
    )
    .default([])
    .describe(
      'series in this order, before those that are not named; example: [{id: acme, highlight: true}]',
    ),
})

/** What a second or third value of every row is. */
const measured = {
  unit: unitReference,
  measure: localised.describe(
    'what it measures, in which unit, which `{unit}` writes; example: List price, {unit}',
  ),
  metric: z
    .string()
    .optional()
    .describe(
      'metric, name of an attribute, direction of a price or basis of a valuation: the fact of the row’s subject ' +
        'with it, where the row names none; example: users-daily',
    ),
}

export const chart = z.strictObject({
  extends: extendsField('chart'),
  kind: z
    .enum([
      'dumbbell',
      'growth-columns',
      'dots',
      'bars',
      'lollipop',
      'ranges',
      'doughnut',
      'waterfall',
      'columns',
      'grouped-columns',
      'stacked-columns',
      'grouped-bars',
      'stacked-bars',
      'line',
      'area',
      'slope',
      'scatter',
      'bubble',
      'heat',
      'multiples',
    ])
    .describe('how the facts are drawn'),
  as: z
    .enum(['image', 'native'])
    .optional()
    .describe(
      'native: a chart that PowerPoint can edit, refused where the kind cannot be one; image: a picture always; ' +
        'otherwise as `--charts` says',
    ),
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
    'what is measured, in which unit, which `{unit}` writes, and on which scale, for alt text and table head; ' +
      'example: List price, {unit}',
  ),
  select: select.describe('which facts become rows'),
  period: z
    .boolean()
    .optional()
    .describe(
      'rows that changed in the `period` of the audience are highlighted; where both are comparable, a dumbbell shows ' +
        'the former figure hollow, and a line of one series what a restated point was',
    ),
  rows: z
    .record(reference('facts'), row)
    .default({})
    .describe('what a row adds to its fact, by fact id; example: {acme-price: {highlight: true}}'),
  series: series
    .optional()
    .describe('several series: which field of the facts makes them, and which the rows'),
  x: z
    .strictObject({
      ...measured,
      scale: z.enum(['linear', 'log']).default('linear').describe('scale of the horizontal axis'),
      domain: z
        .tuple([z.number(), z.number()])
        .optional()
        .describe('left and right limit of the axis, in base units; example: [0, 100]'),
    })
    .optional()
    .describe('the horizontal axis of a chart whose marks lie in a plane'),
  size: z.strictObject(measured).optional().describe('what makes a mark larger or smaller'),
  whole: z
    .strictObject({
      fact: reference('facts').optional().describe('what the parts add up to; without it, 100%'),
      label: localised
        .optional()
        .describe('what the whole is, instead of the subject’s name, in the middle; example: All visitors'),
    })
    .optional()
    .describe('doughnut: the whole, which the parts are checked against'),
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
