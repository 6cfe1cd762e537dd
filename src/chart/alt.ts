import type { ChartModel } from '../model/chart.js'
import type { Locale } from '../model/locale.js'
import type { Strings } from '../model/settings.js'
import { coursesOf } from './alt-course.js'
import { fill, type Words } from './alt-words.js'
import { pointsOf, summaryOf } from './alt-points.js'
import { solid } from './wording.js'

/** Longer texts tire whoever has to listen to them; the table beside the chart has every value. */
const longest = 600

/** A chart whose alternative text is still to be made. */
export type Untold = Omit<ChartModel, 'alt'>

/**
 * Alternative text: what is measured (on both axes, and by sizes); over time how each series runs, else every value in
 * the order of the picture; then the note. Where that would be long, the ends, the extremes and the number of values
 * of each series.
 */
export function altText(model: Untold, strings: Strings, locale: Locale): string {
  const words: Words = { strings, locale }
  const isOverTime = model.rows.length > 1 && model.rows.every(({ time }) => time !== undefined)
  const whole = isOverTime ? coursesOf(model, words, true) : pointsOf(model, words)
  const full = joined(model, whole, words)
  if (full.length <= longest) return full
  return joined(model, isOverTime ? coursesOf(model, words, false) : summaryOf(model, words), words)
}

function joined(model: Untold, points: readonly string[], { strings, locale }: Words): string {
  const whole = model.whole && `${model.whole.label} ${model.whole.text}`.trim()
  const rest = [whole, model.growth?.text, model.annotation].filter((text) => text !== undefined)
  const measures = [model.measure, model.xAxis?.measure, model.sizeOf?.measure]
  const measure = measures.filter((text) => text !== undefined).join(strings.titleSeparator)
  const text = fill(strings.altOf, { measure, points: [...points, ...rest].join(strings.titleSeparator) })
  return locale === 'en' ? text : solid(text)
}
