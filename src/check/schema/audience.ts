import * as z from 'zod'
import { day, id, localised, reference } from './values.js'

export const format = z.enum(['pptx', 'md'])
export const locale = z.enum(['en', 'zh-Hant', 'zh-Hans'])

export const audience = z.strictObject({
  name: localised.describe('the edition, on the cover; example: Investor edition'),
  locales: z.array(locale).min(1).default(['en', 'zh-Hant', 'zh-Hans']),
  formats: z.array(format).min(1).default(['pptx', 'md']),
  theme: id.default('light'),
  asOf: day.optional().describe('pins the edition to what was known on this day; --as-of overrides it'),
  visibility: z.enum(['public', 'partner', 'internal']).default('public'),
  companies: z
    .array(reference('companies'))
    .optional()
    .describe('which companies, in this order; all of them when left out'),
  profiles: z
    .array(reference('companies'))
    .max(4)
    .default([])
    .describe('companies that get a slide of their own; at most four'),
  scored: z.array(reference('companies')).default([]).describe('companies in the score table, in this order'),
  timeline: z
    .strictObject({ from: z.string(), to: z.string(), events: z.array(reference('events')).optional() })
    .optional()
    .describe('first and last month, and which events; all moves between them when left out'),
  keyFigures: z
    .array(z.strictObject({ label: localised, facts: z.array(reference('dated')).min(1) }))
    .default([])
    .describe('rows of the sources slide'),
})
