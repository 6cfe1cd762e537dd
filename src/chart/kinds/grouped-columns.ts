import type { ChartModel } from '../../model/chart.js'
import { valuesOf } from '../../plotted.js'
import { cellsAbreast, type Cell } from '../column-cells.js'
import { columnFoot, columnPlot, columnsIn, type ColumnData, type ColumnSpace } from '../column-plot.js'
import { columnValues, someColumnValues, type ColumnValues } from '../column-values.js'
import { impliedKey } from '../implied-key.js'
import type { Kind } from '../kind.js'
import type { Page } from '../page.js'
import { knockOut } from '../row-plot.js'
import { barFills, seriesColours } from '../series-colours.js'
import { namesAbove, seriesNames } from '../series-names.js'
import { written } from '../sketch.js'
import { slotsOf } from '../slots.js'
import { axisWidth, valueAxis } from '../value-axis.js'
import { tallestValue } from '../value-lines.js'

/** Pixels. */
const side = 8
const above = 8

/** Columns side by side, one for each series. Where their values find no room there is a value axis instead. */
export const groupedColumns: Kind = {
  configure(model, page) {
    const { at } = slotsOf(model)
    const sets = seriesColours(model, page).map((colours, series): ColumnData => {
      const values = model.rows.map((row) => valuesOf(row)[series]!)
      return {
        data: values.map(({ value }, index) => ({ x: at[index]!, y: value })),
        ...barFills(values, colours, page),
      }
    })
    return columnPlot(model, page, layOut(model, page).space, sets)
  },

  annotate(model, page) {
    const { space, labelled, values, names } = layOut(model, page)
    const columns = columnsIn(model, page, space)
    const foot = columnFoot(model, page, columns)
    const axis = labelled ? { grid: [], labels: [] } : valueAxis(model, page, columns.plot)
    const labels = [...[...values.labels.values()].flat(), ...names.labels]
    return {
      ground: axis.grid,
      under: labelled ? [] : labels.flatMap((label) => knockOut(label, page)),
      over: [
        ...axis.labels,
        ...foot.marks,
        ...(labelled ? [] : impliedKey(model, page)),
        ...names.leads,
        ...written(labels),
      ],
      crowded: values.crowded,
      tooLong: foot.tooLong,
    }
  },
}

interface LayOut {
  readonly space: ColumnSpace
  /** Whether the values stand at their columns; else there is an axis, and only the missing and disputed are written. */
  readonly labelled: boolean
  readonly cells: readonly Cell[]
  readonly values: ColumnValues
  readonly names: ReturnType<typeof seriesNames>
}

/** Names lie on the columns where that leaves them inside the picture, and else have space of their own above. */
export function layOut(model: ChartModel, page: Page): LayOut {
  const abreast = model.series!.length
  const low = { left: side, right: side, top: above + tallestValue(model, page), abreast }
  const high = { ...low, top: low.top + namesAbove(abreast) }
  const axis = axisWidth(model, page)
  const tried = [low, high].map((space) => labelledIn(model, page, space))
  const labelled = tried.find(({ names, values }) => names.fits && values.crowded.length === 0)
  if (labelled) return labelled
  const withAxis = [low, high].map((space) => axisIn(model, page, { ...space, left: axis }))
  return withAxis.find(({ names }) => names.fits) ?? withAxis.at(-1)!
}

function labelledIn(model: ChartModel, page: Page, space: ColumnSpace): LayOut {
  const cells = cellsAbreast(model, columnsIn(model, page, space))
  return named(model, page, space, cells, true, columnValues(cells, page, colourOf(model, page)))
}

function axisIn(model: ChartModel, page: Page, space: ColumnSpace): LayOut {
  const cells = cellsAbreast(model, columnsIn(model, page, space))
  const needed = cells.filter(({ value: { value, mark } }) => value === null || mark !== undefined)
  return named(model, page, space, cells, false, someColumnValues(needed, cells, page, colourOf(model, page)))
}

function named(
  model: ChartModel,
  page: Page,
  space: ColumnSpace,
  cells: readonly Cell[],
  labelled: boolean,
  values: ColumnValues,
): LayOut {
  const top = (cell: Cell) =>
    Math.min(cell.rect.top, ...(values.labels.get(cell) ?? []).map(({ rect }) => rect.top))
  return { space, labelled, cells, values, names: seriesNames(model, page, cells, top) }
}

function colourOf(model: ChartModel, page: Page): (cell: Cell) => string {
  const colours = seriesColours(model, page)
  return ({ series }) => colours[series]!.text
}
