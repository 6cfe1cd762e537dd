import type { ChartModel, PlottedRow } from '../../model/chart.js'
import { cellsAbreast } from '../column-cells.js'
import { columnFoot, columnPlot, columnsIn, type ColumnData, type ColumnSpace } from '../column-plot.js'
import { columnValues } from '../column-values.js'
import type { Kind } from '../kind.js'
import type { Page } from '../page.js'
import { rowColour } from '../row-plot.js'
import { written } from '../sketch.js'
import { slotsOf } from '../slots.js'
import { tallestValue } from '../value-lines.js'

/** Columns from zero, the value above each. */
export const columns: Kind = {
  configure(model, page) {
    const { at } = slotsOf(model)
    const colours = model.rows.map((row) => rowColour(row, page))
    const hollow = (row: PlottedRow) => row.value.derived
    const data: ColumnData = {
      data: model.rows.map((row, index) => ({ x: at[index]!, y: row.value.value })),
      backgroundColor: model.rows.map((row, i) => (hollow(row) ? page.colour('paper') : colours[i]!)),
      borderColor: colours,
      borderWidth: model.rows.map((row) => (hollow(row) ? 2 : 0)),
    }
    return columnPlot(model, page, spaceOf(model, page), [data])
  },

  annotate(model, page) {
    const columns = columnsIn(model, page, spaceOf(model, page))
    const foot = columnFoot(model, page, columns)
    const colour = ({ row }: { row: number }) => rowColour(model.rows[row]!, page)
    const values = columnValues(cellsAbreast(model, columns), page, colour)
    return {
      ground: [],
      under: [],
      over: [...foot.marks, ...written([...values.labels.values()].flat())],
      crowded: values.crowded,
      tooLong: foot.tooLong,
    }
  },
}

/** Pixels. */
const side = 8
const above = 8

export function spaceOf(model: ChartModel, page: Page): ColumnSpace {
  return { left: side, right: side, top: above + tallestValue(model, page), abreast: 1 }
}
