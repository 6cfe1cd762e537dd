import type { ChartModel } from '../../model/chart.js'
import { blockOf, type Block } from '../block.js'
import type { Cell } from '../column-cells.js'
import { boundsOf, type Page } from '../page.js'
import { seriesColours } from '../series-colours.js'
import type { Label, Mark } from '../sketch.js'
import { spread } from '../spread.js'
import { valueLines, valueLinesOn } from '../value-lines.js'

/** Pixels: around a value inside its segment, from a bar to the values below it, and between two of these. */
const inset = 2
const below = 6
const between = 6
/** Points. */
const points = 11

/** The values of the segments of bars. */
export interface BarValues {
  readonly labels: ReadonlyMap<Cell, readonly Label[]>
  readonly leads: readonly Mark[]
  readonly crowded: readonly string[]
}

/** Inside their segments where they find room; the others side by side below the bar. `start`: not left of it. */
export function barValues(model: ChartModel, page: Page, cells: readonly Cell[], start: number): BarValues {
  const shown = cells.filter(({ value }) => value.value !== null)
  const inside = new Map(
    shown.flatMap((cell): [Cell, Label[]][] => {
      const block = insideOf(cell, model, page)
      return fits(cell, block) ? [[cell, block.labels(block.rect(...middle(cell), 'center'), 'center')]] : []
    }),
  )
  const rows = model.rows.map((_, row) => {
    const own = shown.filter((cell) => cell.row === row && !inside.has(cell))
    return belowBar(own, model, page, start)
  })
  return {
    labels: new Map([...inside, ...rows.flatMap(({ labels }) => labels)]),
    leads: rows.flatMap(({ leads }) => leads),
    crowded: rows.flatMap(({ crowded }) => crowded),
  }
}

const middle = ({ rect: { left, right, top, bottom } }: Cell) =>
  [(left + right) / 2, (top + bottom) / 2] as const

function insideOf({ value, series }: Cell, model: ChartModel, page: Page): Block {
  const { text, onFill } = seriesColours(model, page)[series]!
  const lines = value.derived
    ? valueLines(value, page, text, points)
    : valueLinesOn(value, page, onFill, points)
  return blockOf(lines, page)
}

function fits({ rect: { left, right, top, bottom } }: Cell, { width, height }: Block): boolean {
  return width + 2 * inset <= right - left && height <= bottom - top
}

function belowBar(cells: readonly Cell[], model: ChartModel, page: Page, start: number) {
  const colours = seriesColours(model, page)
  const blocks = cells.map(({ value, series }) =>
    blockOf(valueLines(value, page, colours[series]!.text, points), page),
  )
  const room = [start, boundsOf(page).right] as const
  const widths = blocks.map(({ width }) => width + between)
  const places = spread(
    cells.map((cell) => middle(cell)[0]),
    widths,
    room,
  )
  const labels = cells.map((cell, index): [Cell, Label[]] => {
    const block = blocks[index]!
    const y = cell.rect.bottom + below + block.height / 2
    return [cell, block.labels(block.rect(places[index]!, y, 'center'), 'center')]
  })
  const leads = cells.map((cell, index): Mark => {
    const points = [
      [middle(cell)[0], cell.rect.bottom + 1],
      [places[index]!, cell.rect.bottom + below],
    ] as const
    return { kind: 'path', points, colour: colours[cell.series]!.edge, width: 1 }
  })
  const full = widths.reduce((sum, width) => sum + width, 0) > room[1] - room[0]
  return { labels, leads, crowded: full ? cells.map(({ value }) => value.text) : [] }
}
