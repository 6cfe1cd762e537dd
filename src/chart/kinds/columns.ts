import type { PlottedRow } from '../../model/chart.js'
import { blockOf, placed } from '../block.js'
import { Clearance } from '../clearance.js'
import {
  baseLine,
  columnNames,
  columnPlot,
  columnsOf,
  type ColumnData,
  type Margins,
} from '../column-plot.js'
import type { Kind } from '../kind.js'
import { boundsOf, type Page, type Plot } from '../page.js'
import { rowColour } from '../row-plot.js'
import { written, type Label } from '../sketch.js'
import { slotsOf } from '../slots.js'
import { valueLines, valueSize } from '../value-lines.js'

/** Pixels. */
const gap = 6
const margins: Margins = { left: 8, right: 8, top: 40 }

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
    return columnPlot(model, page, margins, [data], { abreast: 1 })
  },

  annotate(model, page, plot) {
    const taken = new Clearance(boundsOf(page))
    const { at } = slotsOf(model)
    const points = valueSize(model, page, columnsOf(model, page, margins, 1).slot)
    const labels = model.rows.flatMap((row, index) =>
      valueLabel(row, page, plot, plot.x(at[index]!), points, taken),
    )
    const names = columnNames(model, page, plot, margins)
    return {
      ground: [],
      under: [],
      over: [baseLine(plot, page), ...names.marks, ...written(labels)],
      crowded: taken.crowded,
      tooLong: names.tooLong,
    }
  },
}

/** Above its column, or below one that hangs; a word for a value that nobody printed stands on a line of its own. */
function valueLabel(
  row: PlottedRow,
  page: Page,
  plot: Plot,
  x: number,
  points: number,
  taken: Clearance,
): Label[] {
  const value = row.value.value ?? 0
  const block = blockOf(valueLines(row.value, page, rowColour(row, page), points), page)
  const out = gap + block.height / 2
  return placed(block, row.value.text, taken, [[x, plot.y(value) + (value < 0 ? out : -out), 'center']])
}
