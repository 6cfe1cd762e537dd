import type { PlottedRow } from '../model/chart.js'
import { valuesOf } from '../plotted.js'
import type { Untold } from './alt.js'
import { countsOf, extremesOf, fill, statedOf, worded, type Told, type Words } from './alt-words.js'
import { comma } from './wording.js'

/** Every row of the chart with all that it shows. */
export function pointsOf({ rows, series }: Untold, words: Words): string[] {
  if (!series) return rows.map((row) => pointText(row, words))
  return rows.map((row) => {
    const cells = valuesOf(row).map((value, index) => `${series[index]!.label} ${worded(value, words)}`)
    return fill(words.strings.altOf, { measure: row.label, points: cells.join(comma(words.locale)) })
  })
}

function pointText(row: PlottedRow, words: Words): string {
  const { strings, locale } = words
  const { label } = row
  const value = worded(row.value, words)
  const change = row.change ? comma(locale) + row.change.text : ''
  if (row.from) return fill(strings.altFrom, { label, value, from: worded(row.from, words) }) + change
  if (row.low) return fill(strings.altRange, { label, low: row.low.text, high: row.value.text })
  if (row.active) return fill(strings.altActive, { label, value, active: row.active.text })
  const inPlane = [row.x, row.size].flatMap((figure) => (figure ? worded(figure, words) : []))
  return `${label} ${[value, ...inPlane].join(comma(locale))}`
}

/** Of each series the first and the last value, the extremes, and how many values there are. */
export function summaryOf({ rows, series }: Untold, words: Words): string[] {
  return (series ?? [{ label: '' }]).map(({ label: name }, index) => {
    const told = rows.map((row): Told => ({ label: row.label, value: valuesOf(row)[index]! }))
    const parts = seriesSummary(told, words)
    return name === '' ? parts : fill(words.strings.altOf, { measure: name, points: parts })
  })
}

function seriesSummary(told: readonly Told[], words: Words): string {
  const stated = statedOf(told)
  const extremes = extremesOf(stated)
  if (!extremes) return words.strings.missing
  const [first, last] = [stated[0]!, stated.at(-1)!]
  const { altHighest, altLowest, altFirst, altLast } = words.strings
  const named = [
    [altFirst, first],
    [altLast, last],
    [altHighest, extremes.highest],
    [altLowest, extremes.lowest],
  ] as const
  const texts = named.map(([template, { label, value }]) =>
    fill(template, { label, value: worded(value, words) }),
  )
  return [...countsOf(told, stated, words), ...texts].join(comma(words.locale))
}
