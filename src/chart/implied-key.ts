import type { ChartModel } from '../model/chart.js'
import { valuesOf } from '../plotted.js'
import { boundsOf, edge, lineRect, size, type Page } from './page.js'
import { grown } from './rect.js'
import type { Mark } from './sketch.js'
import { muted } from './texts.js'

/** Pixels. */
const square = 9
const gap = 5

/** In the upper right corner, what hollow columns are, where their values are not written beside them. */
export function impliedKey(model: ChartModel, page: Page): Mark[] {
  if (!model.rows.flatMap(valuesOf).some(({ derived }) => derived)) return []
  const line = [muted(page, model.words.implied, size.sublabel)]
  const middle = edge + page.pen.height(line) / 2
  const text = lineRect(page.pen, line, boundsOf(page).right, middle, 'right')
  const right = text.left - gap
  const rect = { left: right - square, right, top: middle - square / 2, bottom: middle + square / 2 }
  return [
    { kind: 'rect', rect, fill: page.colour('muted') },
    { kind: 'rect', rect: grown(rect, -1.5), fill: page.colour('paper') },
    { kind: 'text', line, rect: text },
  ]
}
