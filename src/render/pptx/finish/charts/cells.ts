import type { NamedChart, NativeChart, PlaneChart } from '../../../../model/native-chart.js'
import type { CellValue } from './sheet.js'

/** The cells of a chart’s workbook, where its references look for them. */
export function cellsOf(chart: NativeChart): CellValue[][] {
  return 'marks' in chart ? cellsOfPlane(chart) : cellsByName(chart)
}

function cellsByName(chart: NamedChart): CellValue[][] {
  const days = 'categoryAxis' in chart ? chart.categoryAxis.days : undefined
  const first = days ? days.serials.map((day) => ({ day })) : chart.categories
  const rows = first.map((head, index) => [head, ...chart.series.map(({ points }) => points[index]!.value)])
  return [[null, ...chart.series.map(({ name }) => name)], ...rows]
}

function cellsOfPlane({ heads, rows }: PlaneChart): CellValue[][] {
  return [[null, ...heads], ...rows.map(({ name, values }) => [name, ...values])]
}
