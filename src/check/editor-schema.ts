import * as z from 'zod'
import { kindNames } from './schema/dataset.js'
import { fileSchemas } from './schema/files.js'
import { kindsNamed } from './schema/groups.js'

/** A file of JSON Schema, by which an editor completes and checks what is written. */
export interface EditorSchema {
  /** For instance `dataset.json`. */
  readonly path: string
  readonly text: string
}

/** A piece of JSON Schema; `refersTo`, `prose` and `whole` are the marks of `schema/values.ts`. */
type Node = Record<string, unknown> & { description?: string; refersTo?: readonly string[] }

/**
 * The schemas of all kinds of file as JSON Schema, draft 7, which editors know best. They describe what is written,
 * before defaults are filled in. What JSON Schema cannot say (that a day exists, that a reference leads somewhere) is
 * left to `midgame check`.
 */
export function editorSchemas(): EditorSchema[] {
  return Object.entries(fileSchemas).map(([name, schema]) => {
    const { $schema, ...body } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as Node
    const whole = forEditors(body)
    const root = {
      $schema,
      $id: `urn:midgame:schema:${name}`,
      title: `midgame ${name}`,
      ...(layered.has(name) ? inPart(whole) : whole),
    }
    return { path: `${name}.json`, text: `${JSON.stringify(root, null, 2)}\n` }
  })
}

/** Files that may say a part only, because another file of the template folders says the rest. */
const layered = new Set(['audience', 'chart', 'theme', 'locale'])

/** Nothing is missing in a file that extends another, nor anywhere below the first level, where fields are merged. */
function inPart({ required, ...node }: Node): Node {
  const root = withoutRequired(node)
  const canExtend = Object.hasOwn(root['properties'] as object, 'extends')
  return canExtend && required
    ? { ...root, if: { required: ['extends'] }, then: {}, else: { required } }
    : root
}

function withoutRequired(node: Node): Node {
  const properties = Object.entries((node['properties'] ?? {}) as Record<string, Node>)
  return {
    ...node,
    properties: Object.fromEntries(
      properties.map(([name, { required: _, ...inner }]) => [
        name,
        inner['properties'] ? withoutRequired(inner as Node) : inner,
      ]),
    ),
  }
}

/** Says which kinds a reference may name, and takes out what no editor understands. */
function forEditors(node: Node): Node {
  const { refersTo, ...rest } = withChildren(orNull(node))
  delete rest.prose
  delete rest.whole
  if (refersTo) rest.description = [rest.description, namedBy(refersTo)].filter(Boolean).join('; ')
  return rest
}

function withChildren(node: Node): Node {
  const result: Node = {}
  for (const [key, value] of Object.entries(node)) result[key] = child(key, value)
  return result
}

function child(key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (key === 'properties') {
    const properties = Object.entries(value as Record<string, Node>)
    return Object.fromEntries(properties.map(([name, inner]) => [name, forEditors(inner)]))
  }
  if (!schemaKeys.has(key)) return value
  return Array.isArray(value) ? value.map((inner: Node) => forEditors(inner)) : forEditors(value as Node)
}

/** Keywords whose value is a schema or a list of schemas. */
const schemaKeys = new Set(['items', 'anyOf', 'oneOf', 'allOf', 'additionalProperties', 'propertyNames'])

/** `anyOf: [text, null]` as one schema of two types, which editors complete and explain better. */
function orNull(node: Node): Node {
  const { anyOf, ...rest } = node as Node & { anyOf?: Node[] }
  const [first, second, third] = anyOf ?? []
  const mergeable =
    first && second?.type === 'null' && !third && typeof first.type === 'string' && !first.enum
  if (!mergeable) return node
  return { ...first, ...rest, type: [first.type, 'null'] }
}

function namedBy(refersTo: readonly string[]): string {
  const kinds = kindsNamed(refersTo)
  if (kinds.length === kindNames.length) return 'the id of any record'
  return `the id of a record under ${kinds.map((kind) => `\`${kind}\``).join(', ')}`
}
