import type { Rich } from '../../model/deck.js'
import { safety, type Extent } from '../../type/index.js'
import type { Page } from '../page.js'
import { slideRuns } from '../rich.js'
import { tableGroup, type CellText, type ColumnDesign, type LocalTable } from './design.js'
import { contentOf, decimalsAt, unitOf } from './figures.js'

/** A cell that was measured. */
export interface MeasuredCell {
  readonly text: CellText
  readonly extent: Extent
  /** Of a figure in a column that is aligned by decimals: the width of these and of what follows them. */
  readonly tail?: number | undefined
  /** Its unit; undefined of anything but a figure in such a column. */
  readonly unit?: string | undefined
}

/** A column of one locale. */
export interface MeasuredColumn {
  readonly head: MeasuredCell
  readonly cells: readonly MeasuredCell[]
  /** The widest tail; undefined where decimals do not stand under each other. */
  readonly tail: number | undefined
}

export function measureColumns(
  { page, table }: LocalTable,
  columns: readonly ColumnDesign[],
): MeasuredColumn[] {
  return columns.map((column, c) => {
    const head = measured(page, headText(column, table.head[c]!))
    const cells = table.rows.map((row) => measureCell(page, column, row[c]!))
    return { head, cells, tail: widestTail(cells) }
  })
}

/** Figures of several units are no more comparable digit by digit: 8,900 would look like more than 14.9K. */
function widestTail(cells: readonly MeasuredCell[]): number | undefined {
  const units = new Set(cells.flatMap(({ unit }) => unit ?? []))
  if (units.size !== 1) return undefined
  return cells.reduce((widest, { tail = 0 }) => Math.max(widest, tail), 0)
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

export function measureCell(page: Page, column: ColumnDesign, content: Rich): MeasuredCell {
  const cell = measured(page, column.cell(content, page))
  const figure = column.align === 'decimal' && contentOf(content, page.around.strings.missing) === 'figure'
  return figure ? { ...cell, ...tailOf(page, cell, content) } : cell
}

function measured(page: Page, text: CellText): MeasuredCell {
  return { text, extent: page.extent(named(text)) }
}

/** What a text is called while it is only measured. */
export function named(text: CellText): CellText & { readonly name: string; readonly group: string } {
  return { group: tableGroup, ...text, name: tableGroup }
}

function tailOf(
  page: Page,
  { text, extent }: MeasuredCell,
  content: Rich,
): Pick<MeasuredCell, 'tail' | 'unit'> {
  const runs = slideRuns(content, page.step(tableGroup).short).filter((run) => !run.mark)
  const whole = runs.map((run) => run.text).join('')
  let left = decimalsAt(whole)
  const lead = runs.map((run) => {
    const kept = run.text.slice(0, left)
    left -= kept.length
    return { ...run, text: kept }
  })
  const before = page.extent(named({ ...text, text: { ...text.text, content: { ...content, runs: lead } } }))
  return { tail: (extent.max - before.max) / safety, unit: unitOf(whole) }
}
