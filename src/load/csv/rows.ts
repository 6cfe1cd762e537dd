import { error, hasErrors, type Diagnostic, type Outcome } from '../../diagnostic.js'
import type { Place } from '../../model/place.js'
import type { TextFile } from '../../model/source.js'
import { headProblems, separatorOf } from './header.js'
import { faultsOf, filledRows, type PlacedRow } from './index.js'
import { TablePlaces } from './places.js'

/** A cell in which something is written. */
export interface FilledCell {
  readonly column: string
  readonly text: string
  readonly place: Place
}

/** A row by itself, so that one that is wrong leaves the others as they are. */
export interface SeparateRow {
  readonly place: Place
  readonly cells: readonly FilledCell[]
  /** What is wrong with its form. */
  readonly diagnostics: readonly Diagnostic[]
}

/** The rows of a table that are no records, and its columns. */
export interface Rows {
  readonly columns: readonly { readonly name: string; readonly place: Place }[]
  readonly rows: readonly SeparateRow[]
}

/** Reads a CSV file row by row; no value where its header is wrong. Rows without any text are skipped. */
export function readRows(file: TextFile): Outcome<Rows> {
  const separator = separatorOf(file.text)
  const [header, ...others] = filledRows(file.text, separator)
  if (!header) {
    const place = { file: file.path, start: { line: 1, column: 1 } }
    return { diagnostics: [error('load/csv-header', 'the file has no header row', place)] }
  }
  const names = header.cells.map((cell) => cell.trim())
  const { path, text } = file
  const places = new TablePlaces({ path, text, separator, list: '', columns: names, header, rows: others })
  const span = (row: PlacedRow, index: number) => places.span(row, index)
  const problems = [...faultsOf(header, places, path), ...headProblems(names, (index) => span(header, index))]
  if (hasErrors(problems)) return { diagnostics: problems }
  const heads = names.map((name, index) => ({ name, place: span(header, index) }))
  const columns = heads.filter(({ name }) => name !== '')
  return {
    value: { columns, rows: others.map((row) => separate(row, names, places, path)) },
    diagnostics: [],
  }
}

function separate(row: PlacedRow, names: readonly string[], places: TablePlaces, path: string): SeparateRow {
  const place = places.whole(row)
  const faults = faultsOf(row, places, path)
  const [found, wanted] = [row.cells.length, names.length]
  const message = `the row has ${found} ${found === 1 ? 'cell' : 'cells'}, but the header has ${wanted}`
  const hint = 'put a cell that holds a separator or a line break in quotes'
  const shape = found === wanted || faults.length > 0 ? [] : [error('load/csv-row', message, place, hint)]
  const cells = row.cells.flatMap((cell, index): FilledCell[] => {
    const text = cell.trim()
    const column = names[index]
    return text === '' || column === undefined ? [] : [{ column, text, place: places.span(row, index) }]
  })
  const headless = cells
    .filter(({ column }) => column === '')
    .map((cell) =>
      error('load/csv-header', 'this cell stands in a column without a head', cell.place, 'name it'),
    )
  return { place, cells, diagnostics: [...faults, ...shape, ...headless] }
}
