import * as z from 'zod'
import type { Path } from '../model/place.js'

/** What `schema/values.ts` notes on a schema for the rules. */
export interface Marks {
  /** Kinds of record, or groups of kinds, that an id here may name. */
  readonly refersTo?: readonly string[]
  /** Text in which `{fact-id}` stands for a figure. */
  readonly prose?: boolean
}

type Visit = (marks: Marks, value: unknown, path: Path) => void

/** Calls `visit` for every value inside `value` whose schema carries marks. Keys of a map have `#key` as last step. */
export function walkMarked(schema: z.core.$ZodType, value: unknown, visit: Visit): void {
  const route = routeOf(schema)
  if (route) follow(route, value, visit, [])
}

/** The way from a schema to the marks on it and inside it; what carries none is left out. */
interface Route {
  readonly marks?: Marks
  readonly fields: readonly (readonly [name: string, route: Route])[]
  readonly items?: Route | undefined
  readonly keys?: Route | undefined
  readonly values?: Route | undefined
}

function follow(route: Route, value: unknown, visit: Visit, path: Path): void {
  if (value === undefined || value === null) return
  if (route.marks) visit(route.marks, value, path)
  for (const [name, inside] of route.fields)
    follow(inside, (value as Record<string, unknown>)[name], visit, [...path, name])
  if (route.items) {
    for (const [index, item] of (value as unknown[]).entries())
      follow(route.items, item, visit, [...path, index])
  }
  if (!route.keys && !route.values) return
  for (const [key, item] of Object.entries(value)) {
    if (route.keys) follow(route.keys, key, visit, [...path, key, '#key'])
    if (route.values) follow(route.values, item, visit, [...path, key])
  }
}

const routes = new WeakMap<z.core.$ZodType, { readonly route: Route | undefined }>()

function routeOf(schema: z.core.$ZodType): Route | undefined {
  const before = routes.get(schema)
  if (before) return before.route
  const route = findRoute(schema)
  routes.set(schema, { route })
  return route
}

function findRoute(schema: z.core.$ZodType): Route | undefined {
  const bare = unwrap(schema)
  const marks = marksOn(schema) ?? marksOn(bare)
  const fields =
    bare instanceof z.ZodObject
      ? Object.entries(bare.shape).flatMap(([name, child]) => {
          const inside = routeOf(child as z.ZodType)
          return inside ? [[name, inside] as const] : []
        })
      : []
  const items = bare instanceof z.ZodArray ? routeOf(bare.element) : undefined
  const map = bare instanceof z.ZodRecord ? bare : undefined
  const keys = map && routeOf(map.keyType as z.core.$ZodType)
  const values = map && routeOf(map.valueType as z.core.$ZodType)
  const isMarked = marks ?? items ?? keys ?? values ?? fields[0]
  return isMarked && { fields, items, keys, values, ...(marks && { marks }) }
}

function marksOn(schema: z.core.$ZodType): Marks | undefined {
  const marks = z.globalRegistry.get(schema) as Marks | undefined
  return marks?.refersTo || marks?.prose ? marks : undefined
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

/** The names of the fields that a map at this path may have. */
export function fieldsAt(schema: z.ZodType, path: Path): string[] {
  return Object.keys(shapeAt(schema, path)?.shape ?? {})
}
