import type { ChartModel, PlottedRow } from '../../model/chart.js'
import { columnFoot, columnPlot, columnsIn, type ColumnData, type ColumnSpace } from '../column-plot.js'
import type { Kind } from '../kind.js'
import type { Page, Plot } from '../page.js'
import type { Rect } from '../rect.js'
import { spansOf, type Span } from '../running.js'
import { written, type Mark } from '../sketch.js'
import { tallestValue } from '../value-lines.js'
import { stepColour, stepLabels } from './waterfall-labels.js'

/** Pixels. */
const side = 8
const above = 8

/** How one figure becomes another: columns that stand on what was reached before them, joined by fine lines. */
export const waterfall: Kind = {
  configure(model, page) {
    const spans = spansOf(model.rows)
    const colours = model.rows.map((row) => stepColour(row, page))
    const hollow = (row: PlottedRow) => row.value.derived
    const data = {
      data: spans.map(({ from, to }, x) => ({ x, y: [from, to] })),
      backgroundColor: model.rows.map((row, i) => (hollow(row) ? page.colour('paper') : colours[i]!)),
      borderColor: colours,
      borderWidth: model.rows.map((row) => (hollow(row) ? 2 : 0)),
      borderSkipped: false,
    }
    return columnPlot(model, page, spaceOf(model, page), [data as unknown as ColumnData])
  },

  annotate(model, page) {
    const { foot, values, connectors } = layOut(model, page)
    return {
      ground: [],
      under: connectors,
      over: [...foot.marks, ...written(values.each.flat())],
      crowded: values.crowded,
      tooLong: foot.tooLong,
    }
  },
}

export function layOut(model: ChartModel, page: Page) {
  const spans = spansOf(model.rows)
  const columns = columnsIn(model, page, spaceOf(model, page))
  const { plot, thickness } = columns
  const rects = spans.map((span, index) => columnRect(span, plot, index, thickness))
  const foot = columnFoot(model, page, columns)
  const names = foot.marks.flatMap((mark) => (mark.kind === 'text' ? mark.rect : []))
  return {
    columns,
    rects,
    foot,
    values: stepLabels(model.rows, spans, rects, names, page),
    connectors: connectorsOf(spans, rects, page, plot),
  }
}

function spaceOf(model: ChartModel, page: Page): ColumnSpace {
  return { left: side, right: side, top: above + tallestValue(model, page), abreast: 1 }
}

function columnRect({ from, to }: Span, plot: Plot, index: number, thickness: number): Rect {
  const [x, a, b] = [plot.x(index), plot.y(from), plot.y(to)]
  return { left: x - thickness / 2, right: x + thickness / 2, top: Math.min(a, b), bottom: Math.max(a, b) }
}

/** From the end of each column to the next one, where that begins or ends. */
function connectorsOf(spans: readonly Span[], columns: readonly Rect[], page: Page, plot: Plot): Mark[] {
  return spans.slice(0, -1).map(({ to }, index): Mark => {
    const y = Math.round(plot.y(to))
    const rect = { left: columns[index]!.right, right: columns[index + 1]!.left, top: y, bottom: y + 1 }
    return { kind: 'rect', rect, fill: page.colour('faint') }
  })
}
