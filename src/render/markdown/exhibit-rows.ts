import type { PhrasingContent } from 'mdast'
import type { ChartModel, PlottedRow } from '../../model/chart.js'
import {
  basisOf,
  dateOf,
  figure,
  figureWithBasis,
  nameOf,
  text,
  type Column,
  type Exhibits,
} from './exhibit-cells.js'

/** The table of a chart of one series: a line for each row, and what else the row shows of its value. */
export function rowColumns(of: Exhibits, chart: ChartModel): [Column<PlottedRow>[], readonly PlottedRow[]] {
  const { strings } = of
  const { xAxis, sizeOf } = chart
  const rows = [...chart.rows, ...wholeOf(of, chart)]
  const dated = rows.some((row) => !tellsDate(of, row))
  const former = rows.some((row) => row.from)
  const columns: (Column<PlottedRow> | undefined)[] = [
    { head: strings.columnItem, cell: (row) => [text(nameOf(row, of.locale))] },
    { head: xAxis ? chart.measure : strings.columnValue, right: true, cell: (row) => valueOf(of, row) },
    xAxis && { head: xAxis.measure, right: true, cell: ({ x }) => (x ? figureWithBasis(of, x) : []) },
    sizeOf && {
      head: sizeOf.measure,
      right: true,
      cell: ({ size }) => (size ? figureWithBasis(of, size) : []),
    },
    former
      ? {
          head: strings.columnFormer,
          right: true,
          cell: ({ from }) => (from ? figureWithBasis(of, from) : []),
        }
      : undefined,
    dated
      ? { head: strings.columnDate, cell: (row) => [text(dateOf(of, row.value.fact, 'long'))] }
      : undefined,
    { head: strings.columnBasis, cell: ({ value }) => [text(basisOf(of, [value]))] },
  ]
  return [columns.filter((column) => column !== undefined), rows]
}

/** The whole that the parts add up to, as the last line. */
function wholeOf(of: Exhibits, { whole }: ChartModel): PlottedRow[] {
  if (whole?.fact === undefined) return []
  const { label, ...value } = whole
  const sublabel = dateOf(of, whole.fact, 'month')
  return [{ label, sublabel, value: { ...value, derived: false }, highlight: false }]
}

/** Whether the date of a row's value stands in its name: all of it as the name, or its month below the name. */
function tellsDate(of: Exhibits, { label, sublabel, value }: PlottedRow): boolean {
  return label === dateOf(of, value.fact, 'long') || sublabel.includes(dateOf(of, value.fact, 'month'))
}

/** The value with what else the row shows of it: the low end, the active part, the printed change. */
function valueOf(of: Exhibits, row: PlottedRow): PhrasingContent[] {
  const low = row.low ? [...figure(of, row.low), text(of.locale === 'en' ? '–' : '至')] : []
  const active = row.active
    ? [text(`${of.strings.titleSeparator}${of.strings.active} `), ...figure(of, row.active)]
    : []
  const change = row.change ? [text(of.strings.titleSeparator), ...figure(of, row.change)] : []
  return [...low, ...figure(of, row.value), ...active, ...change]
}
