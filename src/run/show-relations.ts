import type { Explanation, ReferenceText, Row } from '../explain/index.js'
import { groupsOf } from './groups.js'
import { table } from './table.js'

/** Rows of one kind that are shown; the rest is left to `midgame list`. */
const mostRows = 12

/** The records about an entity, kind by kind. */
export function aboutLines({ about, id, kind: found }: Explanation, room: number): string[] {
  return groupsOf(about, ({ kind }) => kind).flatMap(([kind, rows]) => [
    `${kind} (${rows.length})`,
    ...table(rows.slice(0, mostRows).map(aboutRow), { room: room - 2, flexible: [1], long: 'cut' }).map(
      (line) => `  ${line}`,
    ),
    ...more(rows.length, `midgame list ${kind}${found === 'companies' ? ` --company ${id}` : ''}`),
  ])
}

function aboutRow({ id, essentials, valid = '', recorded = '', status }: Row): string[] {
  return [
    id,
    Object.values(essentials).join(' · ').replaceAll('\n', ' '),
    valid,
    recorded,
    status === 'active' ? '' : status,
  ]
}

/** What names a record, kind by kind; of an entity without the records about it. */
export function referenceLines({ references, about, id, kind: found }: Explanation, room: number): string[] {
  const told = new Set(about.map(({ kind, id }) => `${kind} ${id}`))
  const others = references.filter(({ from }) => !from || !told.has(`${from.kind} ${from.id}`))
  return groupsOf(others, ({ from }) => from?.kind ?? 'templates').flatMap(([kind, list]) => [
    `${kind} (${list.length})`,
    ...table(list.slice(0, mostRows).map(referenceRow), { room: room - 2, flexible: [], long: 'wrap' }).map(
      (line) => `  ${line}`,
    ),
    ...more(list.length, found === 'sources' ? `midgame list ${kind} --source ${id}` : 'see --json'),
  ])
}

function referenceRow({ from, field, place }: ReferenceText): string[] {
  return from ? [from.id, field ?? '', place] : [place]
}

function more(total: number, how: string): string[] {
  return total <= mostRows ? [] : [`  and ${total - mostRows} more: ${how}`]
}
