import { cellsAbreast } from '../column-cells.js'
import { columnsIn } from '../column-plot.js'
import { columnValues } from '../column-values.js'
import { spaceOf } from '../kinds/columns.js'
import { rowColour } from '../row-plot.js'
import { isEven, seriesName } from './frame.js'
import { labelOf } from './labels.js'
import type { NativeKind } from './native.js'
import { bare } from './over.js'
import { uneven, uprightChart } from './upright.js'

/** Columns from zero, the value above each. */
export const columns: NativeKind = (model, sheet) => {
  if (!isEven(model.rows)) return uneven
  const { page } = sheet
  const columns = columnsIn(model, page, spaceOf(model, page))
  const cells = cellsAbreast(model, columns)
  const colours = model.rows.map((row) => rowColour(row, page))
  const { labels } = columnValues(cells, page, ({ row }) => colours[row]!)
  const points = cells.map((cell) => {
    const { value, derived } = cell.value
    const lines = labels.get(cell)!.map(({ line }) => line)
    return {
      value,
      ...(value !== null && { label: labelOf(lines, value, 'outside') }),
      colour: bare(colours[cell.row]!),
      hollow: derived,
    }
  })
  const series = [{ name: seriesName(model), colour: sheet.colour('brand'), points }]
  return uprightChart(model, { columns, series, stacked: false, abreast: 1, labelled: true, over: [] }, sheet)
}
