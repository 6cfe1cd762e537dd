import type { ChartConfiguration, ChartOptions } from 'chart.js'
import type { ChartModel } from '../../model/chart.js'
import { Clearance } from '../clearance.js'
import { columnNames } from '../column-names.js'
import { baseLine } from '../column-plot.js'
import type { Kind } from '../kind.js'
import { boundsOf, edge, type Page, type Plot } from '../page.js'
import type { Rect } from '../rect.js'
import { spansOf, type Span } from '../running.js'
import type { Mark } from '../sketch.js'
import { columnColour, columnLabel, labelRoom } from './waterfall-labels.js'

/** Of a slot. */
const columnShare = 0.62
/** Pixels. */
const widestColumn = 110
const besidePlot = 4

/** How one figure becomes another: columns that stand on what was reached before them, joined by fine lines. */
export const waterfall: Kind = {
  configure(model, page) {
    const [min, max] = model.domain!
    const spans = spansOf(model.rows)
    const colours = model.rows.map((row) => columnColour(row, page))
    const above = labelRoom(model, page)
    const options: ChartOptions<'bar'> = {
      layout: {
        padding: {
          left: besidePlot,
          right: besidePlot + edge,
          top: above,
          bottom: columnNames(model.rows, page, slotOf(model, page)).height + (min < 0 ? above : 0),
        },
      },
      scales: {
        x: { type: 'category', display: false },
        y: { type: 'linear', min, max, display: false },
      },
    }
    return {
      type: 'bar',
      data: {
        labels: model.rows.map((row) => row.label),
        datasets: [
          {
            data: spans.map(({ from, to }): [number, number] => [from, to]),
            backgroundColor: model.rows.map((row, i) =>
              row.value.derived ? page.colour('paper') : colours[i]!,
            ),
            borderColor: colours,
            borderWidth: model.rows.map((row) => (row.value.derived ? 2 : 0)),
            borderSkipped: false,
            maxBarThickness: widestColumn,
            categoryPercentage: 1,
            barPercentage: columnShare,
          },
        ],
      },
      options,
    } as ChartConfiguration
  },

  annotate(model, page, plot) {
    const spans = spansOf(model.rows)
    const half = Math.min(slotOf(model, page) * columnShare, widestColumn) / 2
    const columns = spans.map((span, index) => columnRect(span, plot, index, half))
    const taken = new Clearance(boundsOf(page))
    taken.block(...columns)
    const labels = model.rows.flatMap((row, i) => columnLabel(row, spans[i]!, columns[i]!, page, taken))
    const names = columnNames(model.rows, page, slotOf(model, page))
    return {
      ground: [],
      under: connectors(spans, page, plot, half),
      over: [baseLine(plot, page), ...labels, ...names.marks(plot.x, bottomOf(model, page, plot))],
      crowded: taken.crowded,
      tooLong: names.tooLong,
    }
  },
}

function slotOf(model: ChartModel, page: Page): number {
  return (page.width - 2 * besidePlot - edge) / model.rows.length
}

/** The names stand below the plot and, where columns go below zero, below their labels. */
function bottomOf(model: ChartModel, page: Page, plot: Plot): number {
  return plot.area.bottom + (model.domain![0] < 0 ? labelRoom(model, page) : 0)
}

function columnRect({ from, to }: Span, plot: Plot, index: number, half: number): Rect {
  const [x, a, b] = [plot.x(index), plot.y(from), plot.y(to)]
  return { left: x - half, right: x + half, top: Math.min(a, b), bottom: Math.max(a, b) }
}

/** From the end of each column to the next one, where that begins or ends. */
function connectors(spans: readonly Span[], page: Page, plot: Plot, half: number): Mark[] {
  return spans.slice(0, -1).map((span, index): Mark => {
    const y = Math.round(plot.y(span.to))
    const rect = { left: plot.x(index) + half, right: plot.x(index + 1) - half, top: y, bottom: y + 1 }
    return { kind: 'rect', rect, fill: page.colour('faint') }
  })
}
