import * as z from 'zod'
import { kinds, type Kind } from '../check/schema/dataset.js'
import { unwrap, type Marks } from '../check/schema-walk.js'
import { proseParts } from '../format/index.js'
import { toSimplified } from '../format/simplified.js'
import type { Path } from '../model/place.js'

/** A text that stands in a field of a record. */
export interface RecordText {
  readonly text: string
  readonly path: Path
  /** Who or what is meant, and not what is said of it. */
  readonly isName: boolean
}

const nameFields = new Set(['name', 'aliases'])
/** Words of the program, not of people. */
const ofNoReader = new Set(['id', 'monogram', 'language', 'code', 'style', 'unit'])

/** Every text that somebody wrote into a field, in each locale; figures in it part it. */
export function textsOfField(kind: Kind, field: string, value: unknown): RecordText[] {
  const shape = kinds[kind].shape as Readonly<Record<string, z.ZodType>>
  const schema = shape[field]
  if (!schema || ofNoReader.has(field)) return []
  const isEntity = 'aliases' in shape
  return [...walk(schema, value, [field], isEntity && (nameFields.has(field) || field === 'short'))]
}

function* walk(schema: z.core.$ZodType, value: unknown, path: Path, isName: boolean): Generator<RecordText> {
  if (value === undefined || value === null) return
  const bare = unwrap(schema)
  const marks = z.globalRegistry.get(bare) as Marks | undefined
  if (marks?.refersTo) return
  if (bare instanceof z.ZodArray) {
    for (const [index, item] of (value as unknown[]).entries())
      yield* walk(bare.element, item, [...path, index], isName)
  } else if (bare instanceof z.ZodObject) {
    const fields = withSimplified(value as Readonly<Record<string, unknown>>)
    for (const [name, inside] of Object.entries(bare.shape))
      if (!ofNoReader.has(name)) yield* walk(inside as z.ZodType, fields[name], [...path, name], isName)
  } else if (bare instanceof z.ZodString && typeof value === 'string' && isFree(bare, value)) {
    for (const part of proseParts(value)) if ('text' in part) yield { text: part.text, path, isName }
  }
}

/** Text per locale, its Simplified form with it. */
function withSimplified(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const traditional = fields['zh-Hant']
  if (typeof traditional !== 'string' || fields['zh-Hans'] !== undefined) return fields
  return { ...fields, 'zh-Hans': toSimplified(traditional) }
}

/** A text in a form of its own (an id, a colour, a day) is no text, apart from addresses and hashes. */
function isFree(schema: z.ZodString, value: string): boolean {
  const checks = schema._zod.def.checks ?? []
  const isFormed = checks.some(({ _zod: { def } }) => def.check === 'string_format')
  return !isFormed || /^https?:|^mailto:|^[0-9a-f]{64}$/.test(value)
}
