import { paddingOf, type ColumnDesign, type PlannedColumn } from './design.js'

/**
 * In how many places air can stand: between columns, and after the last one where its texts end raggedly. There is none
 * where widths are given.
 */
export function gapsOf(columns: readonly ColumnDesign[]): number {
  if (columns.some(({ width }) => width !== undefined)) return 0
  return columns.filter((_, c) => hasGapAfter(columns, c)).length
}

/** Row numbers stay with what they number, and figures at the right edge need nothing after them. */
function hasGapAfter(columns: readonly ColumnDesign[], c: number): boolean {
  const isLast = c === columns.length - 1
  if (!isRight(columns[c])) return true
  return !isLast && !(c === 0 && isLeft(columns[1]))
}

/**
 * Columns with the same air in every gap. Where it can, the air is room that a text may run into, should a renderer set
 * it wider: after text at the left, before text at the right. Else it is padding.
 */
export function placed(
  columns: readonly ColumnDesign[],
  widths: readonly number[],
  air: number,
): PlannedColumn[] {
  const before = (c: number) => (c > 0 && hasGapAfter(columns, c - 1) && facesRight(columns, c - 1) ? air : 0)
  const after = (c: number) => (hasGapAfter(columns, c) && !facesRight(columns, c) ? air : 0)
  return columns.map((design, c) => {
    const [left, right] = paddingOf(columns, c)
    const isLast = c === columns.length - 1
    const padded = isLeft(design) || isLast ? 0 : after(c)
    return { design, width: widths[c]! + before(c) + after(c), padding: [left, right + padded] }
  })
}

/** Whether the gap after a column is better taken from the next one, whose texts stand at its far side. */
function facesRight(columns: readonly ColumnDesign[], c: number): boolean {
  return !isLeft(columns[c]) && isRight(columns[c + 1])
}

function isLeft(column: ColumnDesign | undefined): boolean {
  return column?.align === 'left'
}

function isRight(column: ColumnDesign | undefined): boolean {
  return column?.align === 'right' || column?.align === 'decimal'
}
