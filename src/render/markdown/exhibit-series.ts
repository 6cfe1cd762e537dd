import type { ChartModel, PlottedSeries, PlottedValue } from '../../model/chart.js'
import { valuesOf } from '../../plotted.js'
import {
  basisOf,
  dateOf,
  figureWithBasis,
  nameOf,
  text,
  type Column,
  type Exhibits,
} from './exhibit-cells.js'

/** A line of the table: a row of the chart or, where there are fewer rows than series, a series. */
interface Line {
  readonly name: string
  readonly values: readonly PlottedValue[]
}

/** The table of a chart of several series, with more lines than columns. */
export function seriesColumns(
  of: Exhibits,
  chart: ChartModel,
  series: readonly PlottedSeries[],
): [Column<Line>[], readonly Line[]] {
  const rows = chart.rows.map((row): Line => ({ name: nameOf(row, of.locale), values: valuesOf(row) }))
  const turned = series.map(({ label }, index): Line => {
    return { name: label, values: rows.map(({ values }) => values[index]!) }
  })
  const [lines, heads] = series.length > rows.length ? [turned, rows] : [rows, turned]
  const { columnItem, columnDate, columnBasis } = of.strings
  const columns: Column<Line>[] = [
    { head: columnItem, cell: ({ name }) => [text(name)] },
    ...heads.map(({ name }, index): Column<Line> => {
      return { head: name, right: true, cell: ({ values }) => figureWithBasis(of, values[index]!) }
    }),
    ...(tellsDates(of, lines, heads)
      ? []
      : [{ head: columnDate, cell: (line: Line) => [text(datesOf(of, line))] }]),
    { head: columnBasis, cell: ({ values }) => [text(basisOf(of, values))] },
  ]
  return [columns, lines]
}

/** Whether the date of every figure stands in the name of its line or column. */
function tellsDates(of: Exhibits, lines: readonly Line[], heads: readonly Line[]): boolean {
  return lines.every(({ name, values }) =>
    values.every(({ fact }, index) => {
      const date = dateOf(of, fact, 'long')
      return fact === undefined || name.includes(date) || heads[index]!.name.includes(date)
    }),
  )
}

/** The dates of a line's figures, each once. */
function datesOf(of: Exhibits, { values }: Line): string {
  const dates = values.filter(({ fact }) => fact !== undefined).map(({ fact }) => dateOf(of, fact, 'long'))
  return [...new Set(dates)].join(of.strings.titleSeparator)
}
