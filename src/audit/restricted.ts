import { accessTo, type Access } from '../access/index.js'
import { entries, type Entry } from '../check/index.js'
import type { Dataset, Visibility } from '../model/dataset.js'

/** A field that an audience may not see, with its value. */
export interface RestrictedField {
  readonly entry: Entry
  readonly field: string
  readonly value: unknown
  /** Who may see it, or why this audience may not. */
  readonly because: string
}

export interface Division {
  readonly restricted: readonly RestrictedField[]
  /** The records that the audience may see, as it may see them. */
  readonly open: readonly Entry[]
  /** Records of which the audience may see nothing. */
  readonly hidden: ReadonlySet<object>
}

const aboutItself = new Set(['place', 'visibility', 'restricted'])

/** Divides a dataset into what readers may see at any time, and what they may not. */
export function divide(dataset: Omit<Dataset, 'about'>, visibility: Visibility): Division {
  const access = accessTo(dataset, visibility)
  const hidden = new Set<object>()
  const restricted: RestrictedField[] = []
  const open: Entry[] = []
  for (const entry of entries(dataset)) {
    const { record } = entry
    if (access.whyWithheld(record)) {
      hidden.add(record)
      for (const [field, value] of Object.entries(record))
        if (!aboutItself.has(field))
          restricted.push({ entry, field, value, because: becauseOf(entry, access) })
    } else {
      const allowed = access.allowed(record)
      open.push({ kind: entry.kind, record: allowed } as Entry)
      if (allowed !== record) restricted.push(...takenOut(entry, allowed))
    }
  }
  return { restricted, open, hidden }
}

/** The fields and items that are in a record and not in what is allowed of it. */
function takenOut(entry: Entry, allowed: object): RestrictedField[] {
  const left = allowed as Readonly<Record<string, unknown>>
  return Object.entries(entry.record).flatMap(([field, value]): RestrictedField[] => {
    if (aboutItself.has(field) || left[field] === value) return []
    const restricted: Readonly<Record<string, string>> = entry.record.restricted ?? {}
    const kept = left[field]
    const isList = Array.isArray(value) && Array.isArray(kept) && kept.length > 0
    // What is left stays in its place as nothing, so that the rest keeps its own.
    const gone = isList ? (value as unknown[]).map((item) => (kept.includes(item) ? undefined : item)) : value
    return [{ entry, field, value: gone, because: restricted[field] ?? 'names what is withheld' }]
  })
}

function becauseOf({ record }: Entry, { whyWithheld }: Access): string {
  const why = whyWithheld(record)
  if (why?.because === 'names') return `names ${why.id}, which is withheld`
  if (why?.because === 'sources') return 'all of its sources are withheld'
  if (why?.because === 'field') return `its ${why.field} is restricted`
  return record.visibility
}
