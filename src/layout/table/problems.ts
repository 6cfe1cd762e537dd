import { error, warning, type Diagnostic } from '../../diagnostic.js'
import type { Table } from '../../model/deck.js'
import { plain } from '../rich.js'
import { excerpt } from '../room.js'
import type { LocalTable, LocalTables, TableDesign } from './design.js'
import type { MeasuredColumn } from './cells.js'
import type { PlannedLocale } from './plan.js'

function called({ kind }: TableDesign): string {
  return kind === 'table' ? 'the table' : `the table of \`:::${kind}\``
}

/** The tables of all locales have the same rows and columns, or their pages could not match. */
export function differences(design: TableDesign, [first, ...others]: LocalTables): Diagnostic[] {
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
  const size = ({ rows, head }: Table) => `${count(rows.length, 'row')} and ${count(head.length, 'column')}`
  const here = size(first.table)
  return others
    .filter(({ table }) => size(table) !== here)
    .map(({ table, page }) => {
      const [one, two] = [first, { table, page }].map((local) => local.page.around.locale)
      const message = `slide \`${page.slide.id}\`: ${called(design)} has ${here} in ${one} and ${size(table)} in ${two}`
      const hint = 'every locale has the same rows and columns in the same order'
      return error('layout/tables-differ', message, table.place, hint)
    })
}

/** More columns, or wider words, than a slide has room for across. */
export function tooWide(
  design: TableDesign,
  tables: LocalTables,
  contents: readonly (readonly MeasuredColumn[])[],
  needed: number,
  available: number,
): Diagnostic {
  const [{ page, table }] = tables
  const [needs, has] = [needed, available].map((inches) => inches.toFixed(2))
  const message = `slide \`${page.slide.id}\`: the ${table.head.length} columns of ${called(design)} need ${needs} in across and have ${has} in`
  const hint = 'leave columns out, shorten the longest words, or make two tables of it'
  return error('layout/too-many-columns', message, table.place, hint, longestWord(tables, contents))
}

function longestWord(tables: LocalTables, contents: readonly (readonly MeasuredColumn[])[]): string {
  const all = contents.flatMap((local, l) => {
    const { locale } = tables[l]!.page.around
    return local.flatMap(({ head, cells }) => [head, ...cells].map((cell) => ({ ...cell, locale })))
  })
  const { text, locale } = all.reduce((a, b) => (b.extent.min > a.extent.min ? b : a))
  const { content } = text.text
  const words = (typeof content === 'string' ? content : plain(content)).split(/\s+/)
  const word = words.reduce((a, b) => (b.length > a.length ? b : a))
  return `the widest is “${word}” (${locale})`
}

/** A row is never cut in two. */
export function rowsTooHigh(
  design: TableDesign,
  tables: readonly LocalTable[],
  locales: readonly PlannedLocale[],
  room: number,
): Diagnostic[] {
  return tables.flatMap(({ page, table }, l) =>
    locales[l]!.rows.flatMap((height, r) => {
      if (height <= room + 1e-9) return []
      const [first] = table.rows[r]!
      const which = `slide \`${page.slide.id}\` (${page.around.locale}), row ${r + 1} of ${called(design)}, “${excerpt(first!)}”`
      const message = `${which}: needs ${height.toFixed(2)} in, and a slide has ${room.toFixed(2)} in for rows`
      const hint = 'shorten its longest cell, or make two rows of it: no row is cut in two'
      return [error('layout/row-too-high', message, first!.place, hint)]
    }),
  )
}

/** More slides than a reader turns over for one table. */
const manyParts = 10

/** A table that takes very many slides is rarely meant to. */
export function longTable(design: TableDesign, [{ page, table }]: LocalTables, parts: number): Diagnostic[] {
  if (parts <= manyParts) return []
  const message = `slide \`${page.slide.id}\`: ${called(design)} has ${table.rows.length} rows and takes ${parts} slides`
  return [warning('layout/long-table', message, table.place, 'keep the rows that matter to the reader')]
}
