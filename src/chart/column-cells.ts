import type { ChartModel, PlottedValue } from '../model/chart.js'
import { valuesOf } from '../plotted.js'
import { columnsOf, type Margins } from './column-plot.js'
import type { Page, Plot } from './page.js'
import type { Rect } from './rect.js'
import { slotsOf } from './slots.js'

/** One value of a chart of columns and where it is drawn; a value that is not there has no height. */
export interface Cell {
  readonly row: number
  readonly series: number
  readonly value: PlottedValue
  readonly rect: Rect
}

/** The columns of all series side by side, row by row. */
export function cellsAbreast(model: ChartModel, page: Page, plot: Plot, margins: Margins): Cell[] {
  const abreast = model.series?.length ?? 1
  const { thickness, offset } = columnsOf(model, page, margins, abreast)
  const { at } = slotsOf(model)
  return model.rows.flatMap((plotted, row) =>
    valuesOf(plotted).map((value, series): Cell => {
      const x = plot.x(at[row]!) + offset(series)
      return { row, series, value, rect: upright(plot, x, thickness, 0, value.value ?? 0) }
    }),
  )
}

/** The series of each row on top of each other, from the first at the bottom. */
export function cellsStacked(model: ChartModel, page: Page, plot: Plot, margins: Margins): Cell[] {
  const { thickness } = columnsOf(model, page, margins, 1)
  const { at } = slotsOf(model)
  return model.rows.flatMap((plotted, row) => {
    let sum = 0
    return valuesOf(plotted).map((value, series): Cell => {
      const from = sum
      sum += value.value ?? 0
      return { row, series, value, rect: upright(plot, plot.x(at[row]!), thickness, from, sum) }
    })
  })
}

function upright(plot: Plot, x: number, thickness: number, from: number, to: number): Rect {
  const [a, b] = [plot.y(from), plot.y(to)]
  return { left: x - thickness / 2, right: x + thickness / 2, top: Math.min(a, b), bottom: Math.max(a, b) }
}
