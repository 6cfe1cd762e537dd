import type { PhrasingContent, RootContent, Table, TableCell } from 'mdast'
import type { ChartModel } from '../../model/chart.js'
import { text, type Column, type Exhibits } from './exhibit-cells.js'
import { rowColumns } from './exhibit-rows.js'
import { seriesColumns } from './exhibit-series.js'

export type { Exhibits } from './exhibit-cells.js'

/** A chart: the exhibit line, the picture, and the same figures as a table for those who read text. */
export function exhibitOf(of: Exhibits, id: string, caption: readonly PhrasingContent[]): RootContent[] {
  const chart = of.charts[id]!
  const number = of.strings.exhibit.replace('{number}', String(chart.number))
  const head: PhrasingContent = { type: 'strong', children: [text(number)] }
  return [
    { type: 'paragraph', children: [head, text(' | '), ...caption, text(` | ${chart.measure}`)] },
    { type: 'paragraph', children: [{ type: 'image', url: of.chartPath(id), alt: chart.alt }] },
    tableOf(of, chart),
  ]
}

function tableOf(of: Exhibits, chart: ChartModel): Table {
  return chart.series ? table(...seriesColumns(of, chart, chart.series)) : table(...rowColumns(of, chart))
}

function table<T>(columns: readonly Column<T>[], lines: readonly T[]): Table {
  const row = (cells: readonly PhrasingContent[][]): Table['children'][number] => ({
    type: 'tableRow',
    children: cells.map((children): TableCell => ({ type: 'tableCell', children })),
  })
  const heads = row(columns.map((column) => [text(column.head)]))
  const body = lines.map((line) => row(columns.map((column) => column.cell(line))))
  return {
    type: 'table',
    align: columns.map(({ right }) => (right ? 'right' : null)),
    children: [heads, ...body],
  }
}
