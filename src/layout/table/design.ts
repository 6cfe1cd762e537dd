import type { BlockOf, Rich, Table } from '../../model/deck.js'
import type { Box, Rung } from '../../model/frame.js'
import type { Page } from '../page.js'
import type { Para, TextSpec } from '../text-spec.js'

/** Blocks that are laid out as a table. */
export type TableKind = 'table' | 'spec-table' | 'scores' | 'risks' | 'changes' | 'figures' | 'source-list'
export type TableBlock = BlockOf<TableKind>

/** `decimal`: at the right, whole digits under whole digits. */
export type Align = 'left' | 'center' | 'right' | 'decimal'

/** How the text of a cell is set. */
export interface CellText extends Pick<TextSpec, 'maxLines' | 'floor' | 'align'> {
  readonly text: Para
  /** Texts that shrink by themselves; without it, with the table. */
  readonly group?: string
  /** Inches at the left and at the right, where not those of the column. */
  readonly padding?: readonly [number, number]
}

export interface ColumnDesign {
  /** Inches; without it, from what the column holds. */
  readonly width?: number
  readonly align: Align
  /** It holds names, which better stay on one line. */
  readonly names?: boolean
  cell(content: Rich, page: Page): CellText
  /** Draws what stands in the cell beside its text; `what` are the names of its row and column. */
  mark?(page: Page, box: Box, content: Rich, what: readonly string[]): void
}

/** A column with its place in the table. */
export interface PlannedColumn {
  readonly design: ColumnDesign
  /** Inches. */
  readonly width: number
  /** What stays free at the left and the right of its texts. */
  readonly padding: readonly [number, number]
}

/** How one kind of table is set. */
export interface TableDesign {
  /** In words, for messages and the selection pane. */
  readonly name: string
  readonly kind: TableKind
  /** Where it may stand: at the top of this box, as wide as it, and no higher. */
  zone(page: Page): Box
  /** Least heights in inches of the head and of a row, and what stays free above and below a row’s text. */
  readonly head: number
  readonly row: number
  readonly air: number
  /** Row and air where rows are set closer; without it, they are not. */
  readonly dense?: { readonly row: number; readonly air: number }
  /** Inches that a row may become higher where there is room. */
  readonly stretch?: number
  /** The columns, the same for every locale: they may depend on all of its tables. */
  columns(tables: LocalTables): readonly ColumnDesign[]
}

/** The table of one locale, with a page to measure it. */
export interface LocalTable {
  readonly page: Page
  readonly table: Table
}

/** One for every locale of the deck. */
export type LocalTables = readonly [LocalTable, ...LocalTable[]]

/** The group of a table’s texts, which shrink together, and its ladder before it is split. */
export const tableGroup = 'table'
export const tableLadder: readonly Rung[] = ['smaller', 'dense']

/** The least height of a row, and the free space above and below its text, after the steps taken so far. */
export function rowSpace(design: TableDesign, page: Page): { readonly row: number; readonly air: number } {
  return (page.step(tableGroup).dense ? design.dense : undefined) ?? design
}

/** Between two columns; more where figures at the right of one meet text at the left of the next. */
const gutters = { usual: 0.2, fixed: 0.15, facing: 0.36 } as const

/** What stays free at the left and the right of a column’s texts. */
export function paddingOf(columns: readonly ColumnDesign[], index: number): readonly [number, number] {
  const [column, next] = [columns[index]!, columns[index + 1]]
  if (!next || column.align === 'center') return [0, 0]
  if (column.width !== undefined) return [0, gutters.fixed]
  const right = column.align === 'right' || column.align === 'decimal'
  return [0, right && next.align === 'left' ? gutters.facing : gutters.usual]
}
