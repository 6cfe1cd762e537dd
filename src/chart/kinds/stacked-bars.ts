import type { ChartConfiguration, ChartOptions } from 'chart.js'
import type { ChartModel } from '../../model/chart.js'
import { valuesOf } from '../../plotted.js'
import type { Cell } from '../column-cells.js'
import type { Kind } from '../kind.js'
import { missingNote } from '../missing-notes.js'
import { namesAlong, namesAlongHeight } from '../names-along.js'
import type { Page, Plot } from '../page.js'
import { rowLabels } from '../row-labels.js'
import { zeroLine } from '../row-plot.js'
import { partFills, seriesColours } from '../series-colours.js'
import { written, type Label } from '../sketch.js'
import { barValues } from './stacked-bar-values.js'

/** Pixels. */
const padding = 6
const side = 10
export const thickest = 46
/** Of a row: the bar. */
export const filled = 0.5

/** The parts of a whole one after the other, each with its value; the first bar carries the names of the series. */
export const stackedBars: Kind = {
  configure(model, page) {
    const [min, max] = model.domain!
    const { gutter } = rowLabels(model, page)
    const right = side + notesWidth(model, page)
    const top = namesAlongHeight(model, page, page.width - gutter - right)
    const options: ChartOptions<'bar'> = {
      indexAxis: 'y',
      layout: { padding: { left: gutter, right, top, bottom: padding } },
      scales: {
        x: { type: 'linear', min, max, display: false, stacked: true },
        y: { type: 'category', display: false, stacked: true },
      },
    }
    const datasets = seriesColours(model, page).map((colours, series) => {
      const values = model.rows.map((row) => valuesOf(row)[series]!)
      return {
        data: values.map(({ value }) => value),
        ...partFills(values, colours, page),
        categoryPercentage: 1,
        barPercentage: filled,
        maxBarThickness: thickest,
      }
    })
    return {
      type: 'bar',
      data: { labels: model.rows.map(({ label }) => label), datasets },
      options,
    } as ChartConfiguration
  },

  annotate(model, page, plot) {
    const cells = cellsOf(model, plot)
    const values = barValues(model, page, cells, plot.area.left)
    const labels = [...values.labels.values()].flat()
    const rowNames = rowLabels(model, page)
    return {
      ground: [],
      under: [],
      over: [
        zeroLine(plot, page),
        ...rowNames.marks((row) => plot.y(row)),
        ...namesAlong(model, page, cells, plot.area),
        ...values.leads,
        ...written([...labels, ...missing(model, page, plot, cells)]),
      ],
      crowded: values.crowded,
      tooLong: rowNames.tooLong,
    }
  },
}

/** The segments of every bar from zero on; what is missing has no length. */
export function cellsOf(model: ChartModel, plot: Plot): Cell[] {
  const height = (plot.area.bottom - plot.area.top) / model.rows.length
  const half = Math.min(thickest, height * filled) / 2
  return model.rows.flatMap((plotted, row) => {
    let sum = 0
    const y = plot.y(row)
    return valuesOf(plotted).map((value, series): Cell => {
      const left = plot.x(sum)
      sum += value.value ?? 0
      return { row, series, value, rect: { left, right: plot.x(sum), top: y - half, bottom: y + half } }
    })
  })
}

/** After each bar, the parts that it lacks. */
export function missing(model: ChartModel, page: Page, plot: Plot, cells: readonly Cell[]): Label[] {
  return model.rows.flatMap((row, index) => {
    const note = missingNote(row, model, page, widestNote(page))
    if (!note) return []
    const end = Math.max(...cells.filter((cell) => cell.row === index).map(({ rect }) => rect.right))
    return note.labels(note.rect(end + side, plot.y(index), 'left'), 'left')
  })
}

const widestNote = (page: Page) => page.width * 0.18

function notesWidth(model: ChartModel, page: Page): number {
  const widths = model.rows.map((row) => missingNote(row, model, page, widestNote(page))?.width ?? 0)
  return Math.ceil(Math.max(0, ...widths))
}
