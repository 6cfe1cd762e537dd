import type { ChartModel } from '../model/chart.js'
import { lineRect, size, type Page, type Plot } from './page.js'
import type { Mark } from './sketch.js'
import { muted } from './texts.js'

/** Between the tick labels and the plot, pixels. */
const gap = 10

/** Width that the labels of an upright value axis need at its left, pixels. */
export function axisWidth({ ticks }: ChartModel, page: Page): number {
  return (
    Math.ceil(Math.max(0, ...ticks.map(({ text }) => page.pen.width([muted(page, text, size.axis)])))) + gap
  )
}

/** Fine lines across the plot at the ticks of an upright value axis, and their labels at its left. */
export function valueAxis(
  { ticks }: ChartModel,
  page: Page,
  { area, y }: Plot,
): { grid: Mark[]; labels: Mark[] } {
  const grid = ticks.map(({ value }): Mark => {
    const top = Math.round(y(value))
    return { kind: 'rect', rect: { ...area, top, bottom: top + 1 }, fill: page.colour('rule') }
  })
  const labels = ticks.map(({ value, text }): Mark => {
    const line = [muted(page, text, size.axis)]
    return { kind: 'text', line, rect: lineRect(page.pen, line, area.left - gap, y(value), 'right') }
  })
  return { grid, labels }
}
