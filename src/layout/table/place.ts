import { paddingOf, type ColumnDesign, type PlannedColumn } from './design.js'

/** Between which columns air can stand, and after the last one where its texts end raggedly; none where widths are given. */
export function gapsOf(columns: readonly ColumnDesign[]): number {
  if (columns.some(({ width }) => width !== undefined)) return 0
  return columns.length - (isRight(columns.at(-1)) ? 1 : 0)
}

/**
 * Columns with the same air between any two of them. Where it can, the air is room that a text may run into, should a
 * renderer set it wider: after text at the left, before text at the right. Else it is padding.
 */
export function placed(
  columns: readonly ColumnDesign[],
  widths: readonly number[],
  air: number,
): PlannedColumn[] {
  return columns.map((design, c) => {
    const before = c > 0 && isRight(design) && !isLeft(columns[c - 1]) ? air : 0
    const own = isLeft(design) || c === columns.length - 1 ? !isRight(design) : !isRight(columns[c + 1])
    const after = own ? air : 0
    const [left, right] = paddingOf(columns, c)
    const padded = after > 0 && !isLeft(design) && c < columns.length - 1
    return { design, width: widths[c]! + before + after, padding: [left, right + (padded ? after : 0)] }
  })
}

function isLeft(column: ColumnDesign | undefined): boolean {
  return column?.align === 'left'
}

function isRight(column: ColumnDesign | undefined): boolean {
  return column?.align === 'right' || column?.align === 'decimal'
}
