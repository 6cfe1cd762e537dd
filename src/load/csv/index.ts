import { error, hasErrors, type Diagnostic, type Outcome } from '../../diagnostic.js'
import type { Place } from '../../model/place.js'
import type { DataFile, TextFile } from '../../model/source.js'
import { headProblems, separatorOf } from './header.js'
import { TablePlaces, type RowStart } from './places.js'
import { recordOf } from './record.js'
import { readRow, type Fault, type Row } from './row.js'

/**
 * Reads a CSV file as the list of that name: a record for each row, its values still text. An empty cell is a field
 * that is not given; a head with dots (`printed.value`) is a field inside a field. Rows without any text are skipped.
 * @returns no value when anything is wrong; then one diagnostic for each problem, with its place
 */
export function parseCsv(file: TextFile, list: string): Outcome<DataFile> {
  const separator = separatorOf(file.text)
  const rows = filledRows(file.text, separator)
  const header = rows.next().value
  if (!header) {
    const place = { file: file.path, start: { line: 1, column: 1 } }
    const hint = 'its first row names the fields: id, metric, subject and so on'
    return { diagnostics: [error('load/csv-header', 'the file has no header row', place, hint)] }
  }
  const table = new Table(file, separator, list, header)
  for (const row of rows) table.add(row)
  return table.outcome()
}

export interface PlacedRow extends Row, RowStart {}

/** The rows in which something is written, one after the other. */
export function* filledRows(text: string, separator: string): Generator<PlacedRow, undefined> {
  for (let offset = 0, line = 1; offset < text.length;) {
    const row = readRow(text, offset, separator)
    if (row.cells.some((cell) => cell.trim() !== '')) yield { ...row, offset, line }
    line += 1 + lineBreaks(text, offset, row.end)
    offset = row.end + 1
  }
  return undefined
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++
  return count
}

class Table {
  private readonly columns: readonly string[]
  private readonly paths: readonly (readonly string[])[]
  private readonly starts: RowStart[] = []
  private readonly records: object[] = []
  private readonly places: TablePlaces
  private readonly diagnostics: Diagnostic[]

  constructor(
    private readonly file: TextFile,
    separator: string,
    private readonly list: string,
    header: PlacedRow,
  ) {
    this.columns = header.cells.map((cell) => cell.trim())
    this.paths = this.columns.map((column) => column.split('.'))
    const { path, text } = file
    const layout = { path, text, separator, list, columns: this.columns, rows: this.starts }
    this.places = new TablePlaces({ ...layout, header: start(header) })
    this.diagnostics = [
      ...this.faults(header),
      ...headProblems(this.columns, (index) => this.places.span(header, index)),
    ]
  }

  add(row: PlacedRow): void {
    const problems = [...this.faults(row), ...this.shape(row)]
    if (problems.length === 0) {
      const record = recordOf(this.paths, row.cells)
      if (typeof record === 'object') this.records.push(record)
      else problems.push(this.clash(row, record))
    }
    this.starts.push(start(row))
    for (const problem of problems) this.diagnostics.push(problem)
  }

  outcome(): Outcome<DataFile> {
    if (hasErrors(this.diagnostics)) return { diagnostics: this.diagnostics }
    const { file, places, columns } = this
    return { value: { ...file, value: { [this.list]: this.records }, places, columns }, diagnostics: [] }
  }

  private shape(row: PlacedRow): Diagnostic[] {
    const [found, wanted] = [row.cells.length, this.columns.length]
    if (found !== wanted && row.faults.length === 0) {
      const message = `the row has ${found} ${found === 1 ? 'cell' : 'cells'}, but the header has ${wanted}`
      const hint = 'put a cell that holds a separator or a line break in quotes'
      return [error('load/csv-row', message, this.places.whole(row), hint)]
    }
    return row.cells.flatMap((cell, index) => {
      if (this.columns[index] !== '' || cell.trim() === '') return []
      const place = this.places.span(row, index)
      return error('load/csv-header', 'this cell stands in a column without a head', place, 'name the field')
    })
  }

  private clash(row: PlacedRow, index: number): Diagnostic {
    const place = this.places.span(row, index)
    const message = `\`${this.columns[index]}\` is filled beside a cell that gives the same field`
    return error('load/csv-field', message, place, 'leave one of the two empty')
  }

  private faults(row: PlacedRow): Diagnostic[] {
    return faultsOf(row, this.places, this.file.path)
  }
}

/** What RFC 4180 does not allow in a row, each at its place. */
export function faultsOf(row: PlacedRow, places: TablePlaces, file: string): Diagnostic[] {
  return row.faults.map((fault) => {
    const place: Place = { file, start: places.position(row, fault.at) }
    return error('load/csv-quote', messages[fault.kind], place, hints[fault.kind])
  })
}

/** Without the cells, which would fill the memory. */
function start({ offset, line, end }: RowStart): RowStart {
  return { offset, line, end }
}

const messages: Readonly<Record<Fault['kind'], string>> = {
  'stray-quote': 'a quotation mark stands inside a cell that is not in quotes',
  'after-quote': 'text follows the closing quotation mark of a cell',
  unclosed: 'the quotation mark that opens here is not closed',
}

const hints: Readonly<Record<Fault['kind'], string>> = {
  'stray-quote': 'put the whole cell in quotes, and write each quotation mark inside it twice',
  'after-quote': 'write each quotation mark inside the cell twice',
  unclosed: 'close it at the end of the cell',
}
