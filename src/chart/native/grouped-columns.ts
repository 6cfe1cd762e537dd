import type { Cell } from '../column-cells.js'
import { columnsIn } from '../column-plot.js'
import { impliedKey } from '../implied-key.js'
import { layOut } from '../kinds/grouped-columns.js'
import { seriesColours } from '../series-colours.js'
import { written } from '../sketch.js'
import { isEven } from './frame.js'
import { labelOf } from './labels.js'
import type { NativeKind } from './native.js'
import { itemsOf } from './over.js'
import { seriesOf } from './series.js'
import { uneven, uprightChart } from './upright.js'

/** Columns side by side. The names of the series and what has no value stand over them. */
export const groupedColumns: NativeKind = (model, sheet) => {
  if (!isEven(model.rows)) return uneven
  const { page } = sheet
  const { space, labelled, cells, values, names } = layOut(model, page)
  const of = (cell: Cell) => values.labels.get(cell) ?? []
  const missing = cells.filter(({ value }) => value.value === null).flatMap(of)
  const series = seriesOf(model, seriesColours(model, page), 'beside', (index, row) => {
    const cell = cells.find((cell) => cell.series === index && cell.row === row)!
    const lines = of(cell).map(({ line }) => line)
    return lines.length === 0 ? undefined : labelOf(lines, cell.value.value!, 'outside')
  })
  const over = [
    ...itemsOf(written(missing), 'missing value'),
    ...itemsOf(labelled ? [] : impliedKey(model, page), 'key to hollow columns'),
    ...itemsOf([...names.leads, ...written(names.labels)], 'series name'),
  ]
  const columns = columnsIn(model, page, space)
  return uprightChart(
    model,
    { columns, series, stacked: false, abreast: space.abreast, labelled, over },
    sheet,
  )
}
