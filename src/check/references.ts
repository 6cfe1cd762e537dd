import { proseParts } from '../format/index.js'
import { references as factsIn } from '../formula/index.js'
import type { Kind, Record_ } from '../model/dataset.js'
import type { Path } from '../model/place.js'
import type { Holder, Reference } from '../model/reference.js'
import type { ChartSpec } from '../model/settings.js'
import type { Prose } from '../model/locale.js'
import { fromMarked, proseTexts, type Marked } from './marked.js'
import { keyPlaceAt } from './origins.js'
import { kindNames } from './schema/dataset.js'
import { kindsNamed } from './schema/groups.js'
import { entries, type Scope } from './scope.js'

/** A reference before it is known where it stands. */
interface Named {
  readonly target: string
  readonly kinds: readonly Kind[]
  readonly path: Path
}

/**
 * Every reference of the dataset, the audiences and the charts, in the order of kinds and files: fields that hold an
 * id, figures in prose and in formulas, and the conditions of counts and of charts that choose their rows.
 */
export function referencesOf(scope: Scope): Reference[] {
  const holders = holdersOf(scope)
  const known = new Set(entries(scope.records).map(({ record }) => record.id))
  const from = (object: object, named: readonly Named[]): Reference[] => {
    const holder = holders.get(object)
    return holder ? each(scope, object, holder, named) : []
  }
  return [
    ...fromMarked(scope, (one) => from(one.holder, namedBy(one))),
    ...scope.records.derived.flatMap((record) => from(record, namedByDerived(record, known))),
    ...scope.settings.charts.flatMap((chart) => from(chart, namedByChoice(chart, known))),
  ]
}

function holdersOf({ records, settings }: Scope): Map<object, Holder> {
  return new Map<object, Holder>([
    ...entries(records).map(({ kind, record }) => [record, { kind, id: record.id }] as const),
    ...settings.audiences.map((audience) => [audience, { kind: 'audiences', id: audience.id }] as const),
    ...settings.charts.map((chart) => [chart, { kind: 'charts', id: chart.id }] as const),
  ])
}

/** The references of one holder, each field once: prose names the same figure in every locale. */
function each({ origins }: Scope, object: object, from: Holder, named: readonly Named[]): Reference[] {
  const seen = new Set<string>()
  return named.flatMap(({ target, kinds, path }): Reference[] => {
    const isKey = path.at(-1) === '#key'
    const steps = isKey ? path.slice(0, -1) : path
    const place = isKey ? keyPlaceAt(origins.spot(object), ...steps) : origins.place(object, ...steps)
    const field = steps.join('.')
    if (seen.has(`${field} ${target}`)) return []
    seen.add(`${field} ${target}`)
    return [{ target, kinds, from, field, place }]
  })
}

function namedBy({ marks, value, path }: Marked): Named[] {
  const kinds = marks.refersTo && kindsNamed(marks.refersTo)
  if (kinds) return [{ target: String(value), kinds, path }]
  const dated = kindsNamed(['dated'])
  return proseTexts(value as Prose)
    .flatMap(({ text }) => proseParts(text))
    .flatMap((part) => ('fact' in part ? [{ target: part.fact, kinds: dated, path }] : []))
}

function namedByDerived({ formula, count }: Record_<'derived'>, known: ReadonlySet<string>): Named[] {
  const facts = factsIn(formula ?? '').map((target) => ({
    target,
    kinds: kindsNamed(['facts']),
    path: ['formula'],
  }))
  return [...facts, ...conditions(count?.where ?? {}, ['count', 'where'], known)]
}

function namedByChoice({ select, series }: ChartSpec, known: ReadonlySet<string>): Named[] {
  const listed = (series?.list ?? []).flatMap(({ id }, index): Named[] =>
    known.has(id) ? [{ target: id, kinds: kindNames, path: ['series', 'list', index, 'id'] }] : [],
  )
  return [...conditions(select.where ?? {}, ['select', 'where'], known), ...listed]
}

/** A condition may hold an id or any other word. */
function conditions(
  where: Readonly<Record<string, string | number | readonly string[]>>,
  path: Path,
  known: ReadonlySet<string>,
): Named[] {
  return Object.entries(where).flatMap(([key, wanted]) =>
    [wanted]
      .flat()
      .filter((word): word is string => typeof word === 'string' && known.has(word))
      .map((target) => ({ target, kinds: kindNames, path: [...path, key] })),
  )
}
