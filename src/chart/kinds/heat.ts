import type { ChartConfiguration, ChartOptions } from 'chart.js'
import type { ChartModel } from '../../model/chart.js'
import { valuesOf } from '../../plotted.js'
import { heatColours } from '../heat-colours.js'
import type { Kind } from '../kind.js'
import { edge, size, type Page } from '../page.js'
import { rowLabels } from '../row-labels.js'
import { written } from '../sketch.js'
import { betweenCells, cellMarks, cellsOf, fits, frames } from './heat-cells.js'
import { headHeight, headLabels } from './heat-heads.js'

/** Pixels. */
const widestCell = 190
/** Points, from the largest. */
const sizes = [size.value, 12, 11, 10]

/** A table of rows and series whose cells are tinted by their values; every cell also says its value. */
export const heat: Kind = {
  configure(model, page) {
    const columns = model.series!.length
    const { gutter } = rowLabels(model, page)
    const width = cellWidth(model, page)
    const options: ChartOptions<'bar'> = {
      indexAxis: 'y',
      layout: {
        padding: {
          left: gutter,
          right: page.width - gutter - width * columns,
          top: headHeight(model, page, width),
          bottom: edge,
        },
      },
      scales: {
        x: { type: 'linear', min: 0, max: columns, display: false, stacked: true },
        y: { type: 'category', display: false, stacked: true },
      },
    }
    const colours = heatColours(model, page)
    const datasets = model.series!.map((_, series) => {
      const cells = model.rows.map((row) => colours(valuesOf(row)[series]!))
      return {
        data: cells.map(() => 1),
        backgroundColor: cells.map(({ fill }) => fill),
        borderColor: page.colour('paper'),
        borderWidth: betweenCells,
        borderSkipped: false,
        categoryPercentage: 1,
        barPercentage: 1,
      }
    })
    return {
      type: 'bar',
      data: { labels: model.rows.map(({ label }) => label), datasets },
      options,
    } as ChartConfiguration
  },

  annotate(model, page, plot) {
    const names = rowLabels(model, page)
    const colours = heatColours(model, page)
    const cells = cellsOf(model, plot)
    const points = sizes.find((points) => cells.every((cell) => fits(cell, points, page))) ?? sizes.at(-1)!
    const heads = headLabels(model, page, plot)
    return {
      ground: [],
      under: [],
      over: [
        ...cells.flatMap((cell) => cellMarks(cell, colours(cell.value), points, page)),
        ...names.marks((row) => plot.y(row)),
        ...written(heads.labels),
        ...frames(model, plot, page),
      ],
      crowded: cells.filter((cell) => !fits(cell, points, page)).map(({ value }) => value.text),
      tooLong: [...names.tooLong, ...heads.tooLong],
    }
  },
}

function cellWidth(model: ChartModel, page: Page): number {
  const free = page.width - rowLabels(model, page).gutter - edge
  return Math.min(widestCell, free / model.series!.length)
}
