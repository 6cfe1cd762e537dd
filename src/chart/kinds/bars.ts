import type { ChartConfiguration, ChartOptions } from 'chart.js'
import type { ChartModel, PlottedRow } from '../../model/chart.js'
import { Clearance } from '../clearance.js'
import type { Kind } from '../kind.js'
import { boundsOf, edge, halfBase, lineRect, size, type Page } from '../page.js'
import type { Line } from '../pen.js'
import { missingLabel, rowColour } from '../row-plot.js'
import { rowLabels } from '../row-labels.js'
import type { Mark } from '../sketch.js'
import { valueLine } from '../texts.js'

/** Pixels. */
const thickest = 60
const padding = 8
const labelGap = 10

/** A ranking: horizontal bars from zero, the value at the end of each. The labels make a value axis needless. */
export const bars: Kind = {
  configure(model, page) {
    const [min, max] = model.domain!
    const colours = model.rows.map((row) => rowColour(row, page))
    const hollow = (row: PlottedRow) => row.value.derived
    const options: ChartOptions<'bar'> = {
      indexAxis: 'y',
      layout: {
        padding: {
          left: rowLabels(model, page).gutter,
          right: room(model, page),
          top: padding,
          bottom: padding,
        },
      },
      scales: {
        x: { type: 'linear', min, max, display: false },
        y: { type: 'category', display: false },
      },
    }
    return {
      type: 'bar',
      data: {
        labels: model.rows.map((row) => row.label),
        datasets: [
          {
            data: model.rows.map((row) => row.value.value),
            backgroundColor: model.rows.map((row, i) => (hollow(row) ? page.colour('paper') : colours[i]!)),
            borderColor: colours,
            borderWidth: model.rows.map((row) => (hollow(row) ? 2 : 0)),
            maxBarThickness: thickest,
            categoryPercentage: 1,
            barPercentage: 0.5,
          },
        ],
      },
      options,
    } as ChartConfiguration
  },

  annotate(model, page, plot) {
    const { area } = plot
    const zero = plot.x(0)
    const baseline: Mark = {
      kind: 'rect',
      rect: {
        left: Math.round(zero) - halfBase,
        right: Math.round(zero) + halfBase,
        top: area.top,
        bottom: area.bottom,
      },
      fill: page.colour('faint'),
    }
    const taken = new Clearance(boundsOf(page))
    const labels = model.rows.map((row, index): Mark => {
      const y = plot.y(index)
      if (row.value.value === null) return missingLabel(row, page, zero, y)
      const line = endLabel(row, page)
      const end = plot.x(row.value.value)
      const side = row.value.value < 0 ? 'right' : 'left'
      const x = side === 'left' ? end + labelGap : end - labelGap
      return { kind: 'text', line, rect: taken.place(row.value.text, [lineRect(page.pen, line, x, y, side)]) }
    })
    const names = rowLabels(model, page)
    return {
      ground: [],
      under: [],
      over: [baseline, ...names.marks((row) => plot.y(row)), ...labels],
      crowded: taken.crowded,
      tooLong: names.tooLong,
    }
  },
}

function endLabel(row: PlottedRow, page: Page): Line {
  return valueLine(page, row.value, { bold: true, colour: rowColour(row, page), size: size.value })
}

/** So much that the widest label fits after the longest bar. */
function room(model: ChartModel, page: Page): number {
  const widest = Math.max(0, ...model.rows.map((row) => page.pen.width(endLabel(row, page))))
  return Math.ceil(widest) + labelGap + edge + 4
}
