import type { ChartModel } from '../model/chart.js'
import { valuesOf } from '../plotted.js'
import { blockOf, placed } from './block.js'
import type { Clearance } from './clearance.js'
import { ownHeight, type Height } from './line-ends.js'
import { lineRect, size, type Page, type Plot } from './page.js'
import type { Rect } from './rect.js'
import { aroundDot } from './row-plot.js'
import { lineColours } from './series-colours.js'
import type { Label } from './sketch.js'
import { muted } from './texts.js'
import { needsLabel, valueLines } from './value-lines.js'

/** Pixels. */
const radius = 5
/** Of a point that was restated, whose former value may lie under it. */
const ringRadius = 9
const gap = 7
const points = 11
/** A single line with so many values at most has all of them written. */
const mostValues = 12

/** Whether all values are written beside their points, so that no axis is needed to tell them. */
export const tellsValues = ({ rows, series }: ChartModel) => series === undefined && rows.length <= mostValues
const sample = 8

/**
 * Values beside their points: all of a short single line, of others the first, the extremes, and those of which an
 * axis cannot say enough. The last value of each line stands at its end. Gaps that all lines share are named.
 */
export function pointLabels(
  model: ChartModel,
  page: Page,
  plot: Plot,
  taken: Clearance,
  height: Height = ownHeight,
): Label[] {
  const values = pointValues(model, page, plot, taken, height)
  return [...values.flatMap(({ labels }) => labels), ...gaps(model, page, plot)]
}

/** A value beside its point. */
export interface PointValue {
  readonly series: number
  readonly row: number
  readonly labels: readonly Label[]
}

export function pointValues(
  model: ChartModel,
  page: Page,
  plot: Plot,
  taken: Clearance,
  height: Height = ownHeight,
): PointValue[] {
  taken.block(...courses(model, plot, height))
  return lineColours(model, page).flatMap(({ text }, series) => {
    const shown = shownRows(model, series)
    return model.rows.flatMap((row, index): PointValue[] => {
      const value = valuesOf(row)[series]!
      if (value.value === null || !shown.has(index)) return []
      const block = blockOf(valueLines(value, page, text, points), page)
      const [x, y] = [plot.x(row.time!), plot.y(height(row, series)!)]
      const out = (row.from ? ringRadius : radius) + 2 + block.height / 2
      const labels = placed(block, value.text, taken, [
        [x, y - out, 'center'],
        [x, y + out, 'center'],
        [x - gap, y - out, 'right'],
        [x + gap, y - out, 'left'],
        [x + gap, y + out, 'left'],
        [x - gap, y + out, 'right'],
      ])
      return [{ series, row: index, labels }]
    })
  })
}

/** The rows whose values are written beside their points. */
function shownRows(model: ChartModel, index: number): Set<number> {
  const values = model.rows.map((row) => valuesOf(row)[index]!)
  const stated = values.flatMap(({ value }, row) => (value === null ? [] : [{ row, value }]))
  const last = stated.at(-1)?.row
  const named = values.flatMap((value, row) => (needsLabel(value) ? [row] : []))
  const own = model.series ? [] : tellsValues(model) ? stated.map(({ row }) => row) : extremes(stated)
  return new Set([...named, ...own].filter((row) => row !== last))
}

/** The first value, the lowest and the highest. */
function extremes(stated: readonly { readonly row: number; readonly value: number }[]): number[] {
  const sorted = [...stated].sort((a, b) => a.value - b.value)
  return [stated[0], sorted[0], sorted.at(-1)].flatMap((point) => point?.row ?? [])
}

/** What labels keep clear of: the dots, and the lines in small pieces. */
function courses(model: ChartModel, plot: Plot, height: Height): Rect[] {
  const { rows, series = [''] } = model
  return series.flatMap((_, index) =>
    rows.flatMap((row, at): Rect[] => {
      const [value, before] = [height(row, index), at > 0 ? height(rows[at - 1]!, index) : null]
      if (value === null) return []
      const [x, y] = [plot.x(row.time!), plot.y(value)]
      const dot = aroundDot(x, y, radius)
      if (before === null) return [dot]
      const [x0, y0] = [plot.x(rows[at - 1]!.time!), plot.y(before)]
      const pieces = Math.ceil(Math.hypot(x - x0, y - y0) / sample)
      const piece = (_: unknown, step: number) => {
        const share = (step + 0.5) / pieces
        return aroundDot(x0 + (x - x0) * share, y0 + (y - y0) * share, sample / 2)
      }
      return [dot, ...Array.from({ length: pieces }, piece)]
    }),
  )
}

/** "n.d." on the base line, below every date for which no series has a value. */
export function gaps(model: ChartModel, page: Page, plot: Plot): Label[] {
  return model.rows.flatMap((row): Label[] => {
    const values = valuesOf(row)
    if (values.some(({ value }) => value !== null)) return []
    const line = [muted(page, values[0]!.text, size.caption)]
    const y = plot.area.bottom - page.pen.height(line) / 2 - 2
    return [{ line, rect: lineRect(page.pen, line, plot.x(row.time!), y, 'center') }]
  })
}
