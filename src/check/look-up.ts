import { error, type Diagnostic } from '../diagnostic.js'
import type { Kind } from '../model/dataset.js'
import type { Place } from '../model/place.js'
import { nearest } from '../nearest.js'
import { nouns, withArticle } from './nouns.js'
import { groups, kindsNamed } from './schema/groups.js'
import { ownNames, type Scope } from './scope.js'

/**
 * What is wrong with a reference: nothing has this id, or a record of another kind has it.
 * @param refersTo kinds or groups of kinds, as noted in the schema
 * @param placeOf asked for only where something is wrong, as a landscape has hundreds of thousands of references
 */
export function lookUp(
  scope: Scope,
  id: string,
  refersTo: readonly string[],
  placeOf: () => Place,
): Diagnostic | undefined {
  const wanted = kindsNamed(refersTo)
  const kind = kindOf(scope, id, wanted)
  if (kind !== undefined && wanted.includes(kind)) return undefined
  const what = nameOf(refersTo, wanted)
  if (kind !== undefined) {
    return error(
      'check/wrong-reference',
      `\`${id}\` is ${withArticle(kind)}, not ${article(what)}`,
      placeOf(),
      ...nearby(scope, id, wanted),
    )
  }
  if (scope.sources.incomplete) return undefined
  return error(
    'check/unknown-reference',
    `there is no ${what} \`${id}\``,
    placeOf(),
    ...nearby(scope, id, wanted),
  )
}

function kindOf(scope: Scope, id: string, wanted: readonly Kind[]): Kind | undefined {
  const own = wanted.find((kind) => ownNames.has(kind))
  if (own === undefined) return scope.ids.get(id)
  return scope.records[own].some((record) => record.id === id) ? own : scope.ids.get(id)
}

/** Unknown ids for which a likely one is searched; after a rename there can be thousands, each against thousands. */
const maxSearched = 100

const searched = new WeakMap<Scope, Map<string, string[]>>()

function nearby(scope: Scope, id: string, wanted: readonly Kind[]): string[] {
  const known = searched.get(scope) ?? new Map<string, string[]>()
  searched.set(scope, known)
  const key = `${wanted.join()} ${id}`
  const hints = known.get(key) ?? (known.size < maxSearched ? search(scope, id, wanted) : [])
  if (known.size < maxSearched) known.set(key, hints)
  return hints
}

function search(scope: Scope, id: string, wanted: readonly Kind[]): string[] {
  const candidates = wanted.flatMap((kind) => scope.records[kind].map((record) => record.id as string))
  const match = nearest(id, candidates)
  if (match !== undefined) return [`did you mean \`${match}\`?`]
  if (candidates.length === 0 || candidates.length > 12) return []
  return [`there are: ${candidates.map((name) => `\`${name}\``).join(', ')}`]
}

function nameOf(refersTo: readonly string[], wanted: readonly Kind[]): string {
  const group = refersTo.length === 1 ? refersTo[0] : undefined
  if (group !== undefined && group in groups) return groupNouns[group as keyof typeof groups]
  return wanted.map((kind) => nouns[kind]).join(' or ')
}

const groupNouns: Readonly<Record<keyof typeof groups, string>> = {
  facts: 'figure',
  dated: 'figure or event',
  entities: 'company, organisation, market, person, model, product or camp',
  assertions: 'sourced record',
  records: 'record',
}

function article(noun: string): string {
  return /^[aeio]/.test(noun) ? `an ${noun}` : `a ${noun}`
}
