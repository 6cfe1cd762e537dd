import { cut, padded, width, wrapped } from '../columns.js'

export interface TableOptions {
  /** Columns of the terminal that the table may take; undefined: as many as it needs. */
  readonly room?: number
  /** Which columns may become narrower when the room does not do. */
  readonly flexible: readonly number[]
  /** What happens to a text that is too long. */
  readonly long: 'cut' | 'wrap'
}

/** Between two columns. */
const gap = '  '

/** No column becomes narrower than this, or than the longest word of one that is wrapped. */
const narrowest = 12

/** Rows as lines with aligned columns; an empty column is left out. */
export function table(
  rows: readonly (readonly string[])[],
  { room, flexible, long }: TableOptions,
): string[] {
  const widths = widthsOf(rows, room, flexible, long)
  return rows.flatMap((row) => {
    const cells = row.map((cell, index) => {
      const columns = widths[index] ?? 0
      if (width(cell) <= columns && !cell.includes('\n')) return [cell]
      return long === 'cut' && flexible.includes(index) ? [cut(cell, columns)] : wrapped(cell, columns)
    })
    const height = largest(cells.map((lines) => lines.length))
    return Array.from({ length: height }, (_, line) =>
      cells
        .flatMap((lines, index) => (widths[index] === 0 ? [] : padded(lines[line] ?? '', widths[index] ?? 0)))
        .join(gap)
        .trimEnd(),
    )
  })
}

/** As wide as the longest cell; the widest of the flexible columns give way until all fit. */
function widthsOf(
  rows: readonly (readonly string[])[],
  room: number | undefined,
  flexible: readonly number[],
  long: TableOptions['long'],
): number[] {
  const count = largest(rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, index) =>
    largest(rows.map((row) => longestLine((row[index] ?? '').split('\n')))),
  )
  const gaps = gap.length * (widths.filter((columns) => columns > 0).length - 1)
  const taken = (): number => widths.reduce((sum, columns) => sum + columns, gaps)
  const least = (index: number): number =>
    long === 'cut' ? narrowest : largest(rows.map((row) => longestLine(wrapped(row[index] ?? '', narrowest))))
  let yielding = flexible.map((index) => ({ index, least: least(index) }))
  while (room !== undefined && taken() > room) {
    yielding = yielding.filter(({ index, least }) => (widths[index] ?? 0) > Math.max(least, narrowest))
    const [widest] = yielding.sort((a, b) => (widths[b.index] ?? 0) - (widths[a.index] ?? 0))
    if (!widest) break
    widths[widest.index]! -= 1
  }
  return widths
}

function longestLine(lines: readonly string[]): number {
  return largest(lines.map(width))
}

/** One by one: a long table has more rows than a call can have arguments. */
function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0)
}
