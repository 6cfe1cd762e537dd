import type { ChartModel } from '../../model/chart.js'
import { valuesOf } from '../../plotted.js'
import { cellsAbreast, type Cell } from '../column-cells.js'
import { columnFoot, columnPlot, columnsIn, type ColumnData, type ColumnSpace } from '../column-plot.js'
import { columnValues, someColumnValues, type ColumnValues } from '../column-values.js'
import type { Kind } from '../kind.js'
import type { Page } from '../page.js'
import { barFills, seriesColours } from '../series-colours.js'
import { namesAbove, seriesNames } from '../series-names.js'
import { written } from '../sketch.js'
import { slotsOf } from '../slots.js'
import { axisWidth, valueAxis } from '../value-axis.js'
import { needsLabel, tallestValue } from '../value-lines.js'

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
    const { space, labelled, cells, values } = layOut(model, page)
    const columns = columnsIn(model, page, space)
    const foot = columnFoot(model, page, columns)
    const axis = labelled ? { grid: [], labels: [] } : valueAxis(model, page, columns.plot)
    const top = (cell: Cell) =>
      Math.min(cell.rect.top, ...(values.labels.get(cell) ?? []).map(({ rect }) => rect.top))
    return {
      ground: axis.grid,
      under: [],
      over: [
        ...axis.labels,
        ...foot.marks,
        ...written([...values.labels.values()].flat()),
        ...seriesNames(model, page, cells, top, labelled),
      ],
      crowded: values.crowded,
      tooLong: foot.tooLong,
    }
  },
}

interface LayOut {
  readonly space: ColumnSpace
  /** Whether the values stand at their columns; else there is an axis, and only what it cannot tell is written. */
  readonly labelled: boolean
  readonly cells: readonly Cell[]
  readonly values: ColumnValues
}

export function layOut(model: ChartModel, page: Page): LayOut {
  const colours = seriesColours(model, page)
  const colour = ({ series }: Cell) => colours[series]!.text
  const abreast = model.series!.length
  const space = {
    left: side,
    right: side,
    top: namesAbove(abreast) + above + tallestValue(model, page),
    abreast,
  }
  const cells = cellsAbreast(model, columnsIn(model, page, space))
  const values = columnValues(cells, page, colour)
  if (values.crowded.length === 0) return { space, labelled: true, cells, values }
  const narrower = { ...space, left: axisWidth(model, page) }
  const moved = cellsAbreast(model, columnsIn(model, page, narrower))
  const needed = moved.filter(({ value }) => needsLabel(value))
  return {
    space: narrower,
    labelled: false,
    cells: moved,
    values: someColumnValues(needed, moved, page, colour),
  }
}
