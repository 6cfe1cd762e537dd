import { kindNames, type Kind } from './dataset.js'

const facts = [
  'observations',
  'prices',
  'priceChanges',
  'attributes',
  'fundings',
  'valuations',
  'derived',
  'scores',
  'fx',
] as const satisfies readonly Kind[]

/** Kinds that a reference may name together; used by `reference()`. */
export const groups = {
  /** What has a value. */
  facts,
  /** What has a value, or at least a date. */
  dated: [...facts, 'events'],
  /** What something can be said about. */
  entities: ['companies', 'organisations', 'markets', 'people', 'models', 'products', 'camps'],
  /** What carries the envelope of `envelope.ts`. */
  assertions: [
    'observations',
    'prices',
    'priceChanges',
    'attributes',
    'fundings',
    'valuations',
    'memberships',
    'campSizes',
    'traits',
    'stances',
    'strategies',
    'roles',
    'events',
    'partnerships',
    'claims',
  ],
  /** What can be disputed, corrected or withdrawn. */
  records: kindNames,
} as const satisfies Record<string, readonly Kind[]>

const named = new Map<string, readonly Kind[]>()

/** The kinds of record that a reference may name, groups taken apart. */
export function kindsNamed(refersTo: readonly string[]): readonly Kind[] {
  const key = refersTo.join()
  const before = named.get(key)
  if (before) return before
  const all: Readonly<Record<string, readonly Kind[]>> = groups
  const found = refersTo.flatMap((name) => all[name] ?? [name as Kind])
  named.set(key, found)
  return found
}
