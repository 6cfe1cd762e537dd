import * as z from 'zod'
import { restrictedTo, visibility } from './values.js'

/** Fields that cannot be restricted by themselves: without them nobody could tell which record it is, or who may see it. */
const open: ReadonlySet<string> = new Set(['id', 'visibility', 'note'])

type Restricted = z.ZodOptional<z.ZodType<Readonly<Record<string, z.output<typeof restrictedTo>>>>>

/** A schema of records with what says who may see one: `visibility` for all of it, `restricted` for single fields. */
export type Guarded<S extends z.ZodObject> = z.ZodObject<
  S['shape'] & { readonly visibility: typeof visibility; readonly restricted: Restricted },
  z.core.$strict
>

/**
 * Adds `restricted` behind the `visibility` of every kind of record, and `visibility` where a kind has none of its own,
 * so that no kind can be forgotten.
 */
export function guarded<const M extends Readonly<Record<string, z.ZodObject>>>(
  kinds: M,
): { readonly [K in keyof M]: Guarded<M[K]> } {
  const all = Object.entries(kinds).map(([kind, schema]) => [kind, guardedOne(schema)])
  return Object.fromEntries(all) as { readonly [K in keyof M]: Guarded<M[K]> }
}

function guardedOne(schema: z.ZodObject): z.ZodObject {
  const { visibility: own = visibility, ...others } = schema.shape as Record<string, z.ZodType>
  const added = { visibility: own, restricted: restrictedFields(Object.keys(schema.shape)) }
  const names =
    'visibility' in schema.shape ? Object.keys(schema.shape) : [...Object.keys(others), 'visibility']
  const shape = Object.fromEntries(
    names.flatMap((name) => (name === 'visibility' ? Object.entries(added) : [[name, others[name]!]])),
  )
  const checks = (schema._zod.def.checks ?? []) as z.core.$ZodCheck<object>[]
  const made = checks.length > 0 ? z.strictObject(shape).check(...checks) : z.strictObject(shape)
  return made.meta(schema.meta() ?? {})
}

function restrictedFields(names: readonly string[]): Restricted {
  const fields = names.filter((name) => !open.has(name)).map((name) => [name, restrictedTo.optional()])
  return z
    .strictObject(Object.fromEntries(fields) as Record<string, z.ZodOptional<typeof restrictedTo>>)
    .optional()
    .describe(
      'fields that fewer readers may see than the rest: each with who may; a record that makes no sense without the ' +
        'field is withheld altogether; example: {url: internal}',
    ) as unknown as Restricted
}
