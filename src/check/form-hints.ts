import type * as z from 'zod'
import { parseDate } from '../format/index.js'
import { colourPattern, datePattern, dayPattern, idPattern } from './schema/values.js'

/** What to write instead of a text that means the right thing and has another form: `2025/4/23`, `#1f5fd6`, `Acme One`. */
export function formHints(issue: z.core.$ZodIssue): string[] {
  if (issue.code !== 'invalid_format' || typeof issue.input !== 'string') return []
  const written = forms.find(([pattern]) => String(pattern) === issue.pattern)?.[1](issue.input)
  return written === undefined ? [] : [`write ${written}`]
}

const forms: readonly (readonly [RegExp, (text: string) => string | undefined])[] = [
  [datePattern, dateOf],
  [dayPattern, dayOf],
  [idPattern, idOf],
  [colourPattern, colourOf],
]

function dateOf(text: string): string | undefined {
  const read = parseDate(text)
  return typeof read === 'object' ? `{from: ${read.from}, to: ${read.to}}` : matching(datePattern, read)
}

function dayOf(text: string): string | undefined {
  const read = parseDate(text)
  return typeof read === 'object' ? undefined : matching(dayPattern, read)
}

function idOf(text: string): string | undefined {
  return matching(
    idPattern,
    text
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-'),
  )
}

function colourOf(text: string): string | undefined {
  return matching(colourPattern, text.trim().replace(/^#/, '').toUpperCase())
}

function matching(pattern: RegExp, text: string | undefined): string | undefined {
  return text !== undefined && pattern.test(text) ? text : undefined
}
