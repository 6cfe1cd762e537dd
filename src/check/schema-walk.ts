import * as z from 'zod'
import type { Path } from '../model/place.js'

/** What `schema/values.ts` notes on a schema for the rules. */
export interface Marks {
  /** Kinds of record, or groups of kinds, that an id here may name. */
  readonly refersTo?: readonly string[]
  /** Text in which `{fact-id}` stands for a figure. */
  readonly prose?: boolean
}

/** Calls `visit` for every value inside `value` whose schema carries marks. Keys of a map have `#key` as last step. */
export function walkMarked(
  schema: z.core.$ZodType,
  value: unknown,
  visit: (marks: Marks, value: unknown, path: Path) => void,
  path: Path = [],
): void {
  if (value === undefined || value === null) return
  const marks = z.globalRegistry.get(schema) as Marks | undefined
  if (marks?.refersTo || marks?.prose) visit(marks, value, path)
  for (const [step, child, inside] of children(schema, value))
    walkMarked(child, inside, visit, [...path, ...step])
}

type Child = readonly [step: Path, schema: z.core.$ZodType, value: unknown]

function children(schema: z.core.$ZodType, value: unknown): Child[] {
  const bare = unwrap(schema)
  if (bare !== schema) return [[[], bare, value]]
  if (bare instanceof z.ZodObject) {
    const record = value as Record<string, unknown>
    return Object.entries(bare.shape).map(([key, child]) => [[key], child as z.ZodType, record[key]] as const)
  }
  if (bare instanceof z.ZodArray) {
    return (value as unknown[]).map((item, index) => [[index], bare.element, item] as const)
  }
  if (bare instanceof z.ZodRecord) {
    return Object.entries(value as Record<string, unknown>).flatMap(([key, item]): Child[] => [
      [[key, '#key'], bare.keyType as z.core.$ZodType, key],
      [[key], bare.valueType as z.core.$ZodType, item],
    ])
  }
  return []
}

/** The object schema that stands at a path, with optional and default taken off; undefined where there is none. */
export function shapeAt(schema: z.core.$ZodType, path: Path): z.ZodObject | undefined {
  const bare = unwrap(schema)
  if (bare instanceof z.ZodUnion) {
    return bare.options
      .map((option) => shapeAt(option as z.core.$ZodType, path))
      .find((found) => found !== undefined)
  }
  const [step, ...rest] = path
  if (step === undefined) return bare instanceof z.ZodObject ? bare : undefined
  if (bare instanceof z.ZodObject) {
    const child = bare.shape[String(step)] as z.ZodType | undefined
    return child && shapeAt(child, rest)
  }
  if (bare instanceof z.ZodArray) return shapeAt(bare.element, rest)
  if (bare instanceof z.ZodRecord) return shapeAt(bare.valueType as z.core.$ZodType, rest)
  return undefined
}

/** A schema with optional, nullable and default taken off. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  let bare = schema
  while (bare instanceof z.ZodOptional || bare instanceof z.ZodNullable || bare instanceof z.ZodDefault) {
    bare = bare.unwrap() as z.core.$ZodType
  }
  return bare
}
