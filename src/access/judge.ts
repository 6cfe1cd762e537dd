import type { Entry } from '../check/scope.js'
import type { Visibility } from '../model/dataset.js'
import { bearingsOf, type Bearing } from './bearings.js'
import { isOpenList, withoutField } from './fields.js'
import { maySee } from './visibility.js'

/** Why a record is withheld from an audience. */
export type Why =
  | { readonly because: 'itself' }
  | { readonly because: 'field'; readonly field: string }
  | { readonly because: 'names'; readonly id: string; readonly field: string }
  | { readonly because: 'sources' }

/** What is taken out of a record: whole fields, and items of lists. */
export interface Cuts {
  readonly fields: ReadonlySet<string>
  readonly items: ReadonlyMap<string, ReadonlySet<number>>
}

/** What an audience may not see of one record: all of it, or some fields. */
export type Verdict = { readonly why: Why } | Cuts

interface Question {
  readonly visibility: Visibility
  /** Whether the record with this key is withheld. */
  readonly isHidden: (key: string) => boolean
  /** Fields of a record that are restricted beyond the audience. */
  readonly restrictedOf: (id: string) => readonly string[]
}

/**
 * Whether an audience may see a record. It may not where the record itself is above it, where a field is that the record
 * cannot do without, where it names a withheld record in such a field, or where only withheld sources carry it.
 */
export function judge(entry: Entry, { visibility, isHidden, restrictedOf }: Question): Verdict {
  const { kind, record } = entry
  if (!maySee(visibility, record.visibility)) return { why: { because: 'itself' } }
  const fields = new Set<string>()
  for (const field of restrictedFields(entry, visibility)) {
    if (!withoutField(kind, field)) return { why: { because: 'field', field } }
    fields.add(field)
  }
  if (kind === 'corrections' && restrictedOf(record.target).includes(record.field.split('.')[0] ?? ''))
    return { why: { because: 'names', id: record.target, field: 'field' } }
  const hidden = bearingsOf(entry).filter(({ key, field }) => !fields.has(field) && isHidden(key))
  return hidden.length === 0 ? { fields, items: new Map() } : cut(entry, fields, hidden)
}

/** Fields with a value that only a higher audience may see. */
export function restrictedFields({ record }: Entry, visibility: Visibility): string[] {
  const values = record as unknown as Readonly<Record<string, unknown>>
  return Object.entries(record.restricted ?? {}).flatMap(([field, level]) =>
    maySee(visibility, level) || values[field] === undefined ? [] : [field],
  )
}

/** Takes withheld records out of lists and fields; where that cannot be, the whole record goes. */
function cut({ kind, record }: Entry, restricted: ReadonlySet<string>, hidden: readonly Bearing[]): Verdict {
  const fields = new Set(restricted)
  const items = new Map<string, Set<number>>()
  for (const { key, field, item } of hidden) {
    if (item !== undefined && isOpenList(kind, field)) {
      const before = items.get(field)
      if (before) before.add(item)
      else items.set(field, new Set([item]))
    } else if (withoutField(kind, field)) fields.add(field)
    else return { why: { because: 'names', id: key, field } }
  }
  const sources = 'sources' in record ? record.sources.length : 0
  if (sources > 0 && items.get('sources')?.size === sources) return { why: { because: 'sources' } }
  return { fields, items }
}
