import type { ChartConfiguration, ChartDataset, ChartOptions } from 'chart.js'
import type { ChartModel } from '../../model/chart.js'
import { valuesOf } from '../../plotted.js'
import { Clearance } from '../clearance.js'
import type { Kind } from '../kind.js'
import { halfBase, size, type Page } from '../page.js'
import { panelsOf, type Panel } from '../panels.js'
import { panelTexts } from '../panel-texts.js'
import type { Rect } from '../rect.js'
import { aroundDot } from '../row-plot.js'
import { written, type Mark } from '../sketch.js'

/** Pixels. */
const thickest = 40
const filled = 0.66
const radius = 3.5
const lineWidth = 2

/** A small plot for each series, all on one scale from zero: lines over three dates or more, else columns. */
export const multiples: Kind = {
  configure(model, page) {
    const axis = (max: number) => ({ type: 'linear' as const, min: 0, max, display: false })
    // Panels have no scales of their own: values are laid out in pixels, and the two axes of the chart are pixels.
    const options: ChartOptions<'line'> = {
      layout: { padding: 0 },
      clip: false,
      scales: {
        x: { ...axis(page.width), afterBuildTicks: (axis) => void (axis.ticks = []) },
        y: { ...axis(page.height), reverse: true },
      },
    }
    const data = isOverTime(model) ? linesOf : columnsOf
    const datasets = panelsOf(model, page).map((panel, series) => data(model, page, panel, series))
    return { type: 'line', data: { datasets }, options } as unknown as ChartConfiguration
  },

  annotate(model, page) {
    const panels = panelsOf(model, page)
    const texts = panels.map((panel, series) => textsIn(model, page, panel, series))
    return {
      ground: panels.map((panel): Mark => ({
        kind: 'rect',
        rect: zeroRect(panel),
        fill: page.colour('faint'),
      })),
      under: [],
      over: written(texts.flatMap(({ labels }) => labels)),
      crowded: texts.flatMap(({ crowded }) => crowded),
      tooLong: texts.flatMap(({ tooLong }) => tooLong),
    }
  },
}

/** Labels keep off the marks and, where they can, off the base line too; in a smaller size where that helps. */
function textsIn(model: ChartModel, page: Page, panel: Panel, series: number) {
  const marks = marksIn(model, panel, series)
  const tried = [[zeroRect(panel)], []].flatMap((base) =>
    [size.caption, size.sublabel].map((points) => {
      const taken = new Clearance(panel.outer)
      taken.block(...base, ...marks)
      return panelTexts(model, page, panel, series, { taken, points, overTime: isOverTime(model) })
    }),
  )
  return tried.find(({ crowded }) => crowded.length === 0) ?? tried[0]!
}

/** Two values are no course. */
function isOverTime({ rows }: ChartModel): boolean {
  return rows.length > 2 && rows.every(({ time }) => time !== undefined)
}

function colourOf(model: ChartModel, series: number, page: Page): string {
  return page.colour(model.series![series]!.highlight ? 'attack' : 'brand')
}

const cellsOf = (model: ChartModel, series: number) => model.rows.map((row) => valuesOf(row)[series]!)

function linesOf(model: ChartModel, page: Page, panel: Panel, series: number): ChartDataset {
  const colour = colourOf(model, series, page)
  const cells = cellsOf(model, series)
  return {
    type: 'line',
    data: cells.map(({ value }, row) => ({ x: panel.x(row), y: value === null ? null : panel.y(value) })),
    borderColor: colour,
    borderWidth: lineWidth,
    pointRadius: radius,
    pointBackgroundColor: cells.map(({ derived }) => (derived ? page.colour('paper') : colour)),
    pointBorderColor: colour,
    pointBorderWidth: cells.map(({ derived }) => (derived ? 2 : 0)),
  } as unknown as ChartDataset
}

function columnsOf(model: ChartModel, page: Page, panel: Panel, series: number): ChartDataset {
  const colour = colourOf(model, series, page)
  const cells = cellsOf(model, series)
  return {
    type: 'bar',
    data: cells.map(({ value }, row) => ({
      x: panel.x(row),
      y: value === null ? null : [panel.y(0), panel.y(value)],
    })),
    backgroundColor: cells.map(({ derived }) => (derived ? page.colour('paper') : colour)),
    borderColor: colour,
    borderWidth: cells.map(({ derived }) => (derived ? 2 : 0)),
    borderSkipped: false,
    grouped: false,
    barThickness: thicknessIn(panel),
  } as unknown as ChartDataset
}

const thicknessIn = ({ slot }: Panel) => Math.min(thickest, slot * filled)

/** What labels keep off: the columns, or the dots and the lines between them. */
function marksIn(model: ChartModel, panel: Panel, series: number) {
  const cells = cellsOf(model, series)
  const half = thicknessIn(panel) / 2
  return cells.flatMap(({ value }, row) => {
    if (value === null) return []
    const [x, y, zero] = [panel.x(row), panel.y(value), panel.y(0)]
    if (isOverTime(model))
      return [aroundDot(x, y, radius), ...lineTo(panel, cells[row + 1]?.value, row + 1, x, y)]
    return [{ left: x - half, right: x + half, top: Math.min(y, zero), bottom: Math.max(y, zero) }]
  })
}

/** Small squares along the line from a point to the next one. */
function lineTo(panel: Panel, next: number | null | undefined, row: number, x: number, y: number): Rect[] {
  if (next === null || next === undefined) return []
  const [dx, dy] = [panel.x(row) - x, panel.y(next) - y]
  const steps = Math.ceil(Math.hypot(dx, dy) / lineWidth / 2)
  return Array.from({ length: steps }, (_, i) =>
    aroundDot(x + (dx * i) / steps, y + (dy * i) / steps, lineWidth / 2),
  )
}

function zeroRect({ plot, y }: Panel): Rect {
  const zero = Math.round(y(0))
  return { left: plot.left, right: plot.right, top: zero - halfBase, bottom: zero + halfBase }
}
