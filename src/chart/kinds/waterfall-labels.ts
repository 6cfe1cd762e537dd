import type { PlottedRow } from '../../model/chart.js'
import { blockOf, placed } from '../block.js'
import { Clearance } from '../clearance.js'
import { valueSizes } from '../column-values.js'
import { boundsOf, type Page } from '../page.js'
import type { Rect } from '../rect.js'
import type { Span } from '../running.js'
import type { Label } from '../sketch.js'
import { valueLines } from '../value-lines.js'

/** Pixels: from a column to its label, and to where it goes if a neighbour is in the way. */
const gaps = [4, 14] as const

/** Totals in ink, steps up and down in the colours of the two sides. */
export function stepColour({ role, value }: PlottedRow, page: Page): string {
  if (role !== 'step') return page.colour('ink')
  return page.colour((value.value ?? 0) < 0 ? 'attack' : 'brand')
}

export interface StepLabels {
  /** The lines of each label. */
  readonly each: readonly (readonly Label[])[]
  readonly crowded: readonly string[]
}

/** The values in the largest size in which all find room beside the columns, and off the names below them. */
export function stepLabels(
  rows: readonly PlottedRow[],
  spans: readonly Span[],
  columns: readonly Rect[],
  names: readonly Rect[],
  page: Page,
): StepLabels {
  const tried = valueSizes.map((points): StepLabels => {
    const taken = new Clearance(boundsOf(page), 1)
    taken.block(...columns, ...names)
    const each = rows.map((row, i) => stepLabel(row, spans[i]!, columns[i]!, points, page, taken))
    return { each, crowded: taken.crowded }
  })
  return tried.find(({ crowded }) => crowded.length === 0) ?? tried.at(-1)!
}

/** At the end to which the column leads: above it, or below it where it falls. */
function stepLabel(
  row: PlottedRow,
  { from, to }: Span,
  column: Rect,
  points: number,
  page: Page,
  taken: Clearance,
): Label[] {
  const block = blockOf(valueLines(row.value, page, stepColour(row, page), points), page)
  const x = (column.left + column.right) / 2
  const places = gaps.map((gap) => {
    const out = gap + block.height / 2
    return [x, to < from ? column.bottom + out : column.top - out, 'center'] as const
  })
  return placed(block, row.value.text, taken, places)
}
