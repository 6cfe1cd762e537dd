import type { ChartConfiguration, ChartOptions } from 'chart.js'
import type { ChartModel, PlottedRow } from '../../model/chart.js'
import type { Kind } from '../kind.js'
import { boundsOf, lineRect, size, type Page, type Plot } from '../page.js'
import { pixels, type Line } from '../pen.js'
import { inside } from '../rect.js'
import { written, type Label, type Mark, type Point, type Sketch } from '../sketch.js'
import { muted, plain, valueLine } from '../texts.js'
import { evenLines } from '../wrap.js'

/** Pixels. */
const bubble = { width: 106, height: 52, inset: 22 }
const bubbleTop = 10
/** Of a slot: the gap between columns is 110% of a column's width. */
const columnShare = 1 / 2.1
const valueGap = 10
const belowBase = 12
/** From the side of the picture to the first and from the last column's slot. */
const side = 40
const connector = { width: 1.75, dash: [6, 4] as const, gap: 8, head: 8 }
const asideGap = 14

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
        top: plot.area.bottom - 0.75,
        bottom: plot.area.bottom + 0.75,
      },
      fill: page.colour('faint'),
    }
    const growth = model.growth ? growthMarks(model.growth.text, columns, page) : []
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

interface Column {
  readonly x: number
  /** Top of the value's label. */
  readonly top: number
  readonly marks: readonly Mark[]
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
  return Math.ceil(value + (model.growth ? bubbleTop + bubble.height : 0) + 6)
}

function footroom(model: ChartModel, page: Page): number {
  const lines = model.rows.map((row) =>
    below(row, page).reduce((sum, line) => sum + page.pen.height(line), 0),
  )
  return Math.ceil(Math.max(...lines) + belowBase + 8)
}

/** From above the first column up, across to the bubble, and down to an arrow above the second. */
function growthMarks(text: string, columns: readonly Column[], page: Page): Mark[] {
  const [first, second] = [columns[0]!, columns[1]!]
  const level = bubbleTop + bubble.height / 2
  const tip = second.top - connector.gap + 4
  const points: Point[] = [
    [first.x, first.top - connector.gap],
    [first.x, level],
    [second.x, level],
    [second.x, tip - connector.head],
  ]
  const line = plain(text, size.bubble, true, page.colour('onStance'))
  const width = Math.max(bubble.width, page.pen.width(line) + bubble.inset * 2)
  const middle = (first.x + second.x) / 2
  const rect = {
    left: middle - width / 2,
    right: middle + width / 2,
    top: bubbleTop,
    bottom: bubbleTop + bubble.height,
  }
  const head: Point[] = [
    [second.x, tip],
    [second.x - connector.head / 2 - 1, tip - connector.head],
    [second.x + connector.head / 2 + 1, tip - connector.head],
  ]
  return [
    { kind: 'path', points, colour: page.colour('faint'), width: connector.width, dash: connector.dash },
    { kind: 'polygon', points: head, fill: page.colour('faint') },
    { kind: 'rect', rect, fill: page.colour('attack'), radius: bubble.height / 2 },
    { kind: 'text', line, rect: lineRect(page.pen, line, middle, level, 'center') },
  ]
}

/**
 * The note, set flush right in as many lines as it needs: at the left of the first column's connector or, where
 * that is too short, of the column itself.
 */
function asideLines(model: ChartModel, page: Page, plot: Plot, columns: readonly Column[]) {
  const [first, second] = [columns[0]!, columns[1]!]
  const bounds = boundsOf(page)
  const style = muted(page, '', size.aside)
  const leading = pixels(size.aside) * 1.3
  const level = bubbleTop + bubble.height / 2
  const block = (right: number, top: number, bottom: number): Label[] => {
    const lines = evenLines(model.annotation!, style, Math.min(130, right - bounds.left), page.locale)
    return lines.map((text, index) => {
      const line = [{ ...style, text }]
      const y = (top + bottom) / 2 + (index - (lines.length - 1) / 2) * leading
      return { line, rect: lineRect(page.pen, line, right, y, 'right') }
    })
  }
  const fits = (labels: readonly Label[], top: number, bottom: number) =>
    labels.every(({ rect }) => inside(rect, { ...bounds, top, bottom }))
  const besideConnector = block(first.x - asideGap, level, first.top)
  if (fits(besideConnector, level, first.top)) return { labels: besideConnector, crowded: [] }
  const halfColumn = (second.x - first.x) * columnShare * 0.5
  const { bottom } = plot.area
  const besideColumn = block(first.x - halfColumn - asideGap, first.top, bottom)
  return {
    labels: besideColumn,
    crowded: fits(besideColumn, first.top, bottom) ? [] : [model.annotation!],
  }
}
