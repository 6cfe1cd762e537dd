import type { Page } from '../page.js'
import { named, type MeasuredCell, type MeasuredColumn } from './cells.js'
import {
  rowSpace,
  type ColumnDesign,
  type LocalTable,
  type PlannedColumn,
  type TableDesign,
} from './design.js'
import type { Measures } from './widths.js'

/** What one column needs in all locales together, with the space to its neighbours. */
export function measuresOf(
  column: ColumnDesign,
  inLocales: readonly MeasuredColumn[],
  padding: readonly [number, number],
): Measures {
  const heads = inLocales.map(({ head }) => head.extent)
  const bodies = inLocales.flatMap(({ cells, tail }) => cells.map((cell) => room(cell, tail, padding)))
  const beside = padding[0] + padding[1]
  const body = most(bodies.map(({ max }) => max))
  const folded = most(heads.map(({ min, max, lines }) => (lines > 1 ? max : Math.min(max, (min + max) / 2))))
  return {
    ...(column.width !== undefined && { fixed: column.width }),
    min: Math.max(most(bodies.map(({ min }) => min)), most(heads.map(({ min }) => min)) + beside),
    compact: Math.max(body, folded + beside),
    max: Math.max(body, most(heads.map(({ max }) => max)) + beside),
    keep: column.names ?? false,
  }
}

/** What a cell asks of its column. Figures that stand under one another are never wrapped. */
function room(
  cell: MeasuredCell,
  widest: number | undefined,
  padding: readonly [number, number],
): { readonly min: number; readonly max: number } {
  const [before, after] = insetOf(cell, widest, padding)
  const { min, max } = cell.extent
  return { min: (cell.unit === undefined ? min : max) + before + after, max: max + before + after }
}

/** What stays free beside the text of a cell, with what makes its decimals stand under those of the others. */
export function insetOf(
  { text, tail }: MeasuredCell,
  widest: number | undefined,
  padding: readonly [number, number],
): readonly [number, number] {
  const [before, after] = text.padding ?? padding
  return [before, after + (tail === undefined || widest === undefined ? 0 : widest - tail)]
}

/** Height of a text in a cell that is `width` wide. */
export function heightIn(page: Page, { text, extent }: MeasuredCell, width: number): number {
  const spec = named(text)
  if (extent.max > width) return page.measure(spec, width).height
  return (extent.lines * page.faceIn(text.text, spec).leading) / 72
}

/** Heights of the head and of the rows in one locale. */
export function heightsIn(
  { page }: LocalTable,
  design: TableDesign,
  columns: readonly PlannedColumn[],
  contents: readonly MeasuredColumn[],
): { readonly head: number; readonly rows: readonly number[] } {
  const height = (cell: MeasuredCell, c: number, tail?: number) => {
    const { width, padding } = columns[c]!
    const [before, after] = insetOf(cell, tail, padding)
    return heightIn(page, cell, width - before - after)
  }
  const { row, air } = rowSpace(design, page)
  const line = page.face('label').leading / 72
  const head = design.head - line + most(contents.map((column, c) => height(column.head, c)))
  const count = contents[0]?.cells.length ?? 0
  const rows = Array.from({ length: count }, (_, r) =>
    Math.max(row, 2 * air + most(contents.map(({ cells, tail }, c) => height(cells[r]!, c, tail)))),
  )
  return { head, rows }
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((greatest, number) => Math.max(greatest, number), 0)
}
