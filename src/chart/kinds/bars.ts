import type { ChartConfiguration, ChartOptions } from 'chart.js'
import type { PlottedRow } from '../../model/chart.js'
import { Clearance } from '../clearance.js'
import type { Kind } from '../kind.js'
import { boundsOf, edge, lineRect, size, type Page } from '../page.js'
import type { Line } from '../pen.js'
import { missingLabel, rowColour, zeroLine } from '../row-plot.js'
import { rowLabels } from '../row-labels.js'
import { written, type Label } from '../sketch.js'
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
    const [below, above] = [model.rows.filter(isNegative), model.rows.filter((row) => !isNegative(row))]
    const hollow = (row: PlottedRow) => row.value.derived
    const options: ChartOptions<'bar'> = {
      indexAxis: 'y',
      layout: {
        padding: {
          left: rowLabels(model, page).gutter + room(below, page),
          right: room(above, page) + edge + 4,
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
    const taken = new Clearance(boundsOf(page))
    const labels = model.rows.map((row, index): Label => {
      const [{ value, text }, y] = [row.value, plot.y(index)]
      if (value === null) return missingLabel(row, page, plot.x(0), y)
      const line = endLabel(row, page)
      const [x, side] =
        value < 0
          ? ([plot.x(value) - labelGap, 'right'] as const)
          : ([plot.x(value) + labelGap, 'left'] as const)
      return { line, rect: taken.place(text, [lineRect(page.pen, line, x, y, side)]) }
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

const isNegative = ({ value }: PlottedRow) => (value.value ?? 0) < 0

function endLabel(row: PlottedRow, page: Page): Line {
  return valueLine(page, row.value, { bold: true, colour: rowColour(row, page), size: size.value })
}

/** So much that the widest label fits after the longest bar. */
function room(rows: readonly PlottedRow[], page: Page): number {
  if (rows.length === 0) return 0
  const widest = Math.max(...rows.map((row) => page.pen.width(endLabel(row, page))))
  return Math.ceil(widest) + labelGap
}
