import * as z from 'zod'
import { format, locale } from './audience.js'
import { day } from './values.js'

/** `midgame.config.yaml`: the same options as the command line, which wins. */
export const config = z.strictObject({
  audiences: z.array(z.string()).optional(),
  data: z.string().optional(),
  templates: z.union([z.string(), z.array(z.string())]).optional(),
  out: z.string().optional(),
  locales: z.array(locale).optional(),
  formats: z.array(format).optional(),
  asOf: day.optional(),
  strict: z.boolean().optional(),
})
