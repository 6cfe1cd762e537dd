import type { ChartModel } from '../../model/chart.js'
import { valuesOf } from '../../plotted.js'
import { cellsStacked, type Cell } from '../column-cells.js'
import {
  columnFoot,
  columnPlot,
  columnsIn,
  type ColumnData,
  type Columns,
  type ColumnSpace,
} from '../column-plot.js'
import type { Kind } from '../kind.js'
import { missingHeight, missingNote } from '../missing-notes.js'
import { edge, type Page } from '../page.js'
import { partFills, seriesColours } from '../series-colours.js'
import { sideWidth } from '../series-label.js'
import { knockOut } from '../row-plot.js'
import { written, type Label } from '../sketch.js'
import { slotsOf } from '../slots.js'
import { axisWidth, valueAxis } from '../value-axis.js'
import { partNames, swatchWidth } from './stacked-column-names.js'
import { partValues, type PartValues } from './stacked-column-values.js'

/** Pixels. */
export const side = 8
const above = 10
const noteGap = 3

/**
 * The parts of a whole on top of each other, each with its value. Where the values of small parts find no room beside
 * their column, there is a value axis for them.
 */
export const stackedColumns: Kind = {
  configure(model, page) {
    const { at } = slotsOf(model)
    const sets = seriesColours(model, page).map((colours, series): ColumnData => {
      const values = model.rows.map((row) => valuesOf(row)[series]!)
      return {
        data: values.map(({ value }, index) => ({ x: at[index]!, y: value })),
        ...partFills(values, colours, page),
      }
    })
    return columnPlot(model, page, layOut(model, page).space, sets, true)
  },

  annotate(model, page) {
    const { columns, cells, values } = layOut(model, page)
    const foot = columnFoot(model, page, columns)
    const axis = values.complete ? { grid: [], labels: [] } : valueAxis(model, page, columns.plot)
    const names = partNames(model, page, columns.plot, values.right + side, cells)
    const notes = missing(model, page, columns, cells)
    return {
      ground: axis.grid,
      under: notes.flatMap((note) => knockOut(note, page)),
      over: [
        ...axis.labels,
        ...foot.marks,
        ...values.leads,
        ...names.marks,
        ...written([...notes, ...[...values.labels.values()].flat()]),
      ],
      crowded: [...values.crowded, ...names.crowded],
      tooLong: foot.tooLong,
    }
  },
}

interface LayOut {
  readonly space: ColumnSpace
  readonly columns: Columns
  readonly cells: readonly Cell[]
  readonly values: PartValues
}

export function layOut(model: ChartModel, page: Page): LayOut {
  const right = sideWidth(model, page) + swatchWidth + side + edge
  const withLeft = (left: number): LayOut => {
    const base = { left, right, top: above, abreast: 1 }
    const { slot } = columnsIn(model, page, base)
    const space = { ...base, top: above + missingHeight(model, page, slot) }
    const first = laidOut(space)
    const beyond = Math.max(0, first.values.right - first.columns.plot.area.right + side)
    return beyond === 0 ? first : laidOut({ ...space, right: right + beyond })
  }
  const laidOut = (space: ColumnSpace): LayOut => {
    const columns = columnsIn(model, page, space)
    const cells = cellsStacked(model, columns)
    return { space, columns, cells, values: partValues(model, page, columns, cells) }
  }
  const free = withLeft(side)
  return free.values.complete ? free : withLeft(axisWidth(model, page))
}

/** Above each column, the parts that it lacks. */
export function missing(
  model: ChartModel,
  page: Page,
  { plot, slot }: Columns,
  cells: readonly Cell[],
): Label[] {
  const { at } = slotsOf(model)
  return model.rows.flatMap((row, index) => {
    const note = missingNote(row, model, page, slot)
    if (!note) return []
    const top = Math.min(...cells.filter((cell) => cell.row === index).map(({ rect }) => rect.top))
    return note.labels(note.rect(plot.x(at[index]!), top - noteGap - note.height / 2, 'center'), 'center')
  })
}
