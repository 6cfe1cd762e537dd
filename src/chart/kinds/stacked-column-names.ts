import type { ChartModel } from '../../model/chart.js'
import type { Cell } from '../column-cells.js'
import { endLabels } from '../end-labels.js'
import { edge, type Page, type Plot } from '../page.js'
import { grown } from '../rect.js'
import { seriesColours } from '../series-colours.js'
import { sideName } from '../series-label.js'
import { written, type Mark } from '../sketch.js'

/** Pixels. */
const square = 9
const gap = 6
export const swatchWidth = square + gap

/**
 * The names of the series at the right of the last column, each at the height of its segment there, with a square in
 * its colour: in that column a part may be missing, or be too small to be told. `least`: they begin no further left.
 */
export function partNames(
  model: ChartModel,
  page: Page,
  { area }: Plot,
  least: number,
  cells: readonly Cell[],
): { marks: Mark[]; crowded: readonly string[] } {
  const colours = seriesColours(model, page)
  const last = cells.filter(({ row }) => row === model.rows.length - 1)
  const from = Math.max(area.right, least)
  const x = from + swatchWidth
  const ends = last.map(({ series, rect }) => ({
    text: model.series![series]!.label,
    lines: sideName(model.series![series]!.label, page, colours[series]!.text),
    x,
    y: (rect.top + rect.bottom) / 2,
    colour: colours[series]!.edge,
  }))
  const names = endLabels(ends, page, { x, side: 'right', room: [edge, area.bottom] })
  const swatches = names.rects.flatMap(({ top, bottom }, series): Mark[] => {
    const middle = (top + bottom) / 2
    const rect = {
      left: from,
      right: from + square,
      top: middle - square / 2,
      bottom: middle + square / 2,
    }
    const { edge: outline, fill } = colours[series]!
    return [
      { kind: 'rect', rect, fill: outline },
      { kind: 'rect', rect: grown(rect, -1), fill },
    ]
  })
  return { marks: [...swatches, ...written(names.labels)], crowded: names.crowded }
}
