import type { Row } from '../explain/index.js'
import { printable } from './code-frame.js'
import { painter } from './paint.js'
import { table } from './table.js'
import type { Terminal } from './terminal.js'

type Column = readonly [name: string, text: (row: Row) => string]

/** Rows as a table with a head; columns that would be empty are left out. */
export function listText(rows: readonly Row[], page: Terminal['page']): string {
  if (rows.length === 0) return ''
  const isMixed = new Set(rows.map(({ kind }) => kind)).size > 1
  const names = [
    ...new Set(rows.flatMap(({ essentials }) => (isMixed ? ['about', 'value'] : Object.keys(essentials)))),
  ]
  const columns: Column[] = [
    ['id', ({ id }) => id],
    ...(isMixed ? [['kind', ({ kind }) => kind] as Column] : []),
    ...names.map((name): Column => [
      name,
      ({ essentials }) => essentials[name] ?? (isMixed ? othersOf(essentials) : ''),
    ]),
    ['valid', ({ valid = '' }) => valid],
    ['recorded', ({ recorded = '' }) => recorded],
    ['status', ({ status }) => status],
    ['source', ({ sources }) => sources.join(' ')],
    ['place', ({ place }) => place],
  ]
  const kept = columns.filter(([, text]) => rows.some((row) => text(row) !== ''))
  const cells = rows.map((row) => kept.map(([, text]) => printable(text(row).replaceAll('\n', ' '))))
  const flexible = kept.flatMap(([name], index) => (names.includes(name) || name === 'source' ? [index] : []))
  const room = page && { room: page.columns }
  const [head = '', ...lines] = table([kept.map(([name]) => name), ...cells], {
    ...room,
    flexible,
    long: 'cut',
  })
  return `${[painter(page?.colour ?? false)('bold', head), ...lines].join('\n')}\n`
}

/** Of several kinds together, whose fields differ, all but the value in one column. */
function othersOf({ value: _, ...others }: Row['essentials']): string {
  return Object.values(others).join(' · ')
}
