import type { ChartModel, PlottedRow, PlottedValue } from '../model/chart.js'

/** One figure of a chart: its fact and the text that shows it. */
export interface ChartFigure {
  readonly fact: string
  readonly text: string
  readonly part?: 'value' | 'date'
}

/** Every figure of a chart, row by row, then those around the plot. */
export function factsOfChart(chart: ChartModel): ChartFigure[] {
  const rows = chart.rows.flatMap((row) =>
    [row.value, row.from, row.change, row.active, row.low].filter((figure) => figure !== undefined),
  )
  const { growth, quoted = [] } = chart
  const threshold = chart.threshold && { fact: chart.threshold.fact, text: chart.threshold.label }
  // A label that quotes its figures tells them better than the label as a whole does.
  const ofThreshold = threshold && !quoted.some(({ fact }) => fact === threshold.fact) ? [threshold] : []
  return [...rows, ...(growth ? [growth] : []), ...ofThreshold, ...quoted]
}

type Growth = NonNullable<ChartModel['growth']>

/**
 * The chart with its note letters: at the first figure of each fact, whatever the text around it has marked, because
 * the picture also stands by itself.
 */
export function markChart(chart: ChartModel, letters: (fact: string) => string): ChartModel {
  const seen = new Set<string>()
  const mark = <T extends PlottedValue | Growth>(value: T): T => {
    const letter = seen.has(value.fact) ? '' : letters(value.fact)
    seen.add(value.fact)
    return letter === '' ? value : { ...value, mark: letter }
  }
  const markRow = (row: PlottedRow): PlottedRow => ({
    ...row,
    value: mark(row.value),
    ...(row.from && { from: mark(row.from) }),
    ...(row.active && { active: mark(row.active) }),
    ...(row.low && { low: mark(row.low) }),
  })
  const rows = chart.rows.map(markRow)
  return { ...chart, rows, ...(chart.growth && { growth: mark(chart.growth) }) }
}
