import { error, type Diagnostic } from '../diagnostic.js'
import {
  kindsCalled,
  listedKinds,
  nearestKind,
  recordsAbout,
  rowOf,
  type Catalogue,
  type Item,
  type Row,
} from '../explain/index.js'
import { nearest } from '../nearest.js'
import type { Arguments } from './arguments.js'
import type { Surroundings } from './command.js'
import { listText } from './list-text.js'
import { runQuery, type Answer } from './query.js'
import { table } from './table.js'

/** `midgame list`: all records of a kind in one line each, or the kinds with their numbers. */
export function runList(args: Arguments, where: Surroundings): Promise<0 | 1> {
  const code = runQuery(args, where, ({ catalogue }): Answer => {
    const { items, diagnostics } = chosen(catalogue, args)
    if (diagnostics.length > 0) return { diagnostics }
    const [word = 'kinds'] = args.operands
    const kinds = kindsCalled(word)
    if (!kinds && word !== 'kinds') return { diagnostics: [unknownKind(word)] }
    const isJson = args.report === 'json'
    if (!kinds) return { value: isJson ? json(counts(items)) : countText(counts(items)), diagnostics: [] }
    const rows = items
      .filter(({ kind }) => kinds.includes(kind))
      .map((item) => ({ item, row: rowOf(catalogue, item) }))
    const kept = rows.filter(({ row }) => args.statuses?.includes(row.status) ?? true)
    const value = isJson
      ? json(kept.map(({ item, row }) => ({ ...row, record: plain(item) })))
      : listText(
          kept.map(({ row }) => row),
          where.terminal.page,
        )
    return { value, diagnostics: [] }
  })
  return Promise.resolve(code)
}

/** The records that the filters keep, in the order of kinds and files. */
function chosen(
  catalogue: Catalogue,
  { company, source, asOf }: Arguments,
): { items: readonly Item[]; diagnostics: Diagnostic[] } {
  const problems: Diagnostic[] = []
  const find = (what: string, kind: 'companies' | 'sources', id: string | undefined): Item | undefined => {
    const found = id === undefined ? undefined : catalogue.resolve(id, [kind])
    if (id !== undefined && !found)
      problems.push(
        unknownId(
          what,
          id,
          catalogue.items.filter((item) => item.kind === kind),
        ),
      )
    return found
  }
  const about = find('company', 'companies', company)
  const cited = find('source', 'sources', source)
  const kept = about && new Set<Item>([about, ...recordsAbout(catalogue, about)])
  const items = catalogue.items.filter(
    (item) =>
      (!kept || kept.has(item)) &&
      (!cited || (item.sources?.some(({ source: id }) => id === cited.id) ?? false)) &&
      (asOf === undefined || (item.recorded ?? '') <= asOf),
  )
  return { items, diagnostics: problems }
}

function counts(items: readonly Item[]): { kind: Row['kind']; count: number }[] {
  return listedKinds.map((kind) => ({ kind, count: items.filter((item) => item.kind === kind).length }))
}

function countText(all: readonly { kind: string; count: number }[]): string {
  const shown = all
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => [kind, String(count).padStart(6)])
  return `${table(shown, { flexible: [], long: 'cut' }).join('\n')}\n`
}

function plain({ record }: Item): object {
  const { place: _, ...fields } = record as { readonly place?: unknown }
  return fields
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function unknownKind(word: string): Diagnostic {
  const match = nearestKind(word)
  const hint = match === undefined ? '`midgame list` lists all kinds' : `did you mean \`${match}\`?`
  return error('run/unknown-kind', `there is no kind of record \`${word}\``, undefined, hint)
}

function unknownId(what: string, id: string, items: readonly Item[]): Diagnostic {
  const match = nearest(
    id,
    items.map((item) => item.id),
  )
  const hint = match === undefined ? [] : [`did you mean \`${match}\`?`]
  return error('run/unknown-id', `there is no ${what} \`${id}\``, undefined, ...hint)
}
