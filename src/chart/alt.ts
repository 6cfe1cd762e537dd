import type { ChartModel, PlottedRow, PlottedValue } from '../model/chart.js'
import type { Locale } from '../model/locale.js'
import type { Strings } from '../model/settings.js'
import { comma, solid } from './wording.js'

/**
 * Alternative text: what is measured (on both axes, and by sizes), then every value in the order of the picture, with
 * its change; then the note.
 */
export function altText(model: Omit<ChartModel, 'alt'>, strings: Strings, locale: Locale): string {
  const points = model.rows.map((row) => pointText(row, strings, locale))
  const whole = model.whole && `${model.whole.label} ${model.whole.text}`.trim()
  const rest = [whole, model.growth?.text, model.annotation].filter((text) => text !== undefined)
  const joined = [...points, ...rest].join(strings.titleSeparator)
  const measures = [model.measure, model.xAxis?.measure, model.sizeOf?.measure].filter(
    (text) => text !== undefined,
  )
  const measure = measures.join(strings.titleSeparator)
  const text = fill(strings.altOf, { measure, points: joined })
  return locale === 'en' ? text : solid(text)
}

function pointText(row: PlottedRow, strings: Strings, locale: Locale): string {
  const { label } = row
  const value = worded(row.value, locale)
  const change = row.change ? comma(locale) + row.change.text : ''
  if (row.from) return fill(strings.altFrom, { label, value, from: worded(row.from, locale) }) + change
  if (row.low) return fill(strings.altRange, { label, low: row.low.text, high: row.value.text })
  if (row.active) return fill(strings.altActive, { label, value, active: row.active.text })
  const inPlane = [row.x, row.size].flatMap((figure) => (figure ? worded(figure, locale) : []))
  return `${label} ${[value, ...inPlane].join(comma(locale))}`
}

/** The value and, where nobody printed it, what it is. */
function worded({ text, caption, derived }: PlottedValue, locale: Locale): string {
  if (caption === undefined || !derived) return text
  if (locale === 'en') return `${text} (${caption})`
  return caption.startsWith('（') ? text + caption : text + comma(locale) + caption
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
