import * as z from 'zod'
import { firstDay, lastDay } from '../../format/calendar.js'

/** Ids are lower-case words joined by hyphens or dots; they are never reused and never shown. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'an id is lower-case letters and digits joined by hyphens or dots')
  .describe('stable id, never reused; example: `doubao-tokens-2024-12`')

/** Names of kinds of record, or of a group of kinds (`groups.ts`). */
export type RefersTo = readonly string[]

/** The id of another record; a reference to nothing, or to a record of another kind, is an error. */
export function reference(...refersTo: RefersTo) {
  return id.meta({ refersTo })
}

/** The id of a unit, which may hold other characters than the id of a record: `tokens/day`, `%`. */
export const unitReference = z
  .string()
  .min(1)
  .meta({ refersTo: ['units'] })

/** Plain text per locale; zh-Hans is converted from zh-Hant where it is not given. */
export const localised = z
  .strictObject({
    en: z.string().min(1),
    'zh-Hant': z.string().min(1),
    'zh-Hans': z.string().min(1).optional(),
  })
  .describe('text per locale; `zh-Hans` is converted from `zh-Hant` where it is not given')

/** Text per locale in which `{fact-id}` or `{fact-id|style}` stands for a figure of this dataset. */
export const prose = localised.meta({
  description: 'text per locale; a figure is written `{fact-id}` or `{fact-id|style}`, never as digits',
  prose: true,
})

/** How a day is written; a text in another form is hinted at by what the date parser makes of it. */
export const dayPattern = /^\d{4}-\d{2}-\d{2}$/

export const day = z
  .string()
  .regex(dayPattern, { error: 'a day is written YYYY-MM-DD', abort: true })
  .refine(isCalendarDay, 'this day does not exist')
  .describe('a day, YYYY-MM-DD; example: 2025-06-01')

function isCalendarDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** How a date is written at its own precision. */
export const datePattern = /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?|-Q[1-4]|-H[12])?|unknown)$/

const dateText = z
  .union([z.string(), z.number().int().min(1900).max(2100)])
  .transform((value) => String(value))
  .pipe(
    z
      .string()
      .regex(datePattern, {
        error: 'a date is 2024-05-15, 2024-05, 2024-Q2, 2024-H1, 2024 or unknown',
        abort: true,
      })
      .refine((text) => text.length !== 10 || isCalendarDay(text), 'this day does not exist'),
  )

/** A date at its own precision, or a span of two. */
export const date = z
  .union([
    dateText,
    z
      .strictObject({ from: dateText, to: dateText })
      .refine(({ from, to }) => (firstDay(from) ?? '') <= (lastDay(to) ?? '9'), '`from` is after `to`'),
  ])
  .describe(
    'when it was true, at its own precision: 2024-05-15, 2024-05, 2024-Q2, 2024-H1, 2024, {from, to} or unknown',
  )

export const number = z.number().describe('a finite number in the base unit (tokens, CNY, people)')

export const visibility = z
  .enum(['public', 'partner', 'internal'])
  .default('public')
  .describe('who may see it; the strictest of its inputs for a derived value')

export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'a currency is its ISO 4217 code, three capital letters')
  .describe('ISO 4217 code; example: CNY')

export const confidence = z.enum(['high', 'medium', 'low'])

export const role = z
  .enum(['forward', 'hold', 'back'])
  .describe('the direction that layouts know: forward (attack), hold, back (retreat)')

export const url = z.string().regex(/^(?:https?:\/\/|mailto:)/, 'a link is http, https or mailto')
