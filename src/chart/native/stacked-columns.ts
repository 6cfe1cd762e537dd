import type { Cell } from '../column-cells.js'
import { layOut, missing, side } from '../kinds/stacked-columns.js'
import { partNames } from '../kinds/stacked-column-names.js'
import { seriesColours } from '../series-colours.js'
import { written } from '../sketch.js'
import { isEven } from './frame.js'
import { labelAt } from './labels.js'
import type { NativeKind } from './native.js'
import { itemsOf } from './over.js'
import { seriesOf } from './series.js'
import { uneven, uprightChart } from './upright.js'

/** The parts of a whole on top of each other. Their names and what is missing stand over them. */
export const stackedColumns: NativeKind = (model, sheet) => {
  if (!isEven(model.rows)) return uneven
  const { page } = sheet
  const { columns, cells, values } = layOut(model, page)
  const series = seriesOf(
    model,
    seriesColours(model, page),
    { paper: sheet.colour('paper') },
    (index, row) => {
      const cell = cells.find((cell) => cell.series === index && cell.row === row)!
      const labels = values.labels.get(cell)
      return labels && labelAt(labels, cell.value.value!, 'centre', middleOf(cell), sheet)
    },
  )
  const over = [
    ...itemsOf(values.leads, 'line to a value'),
    ...itemsOf(partNames(model, page, columns.plot, values.right + side, cells).marks, 'series name'),
    ...itemsOf(written(missing(model, page, columns, cells)), 'missing value'),
  ]
  const labelled = values.complete
  return uprightChart(model, { columns, series, stacked: true, abreast: 1, labelled, over }, sheet)
}

export function middleOf({ rect: { left, right, top, bottom } }: Cell): readonly [number, number] {
  return [(left + right) / 2, (top + bottom) / 2]
}
