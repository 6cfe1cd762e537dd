import type { ChartConfiguration, ChartOptions } from 'chart.js'
import type { ChartModel, PlottedValue } from '../../model/chart.js'
import { valuesOf } from '../../plotted.js'
import { Clearance } from '../clearance.js'
import type { Kind } from '../kind.js'
import { boundsOf, edge as pictureEdge, lineRect, size, type Page } from '../page.js'
import type { Line } from '../pen.js'
import { rowLabels } from '../row-labels.js'
import { zeroLine } from '../row-plot.js'
import { barFills, seriesColours } from '../series-colours.js'
import { written, type Label } from '../sketch.js'
import { muted, plain, valueLine } from '../texts.js'

/** Pixels. */
const padding = 6
export const labelGap = 8
const thickest = 30
/** Of a row: what its bars take together. */
const filled = 0.78

/** Bars one below the other in each row, one for each series; the first of each series carries its name. */
export const groupedBars: Kind = {
  configure(model, page) {
    const [min, max] = model.domain!
    const labels = labelsOf(model, page)
    const room = (negative: boolean) => {
      const own = labels.filter(({ value }) => (value.value ?? 0) < 0 === negative)
      return Math.max(0, ...own.map(({ line }) => Math.ceil(page.pen.width(line)) + labelGap))
    }
    const options: ChartOptions<'bar'> = {
      indexAxis: 'y',
      layout: {
        padding: {
          left: rowLabels(model, page).gutter + room(true),
          right: room(false) + pictureEdge + 4,
          top: padding,
          bottom: padding,
        },
      },
      scales: {
        x: { type: 'linear', min, max, display: false },
        y: { type: 'category', display: false },
      },
    }
    const datasets = seriesColours(model, page).map((colours, series) => {
      const values = model.rows.map((row) => valuesOf(row)[series]!)
      return {
        data: values.map(({ value }) => value),
        ...barFills(values, colours, page),
        categoryPercentage: shareOf(model, page),
        barPercentage: 0.9,
      }
    })
    const names = model.rows.map(({ label }) => label)
    return { type: 'bar', data: { labels: names, datasets }, options } as ChartConfiguration
  },

  annotate(model, page, plot) {
    const taken = new Clearance(boundsOf(page), 0)
    const pitch = (rowHeight(model, page) * shareOf(model, page)) / model.series!.length
    const labels = labelsOf(model, page).map(({ value, line, row, series }): Label => {
      const y = plot.y(row) + (series - (model.series!.length - 1) / 2) * pitch
      const negative = (value.value ?? 0) < 0
      const x = plot.x(value.value ?? 0) + (negative ? -labelGap : labelGap)
      return {
        line,
        rect: taken.place(value.text, [lineRect(page.pen, line, x, y, negative ? 'right' : 'left')]),
      }
    })
    const names = rowLabels(model, page)
    return {
      ground: [],
      under: [],
      over: [zeroLine(plot, page), ...names.marks((row) => plot.y(row)), ...written(labels)],
      crowded: taken.crowded,
      tooLong: names.tooLong,
    }
  },
}

const rowHeight = (model: ChartModel, page: Page) => (page.height - 2 * padding) / model.rows.length

export function shareOf(model: ChartModel, page: Page): number {
  return Math.min(filled, (thickest * model.series!.length) / rowHeight(model, page))
}

interface BarLabel {
  readonly value: PlottedValue
  readonly line: Line
  readonly row: number
  readonly series: number
}

/** Every value, and after the first of a series its name. */
export function labelsOf(model: ChartModel, page: Page): BarLabel[] {
  const colours = seriesColours(model, page)
  const first = model.series!.map((_, series) =>
    model.rows.findIndex((row) => valuesOf(row)[series]!.value !== null),
  )
  return model.rows.flatMap((plotted, row) =>
    valuesOf(plotted).map((value, series): BarLabel => {
      const colour = colours[series]!.text
      const own =
        value.value === null
          ? [muted(page, value.text, size.sublabel)]
          : valueLine(page, value, { bold: true, colour, size: size.caption })
      const name = plain(`   ${model.series![series]!.label}`, size.caption, false, colour)
      return { value, row, series, line: first[series] === row ? [...own, ...name] : own }
    }),
  )
}
