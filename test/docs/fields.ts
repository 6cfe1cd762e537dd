import * as z from 'zod'
import { contextSchema } from '../../src/narrate/context.js'

/** Every field that a template sees: path, form, meaning. A group of fields that is there again is told once. */
export function templateFields(): string[][] {
  return fieldsOf(contextSchema, '', new Map())
}

type Seen = Map<z.ZodObject, string>

function fieldsOf(group: z.ZodObject, prefix: string, seen: Seen): string[][] {
  return Object.entries(group.shape).flatMap(([name, field]) => {
    const optional = field instanceof z.ZodOptional
    const type = (optional ? field.unwrap() : field) as z.ZodType
    const path = `${prefix}${name}`
    const inner = innerOf(type)
    const before = inner && seen.get(inner)
    if (inner && before === undefined) seen.set(inner, path)
    const form = before === undefined ? formOf(type) : `${formOf(type)}, as in \`${before}\``
    const means = [field.description ?? type.description, ...(optional ? ['may be absent'] : [])]
    const row = [path, form, means.filter((text) => text !== undefined).join('; ')]
    const step = type instanceof z.ZodArray ? '[].' : type instanceof z.ZodRecord ? '.NAME.' : '.'
    return [row, ...(inner && before === undefined ? fieldsOf(inner, `${path}${step}`, seen) : [])]
  })
}

/** The fields of a group, of each item of a list, or of each of a group by name; text with figures has none. */
function innerOf(type: z.ZodType): z.ZodObject | undefined {
  if (type instanceof z.ZodArray) return innerOf(type.element as z.ZodType)
  if (type instanceof z.ZodRecord) return innerOf(type.valueType as z.ZodType)
  return type instanceof z.ZodObject && !isProse(type) ? type : undefined
}

function isProse(type: z.ZodObject): boolean {
  return 'pieces' in type.shape
}

function formOf(type: z.ZodType): string {
  if (type instanceof z.ZodArray) return `list of ${plural(type.element as z.ZodType)}`
  if (type instanceof z.ZodRecord) return 'groups by name'
  if (type instanceof z.ZodObject) return isProse(type) ? 'text with figures' : 'group'
  if (type instanceof z.ZodEnum) return type.options.join(', ')
  return type instanceof z.ZodNumber ? 'number' : 'text'
}

function plural(type: z.ZodType): string {
  const form = formOf(type)
  return form === 'text with figures' ? 'texts with figures' : `${form}s`
}
