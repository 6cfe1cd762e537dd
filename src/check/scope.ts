import type { Diagnostic } from '../diagnostic.js'
import type { Dataset, Kind, Record_ } from '../model/dataset.js'
import type { Job } from '../model/job.js'
import type { Sources } from '../model/source.js'
import type { Origins } from './origins.js'
import type { Records } from './read.js'
import { kindNames } from './schema/dataset.js'
import type { Settings } from './settings.js'

/** A record with its kind. */
export type Entry = { [K in Kind]: { readonly kind: K; readonly record: Record_<K> } }[Kind]

/** What every rule sees. Records that break the schema are left out, but their ids are known. */
export interface Scope {
  readonly records: Records
  readonly settings: Settings
  readonly sources: Sources
  readonly job: Job
  readonly origins: Origins
  /** The first record of each id, units and stance roles apart. */
  readonly byId: ReadonlyMap<string, Entry>
  /** Every id that stands in the files, also of records that break the schema. */
  readonly ids: ReadonlyMap<string, Kind>
  /** Kinds of which some record breaks the schema. */
  readonly broken: ReadonlySet<Kind>
  readonly units: ReadonlyMap<string, Record_<'units'>>
}

/**
 * Whether records of these kinds may stand in the files without being among `records`: one breaks the schema, or a file
 * could not be read. A rule that asks for a record then says nothing, as the cause is told of elsewhere.
 */
export function mayLack({ sources, broken }: Scope, kinds: Iterable<Kind>): boolean {
  return sources.incomplete === true || [...kinds].some((kind) => broken.has(kind))
}

/** One thing that must hold beyond the schema. It reports every place where it does not. */
export type Rule = (scope: Scope) => Diagnostic[]

/** Kinds whose ids are names of their own, not ids of records: `tokens/day`, `forward`. */
export const ownNames: ReadonlySet<Kind> = new Set<Kind>(['units', 'stanceRoles'])

const listed = new WeakMap<object, readonly Entry[]>()

/** All records with their kinds, kind by kind, in file order; put together once, as most rules ask for them. */
export function entries(records: Omit<Dataset, 'about'>): readonly Entry[] {
  const before = listed.get(records)
  if (before) return before
  const all = kindNames.flatMap((kind) => records[kind].map((record) => ({ kind, record }) as Entry))
  listed.set(records, all)
  return all
}
