import type * as z from 'zod'

/** What a template may do with a value: print it, loop over it, or look into it. */
export type Shape =
  | { readonly kind: 'text' | 'number' | 'boolean' }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, Shape>> }

export const textShape: Shape = { kind: 'text' }

/**
 * The shape of what a schema describes. The keys of a record (`z.record`) are those that `value` has, since a
 * schema does not know them; so an unknown chart is found like an unknown field.
 */
export function shapeOf(schema: z.core.$ZodType, value: unknown): Shape {
  const { def } = (schema as z.ZodType)._zod as unknown as { def: Definition }
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
      return shapeOf(def.innerType, value)
    case 'array':
      return { kind: 'list', of: shapeOf(def.element, undefined) }
    case 'record':
      return objectShape(
        Object.fromEntries(Object.keys(value ?? {}).map((key) => [key, def.valueType])),
        value,
      )
    case 'object':
      return isText(schema) ? textShape : objectShape(def.shape, value)
    case 'number':
    case 'boolean':
      return { kind: def.type }
    case 'string':
    case 'enum':
      return textShape
    default:
      throw new Error(`templates cannot be checked against a schema of type \`${(def as Definition).type}\``)
  }
}

type Definition =
  | { readonly type: 'optional' | 'nullable' | 'default'; readonly innerType: z.core.$ZodType }
  | { readonly type: 'array'; readonly element: z.core.$ZodType }
  | { readonly type: 'record'; readonly valueType: z.core.$ZodType }
  | { readonly type: 'object'; readonly shape: Readonly<Record<string, z.core.$ZodType>> }
  | { readonly type: 'number' | 'boolean' }
  | { readonly type: 'string' | 'enum' }

function objectShape(schemas: Readonly<Record<string, z.core.$ZodType>>, value: unknown): Shape {
  const fields = Object.entries(schemas).map(
    ([key, schema]) => [key, shapeOf(schema, fieldOf(value, key))] as const,
  )
  return { kind: 'object', fields: Object.fromEntries(fields) }
}

/** Prose is an object in the context, but text to a template. */
function isText(schema: z.core.$ZodType): boolean {
  return (schema as z.ZodType).meta()?.['text'] === true
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}
