import type { ChartModel, PlottedRow, PlottedValue } from '../model/chart.js'
import type { Locale } from '../model/locale.js'
import type { Strings } from '../model/settings.js'
import { beside, inBrackets } from './wording.js'

/** Alternative text: what is measured, then every value in the order of the picture, with its change; then the note. */
export function altText(model: Omit<ChartModel, 'alt'>, strings: Strings, locale: Locale): string {
  const points = model.rows.map((row) => pointText(row, strings, locale))
  const rest = [model.growth?.text, model.annotation].filter((text) => text !== undefined)
  return fill(strings.altOf, {
    measure: model.measure,
    points: [...points, ...rest].join(strings.titleSeparator),
  })
}

function pointText(row: PlottedRow, strings: Strings, locale: Locale): string {
  const { label } = row
  const value = worded(row.value, locale)
  const change = row.change ? inBrackets(row.change.text, locale) : ''
  if (row.from) return fill(strings.altFrom, { label, value, from: worded(row.from, locale) }) + change
  if (row.low) return fill(strings.altRange, { label, low: row.low.text, high: row.value.text })
  if (row.active) return fill(strings.altActive, { label, value, active: row.active.text })
  return `${label} ${value}`
}

/** The value and, in brackets, what stands beside it in the picture. */
function worded({ text, caption }: PlottedValue, locale: Locale): string {
  if (caption === undefined) return text
  return caption.startsWith('（') ? beside(text, caption) : text + inBrackets(caption, locale)
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
