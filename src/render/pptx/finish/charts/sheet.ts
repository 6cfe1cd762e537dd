import { escapeXml, numeral, tag, type Markup } from '../../package/markup.js'

/** A cell: a text, a number, a day as workbooks count them, or nothing. */
export type CellValue = string | number | { readonly day: number } | null

/** The sheet that the chart’s references name; without blanks and other signs, so that no quotes are needed. */
export const sheetName = 'Data'

/** `A1`; `mark` stands before letter and number: `$A$1`. Row and column count from 0. */
export function cellName(column: number, row: number, mark = ''): string {
  return `${mark}${letters(column)}${mark}${row + 1}`
}

function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** Texts of a workbook, each kept once, by number. */
export class SharedStrings {
  readonly #numbers = new Map<string, number>()
  #uses = 0

  number(text: string): number {
    this.#uses++
    const known = this.#numbers.get(text)
    if (known === undefined) this.#numbers.set(text, this.#numbers.size)
    return known ?? this.#numbers.size - 1
  }

  markup(): Markup {
    const items = [...this.#numbers.keys()].map((text) =>
      tag('si', {}, tag('t', { 'xml:space': 'preserve' }, escapeXml(text))),
    )
    return tag('sst', { xmlns: main, count: this.#uses, uniqueCount: items.length }, ...items)
  }
}

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Styles by number: of a text that a program would take for a formula once its cell is edited, and of a day. */
const [quoted, dated] = [1, 2]
const likeFormula = /^[=+\-@]/

/** A worksheet of plain cells. Numbers alone are numbers, all else is text; nothing is ever a formula. */
export function worksheet(rows: readonly (readonly CellValue[])[], strings: SharedStrings): Markup {
  const width = Math.max(...rows.map((row) => row.length))
  const columns = tag('cols', {}, tag('col', { min: 1, max: width, width: 28, customWidth: true }))
  const data = rows.map((cells, row) =>
    tag('row', { r: row + 1 }, ...cells.map((value, column) => cell(value, cellName(column, row), strings))),
  )
  return tag('worksheet', { xmlns: main }, columns, tag('sheetData', {}, ...data))
}

function cell(value: CellValue, r: string, strings: SharedStrings): Markup {
  if (value === null || value === '') return ''
  if (typeof value === 'number') return tag('c', { r }, tag('v', {}, numeral(value)))
  if (typeof value === 'object') return tag('c', { r, s: dated }, tag('v', {}, numeral(value.day)))
  const s = likeFormula.test(value) ? quoted : undefined
  return tag('c', { r, s, t: 's' }, tag('v', {}, String(strings.number(value))))
}
