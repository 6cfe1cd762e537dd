import type { Change } from '../model/change.js'
import type { Dataset, Kind } from '../model/dataset.js'
import type { Place } from '../model/place.js'
import type { Fact, View } from '../model/view.js'

/** A record as every kind has it. */
export interface Known {
  readonly id: string
  readonly place: Place
  readonly recorded?: string
  readonly recordedBasis?: string
  readonly supersedes?: string | null
}

export interface Entry {
  readonly kind: Kind
  readonly record: Known
  readonly fact?: Fact
}

/** All that a view knows and that has a day, or is computed from what has one; by id. */
export type Standing = ReadonlyMap<string, Entry>

/** The content of each, as text: two views say the same where these are equal. */
export type State = ReadonlyMap<string, string>

export function standingOf({ records, facts }: View): Standing {
  return new Map(
    kindsOf(records).flatMap((kind) =>
      (records[kind] as readonly Known[])
        .filter((record) => kind === 'derived' || record.recorded !== undefined)
        .map((record): [string, Entry] => {
          const fact = Object.hasOwn(facts, record.id) ? facts[record.id] : undefined
          return [record.id, { kind, record, ...(fact && { fact }) }]
        }),
    ),
  )
}

export function stateOf(standing: Standing): State {
  return new Map([...standing].map(([id, entry]) => [id, contentOf(entry)]))
}

/** What a record says, and how it stands: a figure that is disputed, or too old, is not what it was. */
export function contentOf({ record, fact }: Entry): string {
  const { place: _, ...said } = record
  const stands = fact && [fact.value, fact.conflicts, fact.corrections, fact.overdue !== undefined]
  return JSON.stringify([said, stands])
}

/** What is known after the changes. Inverse of the comparison: changes between two states lead from one to the other. */
export function apply(state: State, changes: readonly Change[]): State {
  const next = new Map(state)
  for (const { id, content } of changes.flatMap(({ effects }) => effects)) {
    if (content === null) next.delete(id)
    else next.set(id, content)
  }
  return next
}

function kindsOf(records: Dataset): Kind[] {
  return Object.keys(records).filter((key): key is Kind => key !== 'about')
}
