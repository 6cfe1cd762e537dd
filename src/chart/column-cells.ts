import type { ChartModel, PlottedValue } from '../model/chart.js'
import { valuesOf } from '../plotted.js'
import type { Columns } from './column-plot.js'
import type { Rect } from './rect.js'
import { slotsOf } from './slots.js'

/** One value of a chart and where it is drawn; a value that is not there has no length. */
export interface Cell {
  readonly row: number
  readonly series: number
  readonly value: PlottedValue
  readonly rect: Rect
}

/** The columns of all series side by side, row by row. */
export function cellsAbreast(model: ChartModel, columns: Columns): Cell[] {
  const { at } = slotsOf(model)
  return model.rows.flatMap((plotted, row) =>
    valuesOf(plotted).map((value, series): Cell => {
      const x = columns.plot.x(at[row]!) + columns.offset(series)
      return { row, series, value, rect: upright(columns, x, 0, value.value ?? 0) }
    }),
  )
}

/** The series of each row on top of each other, from the first at the bottom. */
export function cellsStacked(model: ChartModel, columns: Columns): Cell[] {
  const { at } = slotsOf(model)
  return model.rows.flatMap((plotted, row) => {
    let sum = 0
    return valuesOf(plotted).map((value, series): Cell => {
      const from = sum
      sum += value.value ?? 0
      return { row, series, value, rect: upright(columns, columns.plot.x(at[row]!), from, sum) }
    })
  })
}

function upright({ plot, thickness }: Columns, x: number, from: number, to: number): Rect {
  const [a, b] = [plot.y(from), plot.y(to)]
  return { left: x - thickness / 2, right: x + thickness / 2, top: Math.min(a, b), bottom: Math.max(a, b) }
}
