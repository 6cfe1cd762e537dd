import type { Rich } from '../../model/deck.js'
import type { Extent } from '../../type/index.js'
import { safety } from '../../type/index.js'
import type { Page } from '../page.js'
import { slideRuns } from '../rich.js'
import {
  paddingOf,
  rowSpace,
  tableGroup,
  type CellText,
  type ColumnDesign,
  type LocalTable,
  type TableDesign,
} from './design.js'
import { contentOf, decimalsAt } from './figures.js'
import type { Measures } from './widths.js'

/** A cell that was measured. */
export interface MeasuredCell {
  readonly text: CellText
  readonly extent: Extent
  /** Of a figure that is aligned by its decimals: the width of these and of what follows them. */
  readonly tail: number | undefined
}

/** A column of one locale: its head and cells, and the widest tail among these. */
export interface MeasuredColumn {
  readonly head: MeasuredCell
  readonly cells: readonly MeasuredCell[]
  readonly tail: number
}

export function measureColumns(
  { page, table }: LocalTable,
  columns: readonly ColumnDesign[],
): MeasuredColumn[] {
  return columns.map((column, c) => {
    const head = measured(page, headText(column, table.head[c]!), undefined)
    const cells = table.rows.map((row) => measureCell(page, column, row[c]!))
    return { head, cells, tail: most(cells.map(({ tail }) => tail ?? 0)) }
  })
}

/** Heads of columns with a given width come closer to one another than texts. */
const closeHeads = [0, 0.06] as const

export function headText(column: ColumnDesign, content: Rich): CellText {
  const close = column.width !== undefined && column.align !== 'center'
  return {
    text: { content, role: 'label', colour: 'muted', bold: true },
    group: 'table head',
    ...(close && { padding: closeHeads }),
  }
}

function measureCell(page: Page, column: ColumnDesign, content: Rich): MeasuredCell {
  const text = column.cell(content, page)
  const tail = column.align === 'decimal' ? tailOf(page, text, content) : undefined
  return measured(page, text, tail)
}

function measured(page: Page, text: CellText, tail: number | undefined): MeasuredCell {
  return { text, extent: page.extent(named(text)), tail }
}

/** What a text is called while it is only measured. */
function named(text: CellText): CellText & { readonly name: string; readonly group: string } {
  return { group: tableGroup, ...text, name: tableGroup }
}

/** Width of the decimals of a figure and of what follows them; undefined of anything else. */
export function tailOf(page: Page, text: CellText, content: Rich): number | undefined {
  if (contentOf(content, page.around.strings.missing) !== 'figure') return undefined
  const runs = slideRuns(content, page.step(tableGroup).short)
  const whole = runs.filter((run) => !run.mark)
  let left = decimalsAt(whole.map((run) => run.text).join(''))
  const lead = whole.map((run) => {
    const kept = run.text.slice(0, left)
    left -= kept.length
    return { ...run, text: kept }
  })
  const width = (of: Rich) => page.extent(named({ ...text, text: { ...text.text, content: of } })).max
  return (width({ ...content, runs }) - width({ ...content, runs: lead })) / safety
}

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
  }
}

/** What a cell asks of its column. Figures that stand under one another by their decimals are never wrapped. */
function room(
  cell: MeasuredCell,
  widest: number,
  padding: readonly [number, number],
): { readonly min: number; readonly max: number } {
  const [before, after] = insetOf(cell, widest, padding)
  const { min, max } = cell.extent
  return { min: (cell.tail === undefined ? min : max) + before + after, max: max + before + after }
}

/** What stays free beside the text of a cell, with what makes its decimals stand under those of the others. */
export function insetOf(
  { text, tail }: Pick<MeasuredCell, 'text' | 'tail'>,
  widest: number,
  padding: readonly [number, number],
): readonly [number, number] {
  const [before, after] = text.padding ?? padding
  return [before, after + (tail === undefined ? 0 : widest - tail)]
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
  columns: readonly ColumnDesign[],
  contents: readonly MeasuredColumn[],
  widths: readonly number[],
): { readonly head: number; readonly rows: readonly number[] } {
  const height = (cell: MeasuredCell, c: number, tail: number) => {
    const [before, after] = insetOf(cell, tail, paddingOf(columns, c))
    return heightIn(page, cell, widths[c]! - before - after)
  }
  const { row, air } = rowSpace(design, page)
  const line = page.face('label').leading / 72
  const head = design.head - line + most(contents.map((column, c) => height(column.head, c, 0)))
  const count = contents[0]?.cells.length ?? 0
  const rows = Array.from({ length: count }, (_, r) =>
    Math.max(row, 2 * air + most(contents.map(({ cells, tail }, c) => height(cells[r]!, c, tail)))),
  )
  return { head, rows }
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((greatest, number) => Math.max(greatest, number), 0)
}
