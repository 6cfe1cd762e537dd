import * as z from 'zod'
import { kinds, type Kind } from '../check/schema/dataset.js'

/** What a record holds in place of a field that is taken out of it; undefined where it cannot be without the field. */
export type Without = { readonly value: unknown } | undefined

const known = new Map<string, Without>()

/** Whether a field can be taken out of records of a kind, and what then stands in its place. */
export function withoutField(kind: Kind, field: string): Without {
  const key = `${kind} ${field}`
  if (!known.has(key)) known.set(key, find(kind, field))
  return known.get(key)
}

function find(kind: Kind, field: string): Without {
  const shape = kinds[kind].shape as Readonly<Record<string, z.ZodType>>
  const schema = shape[field]
  if (!schema || (z.globalRegistry.get(schema) as { whole?: boolean } | undefined)?.whole) return undefined
  // An absent field and one that is empty: the first of them that the schema takes.
  for (const written of [undefined, null]) {
    const read = schema.safeParse(written)
    if (read.success) return { value: read.data }
  }
  return undefined
}

/** Whether a field holds a list, of which single items can be taken out. */
export function isOpenList(kind: Kind, field: string): boolean {
  const without = withoutField(kind, field)
  return field === 'sources' || Array.isArray(without?.value)
}
