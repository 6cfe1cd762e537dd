import type { ChartModel, PlottedRow } from '../model/chart.js'
import { valuesOf } from '../plotted.js'

/** One figure of a chart: its fact and the text that shows it. */
export interface ChartFigure {
  readonly fact: string
  readonly text: string
  readonly part?: 'value' | 'date'
}

/** Every figure of a chart, row by row, then those around the plot. */
export function factsOfChart(chart: ChartModel): ChartFigure[] {
  const rows = chart.rows.flatMap((row) =>
    [...valuesOf(row), row.x, row.size, row.from, row.change, row.active, row.low].filter(isStated),
  )
  const { growth, whole, quoted = [] } = chart
  const threshold = chart.threshold && { fact: chart.threshold.fact, text: chart.threshold.label }
  // A label that quotes its figures tells them better than the label as a whole does.
  const ofThreshold = threshold && !quoted.some(({ fact }) => fact === threshold.fact) ? [threshold] : []
  return [...rows, ...[growth, whole].filter(isStated), ...ofThreshold, ...quoted]
}

interface Marked {
  readonly fact?: string
  readonly mark?: string
}

function isStated<T extends Marked>(figure: T | undefined): figure is T & { readonly fact: string } {
  return figure?.fact !== undefined
}

/**
 * The chart with its note letters: at the first figure of each fact, whatever the text around it has marked, because
 * the picture also stands by itself.
 */
export function markChart(chart: ChartModel, letters: (fact: string) => string): ChartModel {
  const seen = new Set<string>()
  const letterOf = (fact: string): string => {
    const letter = seen.has(fact) ? '' : letters(fact)
    seen.add(fact)
    return letter
  }
  const mark = <T extends Marked>(value: T): T => {
    const letter = value.fact === undefined ? '' : letterOf(value.fact)
    return letter === '' ? value : { ...value, mark: letter }
  }
  const markRow = (row: PlottedRow): PlottedRow => ({
    ...row,
    value: mark(row.value),
    ...(row.others && { others: row.others.map(mark) }),
    ...(row.x && { x: mark(row.x) }),
    ...(row.size && { size: mark(row.size) }),
    ...(row.from && { from: mark(row.from) }),
    ...(row.change && { change: mark(row.change) }),
    ...(row.active && { active: mark(row.active) }),
    ...(row.low && { low: mark(row.low) }),
  })
  const rows = chart.rows.map(markRow)
  const growth = chart.growth && mark(chart.growth)
  const whole = chart.whole && mark(chart.whole)
  return { ...chart, rows, ...(growth && { growth }), ...(whole && { whole }), ...markWords(chart, letterOf) }
}

/** The label of the threshold and the annotation, each figure in them with its letter. */
function markWords(
  { annotation, threshold, quoted = [] }: ChartModel,
  letterOf: (fact: string) => string,
): Partial<ChartModel> {
  let [note, label] = [annotation, threshold?.label]
  for (const { fact, text } of quoted) {
    const letter = letterOf(fact)
    if (letter === '') continue
    const marked = `${text}[${letter}]`
    if (label?.includes(text)) label = label.replace(text, () => marked)
    else note = note?.replace(text, () => marked)
  }
  const own = threshold ? letterOf(threshold.fact) : ''
  if (own !== '') label = `${label} [${own}]`
  return {
    ...(note !== undefined && { annotation: note }),
    ...(threshold && label !== undefined && { threshold: { ...threshold, label } }),
  }
}
