import type { ChartConfiguration, ChartDataset, ChartOptions } from 'chart.js'
import type { ChartModel } from '../model/chart.js'
import { columnNames } from './column-names.js'
import { halfBase, type Page, type Plot } from './page.js'
import { slotsOf } from './slots.js'
import type { Mark } from './sketch.js'

/** Of a slot: what a column, or the columns of a row, take. */
const filled = { one: 0.62, abreast: 0.82 }
/** Pixels. */
const thickest = 84
/** Under columns that hang from the base line: their values. */
export const hanging = 28

/** What a chart of columns has to lay out. Lengths in pixels. */
export interface ColumnSpace {
  readonly left: number
  readonly right: number
  readonly top: number
  /** How many columns stand side by side in a slot. */
  readonly abreast: number
}

/** The columns of a chart as they will stand, known before Chart.js lays them out. Lengths in pixels. */
export interface Columns {
  readonly slot: number
  readonly thickness: number
  /** From the middle of a slot to the middle of the column of a series. */
  offset(series: number): number
  /** Below the plot. */
  readonly bottom: number
  readonly plot: Plot
}

export function columnsIn(model: ChartModel, page: Page, space: ColumnSpace): Columns {
  const { left, right, top, abreast } = space
  const { width, domain } = slotsOf(model)
  const across = (page.width - left - right) / (domain[1] - domain[0])
  const slot = across * width
  const thickness = Math.min(thickest, (slot * (abreast > 1 ? filled.abreast : filled.one)) / abreast)
  const [min, max] = model.domain!
  const bottom = columnNames(model.rows, page, slot).height + (min < 0 ? hanging : 0)
  const area = { left, right: page.width - right, top, bottom: page.height - bottom }
  const up = (area.bottom - area.top) / (max - min)
  return {
    slot,
    thickness,
    offset: (series) => (series - (abreast - 1) / 2) * thickness,
    bottom,
    plot: {
      area,
      x: (value) => left + (value - domain[0]) * across,
      y: (value) => area.bottom - (value - min) * up,
    },
  }
}

export type ColumnData = ChartDataset<'bar', { x: number; y: number | null }[]>

/** A chart of columns that stand on a common base line. */
export function columnPlot(
  model: ChartModel,
  page: Page,
  space: ColumnSpace,
  datasets: ColumnData[],
  stacked = false,
): ChartConfiguration {
  const { left, right, top, abreast } = space
  const { slot, thickness, bottom } = columnsIn(model, page, space)
  const [min, max] = model.domain!
  const [first, last] = slotsOf(model).domain
  const options: ChartOptions<'bar'> = {
    layout: { padding: { left, right, top, bottom } },
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

/** The line on which the columns stand, and the names of the rows below them. */
export function columnFoot(
  model: ChartModel,
  page: Page,
  { plot, slot, bottom }: Columns,
): { readonly marks: Mark[]; readonly tooLong: readonly string[] } {
  const { at } = slotsOf(model)
  const names = columnNames(model.rows, page, slot)
  const marks = names.marks((row) => plot.x(at[row]!), plot.area.bottom + bottom - names.height)
  return { marks: [baseLine(plot, page), ...marks], tooLong: names.tooLong }
}

/** The line on which columns stand. */
export function baseLine({ area, y }: Plot, page: Page): Mark {
  const zero = Math.round(y(0))
  const rect = { left: area.left, right: area.right, top: zero - halfBase, bottom: zero + halfBase }
  return { kind: 'rect', rect, fill: page.colour('faint') }
}
