import type { ChartModel } from '../../model/chart.js'
import { valuesOf } from '../../plotted.js'
import { blockOf } from '../block.js'
import { cellsStacked, type Cell } from '../column-cells.js'
import {
  baseLine,
  columnNames,
  columnPlot,
  columnsOf,
  type ColumnData,
  type Margins,
} from '../column-plot.js'
import { endLabels } from '../end-labels.js'
import type { Kind } from '../kind.js'
import { edge, type Page, type Plot } from '../page.js'
import { partFills, seriesColours } from '../series-colours.js'
import { sideName, sideWidth } from '../series-label.js'
import { written, type Label, type Mark, type Sketch } from '../sketch.js'
import { slotsOf } from '../slots.js'
import { axisWidth, valueAxis } from '../value-axis.js'
import { missingHeight, missingNote } from '../missing-notes.js'
import { needsLabel, valueLines } from '../value-lines.js'

/** Pixels. */
const side = 8
const above = 10
const beside = 10
const notesGap = 3
const namesGap = 8
const swatch = { size: 9, gap: 6 }
/** Free space that a value needs around it inside its segment. */
const inset = { x: 4, y: 1 }
const points = 11

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
    return columnPlot(model, page, layOut(model, page).margins, sets, { abreast: 1, stacked: true })
  },

  annotate(model, page, plot) {
    const { margins, labelled } = layOut(model, page)
    const cells = cellsStacked(model, page, plot, margins)
    const parts = labels(model, page, cells, labelled)
    const names = seriesNames(model, page, plot, cells)
    const rowNames = columnNames(model, page, plot, margins)
    const axis = valueAxis(model, page, plot)
    return {
      ground: labelled ? [] : axis.grid,
      under: [],
      over: [
        ...(labelled ? [] : axis.labels),
        baseLine(plot, page),
        ...rowNames.marks,
        ...written(missing(model, page, plot, cells, columnsOf(model, page, margins, 1).slot)),
        ...parts.leads,
        ...names.over,
        ...written(parts.labels),
      ],
      crowded: [...parts.crowded, ...names.crowded],
      tooLong: rowNames.tooLong,
    } satisfies Sketch
  },
}

interface LayOut {
  readonly margins: Margins
  readonly labelled: boolean
}

function layOut(model: ChartModel, page: Page): LayOut {
  const names = sideWidth(model, page) + swatch.size + swatch.gap
  const base = { left: side, right: names + namesGap, top: above }
  const margins = { ...base, top: above + missingHeight(model, page, columnsOf(model, page, base, 1).slot) }
  const { slot, thickness } = columnsOf(model, page, margins, 1)
  const widest = Math.max(
    0,
    ...model.rows.flatMap(valuesOf).map((value) => blockOf(valueLines(value, page, '', points), page).width),
  )
  const labelled = widest <= slot - thickness - beside
  return { margins: labelled ? margins : { ...margins, left: axisWidth(model, page) }, labelled }
}

const whole = (page: Page) => [edge, page.height - edge] as const

interface Labels {
  readonly labels: readonly Label[]
  readonly leads: readonly Mark[]
  readonly crowded: readonly string[]
}

/** Values inside their segments where they fit; the others at the right of the column. */
function labels(model: ChartModel, page: Page, cells: readonly Cell[], labelled: boolean): Labels {
  const colours = seriesColours(model, page)
  const shown = cells.filter(({ value }) => value.value !== null)
  const blockIn = ({ value, series }: Cell) => {
    const colour = value.derived ? colours[series]!.text : colours[series]!.onFill
    return blockOf(valueLines(value, page, colour, points), page)
  }
  const fits = (cell: Cell) => {
    const { width, height } = blockIn(cell)
    const { left, right, top, bottom } = cell.rect
    return width <= right - left - 2 * inset.x && height <= bottom - top - 2 * inset.y
  }
  const inside = shown.filter(fits).flatMap((cell) => {
    const { left, right, top, bottom } = cell.rect
    const block = blockIn(cell)
    return block.labels(block.rect((left + right) / 2, (top + bottom) / 2, 'center'), 'center')
  })
  const outside = model.rows.map((_, row) => {
    const own = shown.filter(
      (cell) => cell.row === row && !fits(cell) && (labelled || needsLabel(cell.value)),
    )
    return besideColumn(own, model, page)
  })
  return {
    labels: [...inside, ...outside.flatMap(({ labels }) => labels)],
    leads: outside.flatMap(({ leads }) => leads),
    crowded: outside.flatMap(({ crowded }) => crowded),
  }
}

function besideColumn(cells: readonly Cell[], model: ChartModel, page: Page): Labels {
  const colours = seriesColours(model, page)
  const ends = cells.map(({ value, series, rect }) => ({
    text: value.text,
    lines: valueLines(value, page, colours[series]!.text, points),
    x: rect.right,
    y: (rect.top + rect.bottom) / 2,
    colour: colours[series]!.edge,
  }))
  return endLabels(ends, page, { x: (cells[0]?.rect.right ?? 0) + beside, side: 'right', room: whole(page) })
}

/** Above each column, the parts that it lacks. */
function missing(model: ChartModel, page: Page, plot: Plot, cells: readonly Cell[], slot: number): Label[] {
  const { at } = slotsOf(model)
  return model.rows.flatMap((row, index) => {
    const note = missingNote(row, model, page, slot)
    if (!note) return []
    const top = Math.min(...cells.filter((cell) => cell.row === index).map(({ rect }) => rect.top))
    return note.labels(note.rect(plot.x(at[index]!), top - notesGap - note.height / 2, 'center'), 'center')
  })
}

/** The names of the series at the right of the last column, each at the height of its segment there. */
function seriesNames(model: ChartModel, page: Page, plot: Plot, cells: readonly Cell[]) {
  const colours = seriesColours(model, page)
  const last = cells.filter(({ row }) => row === model.rows.length - 1)
  const x = plot.area.right + namesGap
  const ends = last.map(({ series, rect }) => ({
    text: model.series![series]!.label,
    lines: sideName(model.series![series]!.label, page, colours[series]!.text),
    x,
    y: (rect.top + rect.bottom) / 2,
    colour: colours[series]!.edge,
  }))
  const names = endLabels(ends, page, { x: x + swatch.size + swatch.gap, side: 'right', room: whole(page) })
  const swatches = names.rects.flatMap(({ top, bottom }, series): Mark[] => {
    const middle = (top + bottom) / 2
    const square = (grow: number) => ({
      left: x - grow,
      right: x + swatch.size + grow,
      top: middle - swatch.size / 2 - grow,
      bottom: middle + swatch.size / 2 + grow,
    })
    const { edge, fill } = colours[series]!
    return [
      { kind: 'rect', rect: square(0), fill: edge },
      { kind: 'rect', rect: square(-1), fill },
    ]
  })
  return { over: [...swatches, ...written(names.labels)], crowded: names.crowded }
}
