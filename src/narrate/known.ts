import type { Record_ } from '../model/dataset.js'
import type { Localised } from '../model/locale.js'
import type { Fact } from '../model/view.js'
import { didYouMean } from '../nearest.js'
import type { Place } from '../model/place.js'
import type { DataFile } from '../model/source.js'
import { toldFact } from '../told.js'
import type { Problem, Scope } from './scope.js'

const reasons = {
  'not-yet-known': 'was recorded later',
  visibility: 'is not for this audience',
  retracted: 'has been retracted',
  superseded: 'has been superseded',
} as const

/** The fact of that id, or what is wrong with the id. */
export function findFact(id: string, scope: Scope): Fact | Problem {
  const fact = toldFact(scope.view, id)
  if (fact) return fact
  return withheld(id, scope) ?? unknown('fact', id, Object.keys(scope.view.facts), scope)
}

/** Whether an id of a fact can be shown on this day. A problem if no such id is anywhere in the dataset. */
export function isKnown(id: string, scope: Scope): boolean | Problem {
  if (own(scope.view.facts, id)) return true
  if (own(scope.view.withheld, id) !== undefined) return false
  return unknown('fact', id, [...Object.keys(scope.view.facts), ...Object.keys(scope.view.withheld)], scope)
}

/** The record of that id in a list of the view, or what is wrong with the id. */
export function findRecord<T extends { readonly id: string }>(
  what: string,
  id: string,
  records: readonly T[],
  scope: Scope,
): T | Problem {
  const record = records.find((candidate) => candidate.id === id)
  if (record) return record
  const ids = records.map((candidate) => candidate.id)
  return withheld(id, scope) ?? unknown(what, id, ids, scope)
}

/** The trait of that id that is told in words, or what is wrong with the id. */
export function findTrait(id: string, scope: Scope): (Record_<'traits'> & Told) | Problem {
  const told = scope.view.records.traits.filter((trait): trait is Record_<'traits'> & Told => !!trait.text)
  return findRecord('trait in words', id, told, scope)
}

type Told = { readonly text: Localised }

export function isProblem(value: object): value is Problem {
  return 'code' in value && 'message' in value
}

/** Own properties only, so that `constructor` is no fact. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function withheld(id: string, scope: Scope): Problem | undefined {
  const reason = own(scope.view.withheld, id)
  if (reason === undefined) return undefined
  const record = recordInSources(id, scope)
  const date = reason === 'not-yet-known' && record?.recorded ? `, on ${record.recorded}` : ''
  return {
    code: 'not-known',
    message: `\`${id}\` cannot be shown as of ${scope.view.asOf}: it ${reasons[reason]}${date}`,
    hints: [`put it into \`{{#ifKnown "${id}"}}…{{/ifKnown}}\`, or build with a later \`--as-of\``].filter(
      () => reason === 'not-yet-known',
    ),
    ...(record && { related: [{ place: record.place, message: 'the record' }] }),
    whenShown: true,
  }
}

function unknown(what: string, id: string, candidates: readonly string[], { view }: Scope): Problem {
  const isName = own(view.names, id) !== undefined
  const hints = isName
    ? [`it is the id of something that has a name: {{name "${id}"}}`]
    : didYouMean(id, candidates)
  return { code: `unknown-${what.replaceAll(' ', '-')}`, message: `there is no ${what} \`${id}\``, hints }
}

/** Where a record stands in the dataset's files, and the day on which it was recorded. */
function recordInSources(id: string, { sources }: Scope): { place: Place; recorded?: string } | undefined {
  for (const file of sources.dataset) {
    const found = recordInFile(id, file)
    if (found) return found
  }
  return undefined
}

function recordInFile(id: string, file: DataFile): { place: Place; recorded?: string } | undefined {
  if (typeof file.value !== 'object' || file.value === null) return undefined
  for (const [kind, list] of Object.entries(file.value)) {
    if (!Array.isArray(list)) continue
    const index = list.findIndex((record: unknown) => isObject(record) && record['id'] === id)
    const place = file.places.of([kind, index, 'id']) ?? file.places.of([kind, index])
    if (index < 0 || place === undefined) continue
    const recorded: unknown = (list[index] as Record<string, unknown>)['recorded']
    return typeof recorded === 'string' ? { place, recorded } : { place }
  }
  return undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
