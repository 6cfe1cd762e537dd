import type { ChartConfiguration, ChartOptions } from 'chart.js'
import type { ChartModel, PlottedRow } from '../../model/chart.js'
import type { Kind } from '../kind.js'
import { halfBase, lineRect, size, type Page, type Plot } from '../page.js'
import type { Line } from '../pen.js'
import { written, type Mark, type Sketch } from '../sketch.js'
import { muted, plain, valueLine } from '../texts.js'
import { asideLines, bubbleBottom, columnShare, growthMarks, type Column } from './growth-bubble.js'

/** Pixels. */
const valueGap = 10
const belowBase = 12
/** From the side of the picture to the first and from the last column's slot. */
const side = 40

/** Two columns from zero; a bubble on a dashed connector says how the first became the second. */
export const growthColumns: Kind = {
  configure(model, page) {
    const [min, max] = model.domain!
    const colours = model.rows.map((row) => columnColour(row, page))
    const options: ChartOptions<'bar'> = {
      layout: {
        padding: { left: side, right: side, top: headroom(model, page), bottom: footroom(model, page) },
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
            data: model.rows.map((row) => row.value.value),
            backgroundColor: model.rows.map((row, i) =>
              row.value.derived ? page.colour('paper') : colours[i]!,
            ),
            borderColor: colours,
            borderWidth: model.rows.map((row) => (row.value.derived ? 2 : 0)),
            categoryPercentage: 1,
            barPercentage: columnShare,
          },
        ],
      },
      options,
    } as ChartConfiguration
  },

  annotate(model, page, plot) {
    const columns = model.rows.map((row, index) => column(row, page, plot, index))
    const base: Mark = {
      kind: 'rect',
      rect: {
        left: plot.area.left - 8,
        right: plot.area.right + 8,
        top: plot.area.bottom - halfBase,
        bottom: plot.area.bottom + halfBase,
      },
      fill: page.colour('faint'),
    }
    const growth = model.growth ? growthMarks(model.growth, columns, page) : []
    const aside = model.annotation ? asideLines(model, page, plot, columns) : { labels: [], crowded: [] }
    return {
      ground: [],
      under: [],
      over: [base, ...columns.flatMap((c) => c.marks), ...growth, ...written(aside.labels)],
      crowded: aside.crowded,
      tooLong: [],
    } satisfies Sketch
  },
}

function columnColour(row: PlottedRow, page: Page): string {
  return page.colour(row.highlight ? 'attack' : 'context')
}

function valueText(row: PlottedRow, page: Page): Line {
  return valueLine(page, row.value, { bold: true, colour: page.colour('ink'), size: size.columnValue })
}

function column(row: PlottedRow, page: Page, plot: Plot, index: number): Column {
  const [x, { pen }] = [plot.x(index), page]
  const top = row.value.value === null ? plot.area.bottom : plot.y(row.value.value)
  const value = valueText(row, page)
  const valueRect = lineRect(pen, value, x, top - valueGap - pen.height(value) / 2 + 3, 'center')
  const under = below(row, page)
  let y = plot.area.bottom + belowBase
  const names = under.map((line): Mark => {
    const height = pen.height(line)
    y += height
    return { kind: 'text', line, rect: lineRect(pen, line, x, y - height / 2, 'center') }
  })
  return { x, top: valueRect.top, marks: [{ kind: 'text', line: value, rect: valueRect }, ...names] }
}

function below(row: PlottedRow, page: Page): Line[] {
  const name = plain(row.label, size.columnLabel, false, page.colour('text'))
  return row.sublabel === '' ? [name] : [name, [muted(page, row.sublabel, size.sublabel)]]
}

/** Above the tallest column: its value, and the connector with its bubble. */
function headroom(model: ChartModel, page: Page): number {
  const value = page.pen.height(valueText(model.rows[0]!, page)) + valueGap
  return Math.ceil(value + (model.growth ? bubbleBottom : 0) + 6)
}

function footroom(model: ChartModel, page: Page): number {
  const lines = model.rows.map((row) =>
    below(row, page).reduce((sum, line) => sum + page.pen.height(line), 0),
  )
  return Math.ceil(Math.max(...lines) + belowBase + 8)
}
