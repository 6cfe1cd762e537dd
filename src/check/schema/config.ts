import * as z from 'zod'
import { format, locale } from './audience.js'
import { day, id } from './values.js'

/** `midgame.config.yaml`: the same options as the command line, which wins. */
export const config = z.strictObject({
  audiences: z
    .array(z.string())
    .optional()
    .describe('audiences that are built when none is named; example: [investor]'),
  data: z.string().optional().describe('folder of the dataset; example: data/midgame'),
  templates: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe('template folders, earlier ones win; example: [templates, ../shared/templates]'),
  out: z.string().optional().describe('where outputs are written; example: out'),
  locales: z.array(locale).optional().describe('which languages; example: [en, zh-Hant]'),
  formats: z.array(format).optional().describe('which outputs; example: [pptx]'),
  charts: z
    .enum(['image', 'native'])
    .optional()
    .describe(
      'how charts stand in decks, where they do not say so themselves; native: editable in PowerPoint',
    ),
  theme: id.optional().describe('the theme of all decks, instead of that of the audience; example: dark'),
  asOf: day.optional().describe('only what was known on this day, YYYY-MM-DD; example: 2025-06-30'),
  strict: z.boolean().optional().describe('whether warnings are errors'),
})
