/** What is known of a column before it has its width; inches, with what keeps it apart from the next one. */
export interface Measures {
  /** Undefined: from the contents. */
  readonly fixed?: number
  /** Of the longest unbreakable word. */
  readonly min: number
  /** Of every cell on one line, the head on two at most. */
  readonly compact: number
  /** Of every cell and the head on one line. */
  readonly max: number
  /** Its cells better stay on one line. */
  readonly keep?: boolean
}

/** A hair, so that no rounding makes a word too wide for the column that was made for it. */
const hair = 0.002

/**
 * Widths for `available`, or undefined where the columns cannot be that narrow. As in the automatic table layout of CSS
 * no column is narrower than its longest word. Where all is on one line, `air` is what stays free for each of the
 * `gaps` between the columns; where it is not, columns with short cells keep them on one line and those with long ones
 * share the rest.
 */
export function columnWidths(
  columns: readonly Measures[],
  available: number,
  gaps: number,
): { readonly widths: readonly number[]; readonly air: number } | undefined {
  const roomy = columns.map((column) => ({
    ...column,
    min: column.min + hair,
    compact: column.compact + hair,
    max: column.max + hair,
  }))
  const at = (width: (column: Measures) => number) => roomy.map((column) => column.fixed ?? width(column))
  const [min, compact, max] = [at((c) => c.min), at((c) => c.compact), at((c) => c.max)]
  if (sum(min) > available + 1e-9) return undefined
  if (sum(max) <= available) return { widths: max, air: gaps > 0 ? (available - sum(max)) / gaps : 0 }
  const tight = sum(compact) > available
  return {
    widths: tight ? shared(keeping(roomy, available), available) : between(compact, max, available),
    air: 0,
  }
}

/** At most this share of a table for a column whose names stay on one line. */
const nameShare = 0.25

/** Columns of names cannot be narrower than these, as long as the others can still be set. */
function keeping(columns: readonly Measures[], available: number): readonly Measures[] {
  const kept = columns.map((column) => {
    return column.keep && column.compact <= nameShare * available
      ? { ...column, min: column.compact }
      : column
  })
  return sum(kept.map(({ fixed, min }) => fixed ?? min)) <= available ? kept : columns
}

function between(low: readonly number[], high: readonly number[], available: number): number[] {
  const share = (available - sum(low)) / (sum(high) - sum(low))
  return low.map((width, i) => width + (high[i]! - width) * share)
}

/**
 * Shares of a width that is too small for all, by the square root of what each column holds, none below its minimum or
 * above what it can use. The columns that break a limit are settled side by side as CSS resolves flexible lengths.
 */
function shared(columns: readonly Measures[], available: number): number[] {
  const settled = columns.map((column) => column.fixed)
  for (;;) {
    const open = columns.flatMap((_, i) => (settled[i] === undefined ? [i] : []))
    const room = available - sum(settled.map((width) => width ?? 0))
    const weight = sum(open.map((i) => Math.sqrt(columns[i]!.compact)))
    const wanted = open.map((i) => {
      const { min, compact } = columns[i]!
      const share = (room * Math.sqrt(compact)) / weight
      return { i, share, width: Math.min(Math.max(share, min), compact) }
    })
    const over = sum(wanted.map(({ share, width }) => width - share))
    const breaking = wanted.filter(({ share, width }) => (over > 0 ? width > share : width < share))
    if (breaking.length === 0 || Math.abs(over) < 1e-9) {
      for (const { i, width } of wanted) settled[i] = width
      return settled.map((width) => width!)
    }
    for (const { i, width } of breaking) settled[i] = width
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
