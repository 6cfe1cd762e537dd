import type { NativeChart } from '../../../../model/native-chart.js'
import type { CellValue } from './sheet.js'

/** The cells of a chart’s workbook, where its references look for them. */
export function cellsOf(chart: NativeChart): CellValue[][] {
  const heads = ['', ...chart.series.map(({ name }) => name)]
  const rows = chart.categories.map((category, index) => [
    category,
    ...chart.series.map(({ points }) => points[index]!.value),
  ])
  return [heads.map((head) => (head === '' ? null : head)), ...rows]
}
