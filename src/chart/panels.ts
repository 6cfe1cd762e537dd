import type { ChartModel } from '../model/chart.js'
import { edge, size, type Page } from './page.js'
import { pixels } from './pen.js'
import type { Rect } from './rect.js'
import { slotsOf } from './slots.js'

/** One of several small plots: its title stands above `plot`, the names of its rows below. Pixels. */
export interface Panel {
  readonly outer: Rect
  readonly plot: Rect
  x(row: number): number
  y(value: number): number
  /** Width of the slot of a row. */
  readonly slot: number
}

/** Pixels. */
const gap = { across: 28, down: 14 }
const besidePlot = 4
/** A panel is most easily read a little wider than high. */
const aspect = 1.4

/** Heights inside of a panel, pixels. */
export const titleHeight = pixels(size.note) * 1.5
export const valueHeight = pixels(size.caption) * 1.5
export const footHeight = pixels(size.sublabel) * 1.6

/** As many panels as there are series, in equal rows, all with the same scale. */
export function panelsOf(model: ChartModel, page: Page): Panel[] {
  const count = model.series!.length
  const columns = columnsFor(count, page)
  const rows = Math.ceil(count / columns)
  const width = (page.width - edge - gap.across * (columns - 1)) / columns
  const height = (page.height - edge - gap.down * (rows - 1)) / rows
  return model.series!.map((_, index): Panel => {
    const left = (index % columns) * (width + gap.across)
    const top = Math.floor(index / columns) * (height + gap.down)
    return panelIn({ left, right: left + width, top, bottom: top + height }, model)
  })
}

function panelIn(outer: Rect, model: ChartModel): Panel {
  const [min, max] = model.domain!
  const below = footHeight + (min < 0 ? valueHeight : 0)
  const plot = {
    left: outer.left + besidePlot,
    right: outer.right - besidePlot,
    top: outer.top + titleHeight + valueHeight,
    bottom: outer.bottom - below,
  }
  const { at, width, domain } = slotsOf(model)
  const across = (plot.right - plot.left) / (domain[1] - domain[0])
  const up = (plot.bottom - plot.top) / (max - min)
  return {
    outer,
    plot,
    x: (row) => plot.left + (at[row]! - domain[0]) * across,
    y: (value) => plot.bottom - (value - min) * up,
    slot: across * width,
  }
}

/** The number of columns that brings panels nearest to their best shape, with the fewest places left empty. */
function columnsFor(count: number, { width, height }: Page): number {
  const choices = Array.from({ length: count }, (_, index) => index + 1)
  const cost = (columns: number) => {
    const rows = Math.ceil(count / columns)
    const shape = width / columns / (height / rows)
    return Math.abs(Math.log(shape / aspect)) + (columns * rows - count) * 0.2
  }
  return choices.reduce((best, columns) => (cost(columns) < cost(best) ? columns : best))
}
