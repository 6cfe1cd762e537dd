import { walkMarked } from '../check/schema-walk.js'
import { kinds, type Kind } from '../check/schema/dataset.js'
import { ownNames, type Entry } from '../check/scope.js'
import { proseParts } from '../format/index.js'
import { references } from '../formula/index.js'
import type { Path } from '../model/place.js'

/** One record named by a field of another. */
export interface Bearing {
  /** As `keyOf` gives it. */
  readonly key: string
  readonly field: string
  /** In a list, the place of the item. */
  readonly item?: number
}

/** Units and directions have names of their own, which a record may have for its id. */
export function keyOf(kind: Kind, id: string): string {
  return ownNames.has(kind) ? `${kind}/${id}` : id
}

/** The figures that the texts of a record name. */
export function figuresNamedBy({ kind, record }: Entry): Bearing[] {
  const found: Bearing[] = []
  walkMarked(kinds[kind], record, ({ prose }, value, path) => {
    if (prose) for (const key of figuresIn(value)) found.push({ key, ...at(path) })
  })
  return found
}

/** Every record that a record names: in a field, in a text as `{fact-id}`, in a formula, in the conditions of a count. */
export function bearingsOf({ kind, record }: Entry): Bearing[] {
  const found: Bearing[] = []
  walkMarked(kinds[kind], record, ({ refersTo, prose }, value, path) => {
    if (prose) for (const key of figuresIn(value)) found.push({ key, ...at(path) })
    else if (refersTo) found.push({ key: keyOf(refersTo[0] as Kind, String(value)), ...at(path) })
  })
  if (kind !== 'derived') return found
  const conditions = Object.values(record.count?.where ?? {}).flat()
  const words = conditions.filter((word): word is string => typeof word === 'string')
  const made = [
    ...references(record.formula ?? '').map((key) => ({ key, field: 'formula' })),
    ...words.map((key) => ({ key, field: 'count' })),
  ]
  return [...found, ...made]
}

function at([field = '', item]: Path): Pick<Bearing, 'field' | 'item'> {
  return { field: String(field), ...(typeof item === 'number' && { item }) }
}

/** The figures in a text, in all of its locales and in its short wording. */
function figuresIn(text: unknown): string[] {
  if (typeof text !== 'string') return Object.values(text as object).flatMap(figuresIn)
  return text.includes('{') ? proseParts(text).flatMap((part) => ('fact' in part ? [part.fact] : [])) : []
}
