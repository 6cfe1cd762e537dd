import type { PlottedValue } from '../model/chart.js'
import type { Locale } from '../model/locale.js'
import type { Strings } from '../model/settings.js'
import { comma } from './wording.js'

/** What alternative texts are worded with. */
export interface Words {
  readonly strings: Strings
  readonly locale: Locale
}

/** The value and, where nobody printed it, what it is. */
export function worded({ text, caption, derived }: PlottedValue, { locale }: Words): string {
  if (caption === undefined || !derived) return text
  if (locale === 'en') return `${text} (${caption})`
  return caption.startsWith('（') ? text + caption : text + comma(locale) + caption
}

/** A template with its words in braces filled in. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole).trim()
}

/** A value and what it is called. */
export interface Told {
  readonly label: string
  readonly value: PlottedValue
}

/** A value that somebody states, as a number. */
export interface Stated extends Told {
  readonly number: number
}

export function statedOf(told: readonly Told[]): Stated[] {
  return told.flatMap(({ label, value }) =>
    value.value === null ? [] : [{ label, value, number: value.value }],
  )
}

/** The lowest and the highest, each the first of its height. */
export function extremesOf(stated: readonly Stated[]): { lowest: Stated; highest: Stated } | undefined {
  const [first, ...others] = stated
  if (!first) return undefined
  const lowest = others.reduce((best, one) => (one.number < best.number ? one : best), first)
  const highest = others.reduce((best, one) => (one.number > best.number ? one : best), first)
  return { lowest, highest }
}

/** How many values there are and how many of them are missing, in words. */
export function countsOf(told: readonly Told[], stated: readonly Stated[], { strings }: Words): string[] {
  const missing = told.length - stated.length
  return [
    fill(strings.altCount, { count: String(stated.length) }),
    ...(missing > 0 ? [fill(strings.altMissing, { count: String(missing) })] : []),
  ]
}
