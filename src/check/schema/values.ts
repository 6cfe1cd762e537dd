import * as z from 'zod'
import { firstDay, lastDay } from '../../format/calendar.js'

/** Ids are lower-case words joined by hyphens or dots; they are never reused and never shown. */
export const idPattern = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/

export const id = z
  .string()
  .regex(idPattern, 'an id is lower-case letters and digits joined by hyphens or dots')
  .describe('the record’s own id: stable, never reused; example: `acme-users-2024-12`')

/** Names of kinds of record, or of a group of kinds (`groups.ts`). */
export type RefersTo = readonly string[]

/** The id of another record; a reference to nothing, or to a record of another kind, is an error. */
export function reference(...refersTo: RefersTo) {
  return id.meta({ description: undefined, refersTo })
}

/** The id of a unit, which may hold other characters than the id of a record: `tokens/day`, `%`. */
export const unitReference = z
  .string()
  .min(1)
  .meta({ refersTo: ['units'], description: 'id of a unit; example: `tokens/day`' })

/** Plain text per locale; zh-Hans is converted from zh-Hant where it is not given. */
export const localised = z
  .strictObject({
    en: z.string().min(1).describe('English; example: Growth'),
    'zh-Hant': z.string().min(1).describe('Traditional Chinese; example: 增長'),
    'zh-Hans': z
      .string()
      .min(1)
      .optional()
      .describe('Simplified Chinese, where the converted text is not right; example: 增长'),
  })
  .describe('text per locale; `zh-Hans` is converted from `zh-Hant` where it is not given')

/** Text per locale in which `{fact-id}` or `{fact-id|style}` stands for a figure of this dataset. */
export const prose = localised
  .extend({
    short: localised
      .optional()
      .describe(
        'the same in fewer words, for a slide on which the other does not fit; example: {en: Cut its prices, zh-Hant: 已降價}',
      ),
  })
  .meta({
    description: 'text per locale; a figure is written `{fact-id}` or `{fact-id|style}`, never as digits',
    prose: true,
  })

/** How a colour is written. */
export const colourPattern = /^[0-9A-F]{6}$/

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
  .union([
    z
      .string()
      .regex(datePattern, {
        error: 'a date is 2024-05-15, 2024-05, 2024-Q2, 2024-H1, 2024 or unknown',
        abort: true,
      })
      .refine((text) => text.length !== 10 || isCalendarDay(text), 'this day does not exist'),
    z.number().int().min(1900).max(2100),
  ])
  .transform((value) => String(value))

/** A date at its own precision, or a span of two. */
export const date = z
  .union([
    dateText,
    z
      .strictObject({
        from: dateText.describe('first date of a span; example: 2024-05'),
        to: dateText.describe('last date of a span, included; example: 2024-12'),
      })
      .refine(({ from, to }) => (firstDay(from) ?? '') <= (lastDay(to) ?? '9'), '`from` is after `to`'),
  ])
  .describe(
    'when it was true in the world, at its own precision; example: 2024-05-15, 2024-05, 2024-Q2, 2024-H1, 2024, ' +
      '{from: 2024-05, to: 2024-12} or unknown',
  )

export const number = z
  .number()
  .describe(
    'a finite number in the base unit of its unit or metric (people, not millions of them); example: 4e12',
  )

export const note = z
  .string()
  .optional()
  .describe('a remark for editors, never shown; example: the table and the text round differently')

export const visibility = z
  .enum(['public', 'partner', 'internal'])
  .default('public')
  .describe('who may see it; the strictest of its inputs for a derived value')

export const restrictedTo = z
  .enum(['partner', 'internal'])
  .describe('who may see this field; example: internal')

/** Marks a field without which its record says nothing, although it may be left out: to restrict it is to restrict the record. */
export function whole<T extends z.ZodType>(schema: T): T {
  return schema.meta({ ...schema.meta(), whole: true })
}

export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'a currency is its ISO 4217 code, three capital letters')
  .describe('ISO 4217 code; example: CNY')

export const confidence = z
  .enum(['high', 'medium', 'low'])
  .describe('how far the source can be trusted in this')

export const role = z
  .enum(['forward', 'hold', 'back'])
  .describe('the direction that layouts know: forward (attack), hold, back (retreat)')

export const url = z
  .string()
  .regex(/^(?:https?:\/\/|mailto:)/, 'a link is http, https or mailto')
  .describe('a link; example: https://example.org/report')
