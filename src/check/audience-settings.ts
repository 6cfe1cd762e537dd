import * as z from 'zod'
import { audience } from './schema/audience.js'

/** One setting of `audience.yaml`, as its schema tells it. */
export interface AudienceSetting {
  readonly name: string
  /** What it says, without examples; its choices first. */
  readonly means: string
  /** The value where nobody says another; undefined where there is none. */
  readonly usual?: unknown
  /** As YAML. */
  readonly example?: string
  /** `map` and `texts` cannot be written on one line of a command or in one cell. */
  readonly form: 'single' | 'list' | 'texts' | 'map'
}

/** All settings in the order of the schema. */
export const audienceSettings: readonly AudienceSetting[] = Object.entries(audience.shape).map(
  ([name, field]) => settingOf(name, field as z.ZodType),
)

function settingOf(name: string, field: z.ZodType): AudienceSetting {
  const { type, usual } = unwrapped(field)
  const [means = '', example] = (field.description ?? type.description ?? '').split(/;\s+example: /)
  const choices = type instanceof z.ZodEnum ? `one of ${type.options.join(', ')}: ` : ''
  return {
    name,
    means: choices + means,
    form: formOf(type),
    ...(usual !== undefined && { usual }),
    ...(example !== undefined && { example: example.replaceAll('`', '') }),
  }
}

function unwrapped(field: z.ZodType): { type: z.ZodType; usual?: unknown } {
  if (field instanceof z.ZodDefault)
    return { ...unwrapped(field.unwrap() as z.ZodType), usual: field.def.defaultValue }
  return field instanceof z.ZodOptional ? unwrapped(field.unwrap() as z.ZodType) : { type: field }
}

function formOf(type: z.ZodType): AudienceSetting['form'] {
  if (type instanceof z.ZodArray) return isMap(type.element as z.ZodType) ? 'map' : 'list'
  if (type instanceof z.ZodObject && 'zh-Hant' in type.shape) return 'texts'
  return isMap(type) ? 'map' : 'single'
}

function isMap(type: z.ZodType): boolean {
  return type instanceof z.ZodObject || type instanceof z.ZodRecord
}
