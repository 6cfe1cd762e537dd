import type { ChartModel } from '../../model/chart.js'
import { valuesOf } from '../../plotted.js'
import { blockOf, placed } from '../block.js'
import { Clearance } from '../clearance.js'
import { cellsAbreast, type Cell } from '../column-cells.js'
import {
  baseLine,
  columnNames,
  columnPlot,
  columnsOf,
  type ColumnData,
  type Margins,
} from '../column-plot.js'
import type { Kind } from '../kind.js'
import { boundsOf, type Page } from '../page.js'
import { barFills, seriesColours } from '../series-colours.js'
import { namesAbove, seriesNames } from '../series-names.js'
import { written, type Label } from '../sketch.js'
import { slotsOf } from '../slots.js'
import { axisWidth, valueAxis } from '../value-axis.js'
import { needsLabel, valueLines, valuesFit, valueSize } from '../value-lines.js'

/** Pixels. */
const gap = 4
const side = 8
const aboveColumns = 34
/** A value may be so much wider than its column. */
const overhang = 6

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
    return columnPlot(model, page, layOut(model, page).margins, sets, { abreast: sets.length })
  },

  annotate(model, page, plot) {
    const { margins, labelled, points } = layOut(model, page)
    const cells = cellsAbreast(model, page, plot, margins)
    const taken = new Clearance(boundsOf(page), 1)
    taken.block(...cells.map(({ rect }) => rect))
    const labels = new Map<Cell, Label[]>()
    const colours = seriesColours(model, page)
    for (const cell of cells.filter(({ value }) => labelled || needsLabel(value))) {
      labels.set(cell, valueLabel(cell, page, colours[cell.series]!.text, points, taken))
    }
    const top = (cell: Cell) =>
      Math.min(cell.rect.top, ...(labels.get(cell) ?? []).map(({ rect }) => rect.top))
    const rowNames = columnNames(model, page, plot, margins)
    const axis = valueAxis(model, page, plot)
    return {
      ground: labelled ? [] : axis.grid,
      under: [],
      over: [
        ...(labelled ? [] : axis.labels),
        baseLine(plot, page),
        ...rowNames.marks,
        ...written([...labels.values()].flat()),
        ...seriesNames(model, page, cells, top),
      ],
      crowded: taken.crowded,
      tooLong: rowNames.tooLong,
    }
  },
}

interface LayOut {
  readonly margins: Margins
  /** Whether the values stand at their columns; else there is an axis. */
  readonly labelled: boolean
  readonly points: number
}

function layOut(model: ChartModel, page: Page): LayOut {
  const abreast = model.series!.length
  const margins = { left: side, right: side, top: namesAbove(abreast) + aboveColumns }
  const room = columnsOf(model, page, margins, abreast).thickness + overhang
  const labelled = valuesFit(model, page, room)
  const left = labelled ? side : axisWidth(model, page)
  return { margins: { ...margins, left }, labelled, points: valueSize(model, page, room) }
}

/** Above its column, or below one that hangs. */
function valueLabel(
  { value, rect }: Cell,
  page: Page,
  colour: string,
  points: number,
  taken: Clearance,
): Label[] {
  const block = blockOf(valueLines(value, page, colour, points), page)
  const x = (rect.left + rect.right) / 2
  const out = gap + block.height / 2
  const y = (value.value ?? 0) < 0 ? rect.bottom + out : rect.top - out
  return placed(block, value.text, taken, [[x, y, 'center']])
}
