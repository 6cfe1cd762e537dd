import type { Path, Place, Places, Position } from '../../model/place.js'
import { readRow } from './row.js'

/** Where the rows of a CSV text stand. Only offsets and lines are kept: cells are found again when one is asked for. */
export interface Layout {
  readonly path: string
  readonly text: string
  readonly separator: string
  /** The name of the list that the rows make up. */
  readonly list: string
  readonly columns: readonly string[]
  readonly header: RowStart
  readonly rows: readonly RowStart[]
}

/** Where a row begins, and the offset after its last cell. */
export interface RowStart {
  readonly offset: number
  readonly line: number
  readonly end: number
}

/** The places of a table: a cell by its row and its column’s dotted name, a field by its column. */
export class TablePlaces implements Places {
  constructor(private readonly layout: Layout) {}

  of(path: Path): Place | undefined {
    const [list, index, ...field] = path
    const row = list === this.layout.list && typeof index === 'number' ? this.layout.rows[index] : undefined
    if (!row) return undefined
    return field.length === 0 ? this.whole(row) : this.cell(row, field.join('.'))
  }

  ofKey(path: Path): Place | undefined {
    const at = this.layout.columns.indexOf(path.slice(2).join('.'))
    return at < 0 ? undefined : this.span(this.layout.header, at)
  }

  whole(row: RowStart): Place {
    return {
      file: this.layout.path,
      start: { line: row.line, column: 1 },
      end: this.position(row, row.end),
    }
  }

  /** The cell of that name, or the first filled one of those that begin with it: `valid` may be `valid.from`. */
  private cell(row: RowStart, name: string): Place | undefined {
    const { text, separator, columns } = this.layout
    const { cells } = readRow(text, row.offset, separator)
    const filled = (at: number): boolean => cells[at]?.trim() !== ''
    const inside = columns.findIndex((column, at) => column.startsWith(`${name}.`) && filled(at))
    const exact = columns.indexOf(name)
    const at = inside >= 0 && !(exact >= 0 && filled(exact)) ? inside : exact
    return at < 0 ? undefined : this.span(row, at)
  }

  span(row: RowStart, column: number): Place {
    const { path, text, separator } = this.layout
    const { starts, end } = readRow(text, row.offset, separator)
    const start = starts[column] ?? end
    const next = starts[column + 1]
    return {
      file: path,
      start: this.position(row, start),
      end: this.position(row, next === undefined ? end : next - 1),
    }
  }

  /** A quoted cell may hold line breaks, so that the rest of its row stands on a later line. */
  position({ offset, line }: RowStart, at: number): Position {
    const { text } = this.layout
    let start = offset
    for (let end = text.indexOf('\n', start); end >= 0 && end < at; end = text.indexOf('\n', start)) {
      start = end + 1
      line++
    }
    return { line, column: at - start + 1 }
  }
}
