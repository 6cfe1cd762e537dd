import type { ChartModel } from '../../model/chart.js'
import { blockOf } from '../block.js'
import type { Cell } from '../column-cells.js'
import type { Columns } from '../column-plot.js'
import { endLabels } from '../end-labels.js'
import { edge, type Page } from '../page.js'
import { seriesColours } from '../series-colours.js'
import type { Label, Mark } from '../sketch.js'
import { needsLabel, valueLines, valueLinesOn } from '../value-lines.js'

/** Pixels: from a column to the values beside it, and around a value inside its segment. */
const beside = 10
const inset = { x: 2, y: 1 }
/** Points. */
const sizes = [11, 10]

/** The values of the segments, inside them or at the right of their column. */
export interface PartValues {
  readonly labels: ReadonlyMap<Cell, readonly Label[]>
  readonly leads: readonly Mark[]
  readonly crowded: readonly string[]
  /** Whether all values are written. */
  readonly complete: boolean
  /** How far the values beside the last column reach; 0 where there are none. Pixels. */
  readonly right: number
}

/** In the smaller size where more values find room inside their segments so. */
export function partValues(
  model: ChartModel,
  page: Page,
  columns: Columns,
  cells: readonly Cell[],
): PartValues {
  const shown = cells.filter(({ value }) => value.value !== null)
  const inside = (points: number) => shown.filter((cell) => fits(cell, model, page, points))
  const [large, small] = sizes.map(inside)
  const [own, points] = small!.length > large!.length ? [small!, sizes[1]!] : [large!, sizes[0]!]
  const others = shown.filter((cell) => !own.includes(cell))
  const room = columns.slot - columns.thickness - beside
  const complete = others.every((cell) => blockIn(cell, model, page, points).width <= room)
  const outside = model.rows.map((_, row) =>
    besideColumn(
      others.filter((cell) => cell.row === row && (complete || needsLabel(cell.value))),
      model,
      page,
      points,
    ),
  )
  return {
    labels: new Map([
      ...own.map((cell) => [cell, inSegment(cell, model, page, points)] as const),
      ...outside.flatMap(({ cells, each }) => cells.map((cell, i) => [cell, each[i]!] as const)),
    ]),
    leads: outside.flatMap(({ leads }) => leads),
    crowded: outside.flatMap(({ crowded }) => crowded),
    complete,
    right: Math.max(0, ...(outside.at(-1)?.labels ?? []).map(({ rect }) => rect.right)),
  }
}

function blockIn({ value, series }: Cell, model: ChartModel, page: Page, points: number) {
  const { text, onFill } = seriesColours(model, page)[series]!
  const lines = value.derived
    ? valueLines(value, page, text, points)
    : valueLinesOn(value, page, onFill, points)
  return blockOf(lines, page)
}

function fits(cell: Cell, model: ChartModel, page: Page, points: number): boolean {
  const { width, height } = blockIn(cell, model, page, points)
  const { left, right, top, bottom } = cell.rect
  return width <= right - left - 2 * inset.x && height <= bottom - top - 2 * inset.y
}

function inSegment(cell: Cell, model: ChartModel, page: Page, points: number): Label[] {
  const { left, right, top, bottom } = cell.rect
  const block = blockIn(cell, model, page, points)
  return block.labels(block.rect((left + right) / 2, (top + bottom) / 2, 'center'), 'center')
}

function besideColumn(cells: readonly Cell[], model: ChartModel, page: Page, points: number) {
  const colours = seriesColours(model, page)
  const ends = cells.map(({ value, series, rect }) => ({
    text: value.text,
    lines: valueLines(value, page, colours[series]!.text, points),
    x: rect.right,
    y: (rect.top + rect.bottom) / 2,
    colour: colours[series]!.edge,
  }))
  const x = (cells[0]?.rect.right ?? 0) + beside
  return { cells, ...endLabels(ends, page, { x, side: 'right', room: [edge, page.height - edge] }) }
}
