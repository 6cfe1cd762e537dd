import type { ChartConfiguration, ChartDataset, ChartOptions } from 'chart.js'
import type { ChartModel, PlottedRow } from '../model/chart.js'
import { halfBase, lineRect, size, type Page, type Plot } from './page.js'
import type { Line } from './pen.js'
import { slotsOf } from './slots.js'
import type { Mark } from './sketch.js'
import { muted, plain } from './texts.js'
import { evenLines } from './wrap.js'

/** Pixels. */
const belowPlot = 10
const betweenNames = 8
/** Of a slot: what a column, or the columns of a row, take. */
const filled = { single: 0.6, abreast: 0.8 }
const thickest = 84
/** Under columns that hang from the base line: their values. */
const hanging = 24
/** More lines than this are no name that one reads below a column. */
const mostLines = 3

/** Free space around the plot, pixels. */
export interface Margins {
  readonly left: number
  readonly right: number
  readonly top: number
}

/** The measures of the columns, pixels. */
export interface Columns {
  readonly slot: number
  readonly thickness: number
  /** From the middle of a slot to the middle of the column of a series. */
  offset(series: number): number
}

/** `abreast`: how many columns stand side by side in a slot. */
export function columnsOf(model: ChartModel, page: Page, margins: Margins, abreast: number): Columns {
  const { width, domain } = slotsOf(model)
  const slot = ((page.width - margins.left - margins.right) * width) / (domain[1] - domain[0])
  const thickness = Math.min(thickest, (slot * (abreast > 1 ? filled.abreast : filled.single)) / abreast)
  return { slot, thickness, offset: (series) => (series - (abreast - 1) / 2) * thickness }
}

export type ColumnData = ChartDataset<'bar', { x: number; y: number | null }[]>

/** A chart of columns that stand on a common base line. */
export function columnPlot(
  model: ChartModel,
  page: Page,
  margins: Margins,
  datasets: ColumnData[],
  { abreast, stacked = false }: { readonly abreast: number; readonly stacked?: boolean },
): ChartConfiguration {
  const [min, max] = model.domain!
  const [first, last] = slotsOf(model).domain
  const { slot, thickness } = columnsOf(model, page, margins, abreast)
  const options: ChartOptions<'bar'> = {
    layout: { padding: { ...margins, bottom: namesHeight(model, page, margins) } },
    datasets: {
      bar: { categoryPercentage: (thickness * abreast) / slot, barPercentage: abreast > 1 ? 0.94 : 1 },
    },
    scales: {
      x: {
        type: 'linear',
        min: first,
        max: last,
        display: false,
        stacked,
        // The thickness of columns follows from the distances of the rows, and would also from those of ticks.
        afterBuildTicks: (axis) => {
          axis.ticks = []
        },
      },
      y: { type: 'linear', min, max, display: false, stacked },
    },
  }
  return { type: 'bar', data: { datasets }, options } as unknown as ChartConfiguration
}

/** The names of the rows, each centred below its columns. */
export function columnNames(model: ChartModel, page: Page, plot: Plot, margins: Margins): ColumnNames {
  const { at } = slotsOf(model)
  const { slot } = columnsOf(model, page, margins, 1)
  const blocks = model.rows.map((row) => nameLines(row, page, slot))
  const marks = blocks.flatMap((lines, index) => {
    let y = plot.area.bottom + below(model)
    return lines.map((line): Mark => {
      const height = page.pen.height(line)
      y += height
      return {
        kind: 'text',
        line,
        rect: lineRect(page.pen, line, plot.x(at[index]!), y - height / 2, 'center'),
      }
    })
  })
  const tooWide = (line: Line) => page.pen.width(line) > slot - 1
  const long = model.rows.filter((_, i) => blocks[i]!.length > mostLines || blocks[i]!.some(tooWide))
  return { marks, tooLong: long.map(({ label }) => label) }
}

interface ColumnNames {
  readonly marks: readonly Mark[]
  readonly tooLong: readonly string[]
}

function nameLines({ label, sublabel }: PlottedRow, page: Page, slot: number): Line[] {
  const pieces = [
    ...plain(label, size.columnLabel, false, page.colour('text')),
    muted(page, sublabel, size.sublabel),
  ]
  return pieces
    .filter(({ text }) => text !== '')
    .flatMap((piece) =>
      evenLines(piece.text, piece, Math.max(slot - betweenNames, 1), page.locale).map((text) => [
        { ...piece, text },
      ]),
    )
}

export function namesHeight(model: ChartModel, page: Page, margins: Margins): number {
  const { slot } = columnsOf(model, page, margins, 1)
  const heights = model.rows.map((row) =>
    nameLines(row, page, slot).reduce((sum, line) => sum + page.pen.height(line), 0),
  )
  return Math.ceil(Math.max(...heights) + below(model) + 6)
}

const below = ({ domain }: ChartModel) => belowPlot + (domain![0] < 0 ? hanging : 0)

/** The line on which the columns stand. */
export function baseLine({ area, y }: Plot, page: Page): Mark {
  const zero = Math.round(y(0))
  const rect = { left: area.left, right: area.right, top: zero - halfBase, bottom: zero + halfBase }
  return { kind: 'rect', rect, fill: page.colour('faint') }
}
