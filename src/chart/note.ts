import type { ChartModel } from '../model/chart.js'
import type { Clearance } from './clearance.js'
import { lineRect, size, type Page, type Plot } from './page.js'
import type { Rect } from './rect.js'
import type { Label, Mark } from './sketch.js'
import { plain } from './texts.js'

/** Pixels: the short line from the threshold to the note, and the gaps at its two ends. */
const leader = { length: 40, before: 5, after: 9 }

/** The note, on the lowest rule between two rows where it touches nothing, led to from the threshold. */
export function noteBetweenRows(
  model: ChartModel,
  page: Page,
  plot: Plot,
  taken: Clearance,
): { labels: Label[]; lead: Mark[] } {
  if (!model.annotation) return { labels: [], lead: [] }
  const { pen } = page
  const line = plain(model.annotation, size.note, false, page.colour('attack'))
  const from = model.threshold ? plot.x(model.threshold.value) + leader.before : plot.area.left
  const left = model.threshold ? from + leader.length + leader.after : from
  const rules = model.rows.slice(1).map((_, index) => plot.y(index + 0.5))
  const heights = rules.length > 0 ? rules.reverse() : [plot.area.bottom - pen.height(line)]
  const candidates = heights.map((y) => lineRect(pen, line, left, y, 'left'))
  const rect = taken.place(model.annotation, candidates as [Rect, ...Rect[]])
  const y = Math.round((rect.top + rect.bottom) / 2)
  const lead: Mark = {
    kind: 'path',
    points: [
      [from, y],
      [from + leader.length, y],
    ],
    colour: page.colour('attack'),
    width: 1.5,
  }
  return { labels: [{ line, rect, clear: { ...rect, left: from } }], lead: model.threshold ? [lead] : [] }
}
