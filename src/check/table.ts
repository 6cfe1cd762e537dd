import * as z from 'zod'
import { error, type Diagnostic } from '../diagnostic.js'
import type { DataFile } from '../model/source.js'
import { didYouMean } from '../nearest.js'
import { keyPlaceAt } from './origins.js'
import { citation } from './schema/envelope.js'
import { unwrap } from './schema-walk.js'

/** What a cell holds, told by the schema of its field. */
type CellType = 'text' | 'number' | 'citations'

/** What is wrong with the column heads of a table: names that its kind does not have, and fields that it needs. */
export function columnProblems(schema: z.ZodObject, file: DataFile, kind: string): Diagnostic[] {
  const columns = file.columns ?? []
  const known = [...columnsOf(schema).keys()]
  const placeOf = (column: string) => keyPlaceAt({ file, path: [kind, 0, column] })
  const unknown = columns.filter((column) => column !== '' && !known.includes(column))
  const [first = ''] = columns
  return [
    ...unknown.map((column) =>
      error(
        'check/unknown-field',
        `there is no field \`${column}\``,
        placeOf(column),
        ...columnHint(column, known),
      ),
    ),
    ...missingColumns(schema, columns).map((name) => {
      const hint = 'every row needs it'
      return error('check/missing-field', `there is no column \`${name}\``, placeOf(first), hint)
    }),
  ]
}

/** Turns the text of a table’s cells into what the schema asks for; what cannot be turned stays text, to be refused. */
export function cellReader(schema: z.ZodObject, columns: readonly string[]): (record: object) => object {
  const types = columnsOf(schema)
  const turned = columns.flatMap((column) => {
    const read = readers[types.get(column) ?? 'text']
    return read ? [{ steps: column.split('.'), read }] : []
  })
  return (record) => turned.reduce((fields, { steps, read }) => turn(fields, steps, read), record)
}

const readers: Readonly<Record<CellType, ((text: string) => unknown) | undefined>> = {
  text: undefined,
  number: readNumber,
  citations: readCitations,
}

function turn(
  fields: object,
  [step = '', ...rest]: readonly string[],
  read: (text: string) => unknown,
): object {
  const value = (fields as Record<string, unknown>)[step]
  if (value === undefined) return fields
  return { ...fields, [step]: rest.length === 0 ? read(value as string) : turn(value as object, rest, read) }
}

/** A number as YAML writes one; too large a one stays text, as it could not be held exactly. */
function readNumber(text: string): number | string {
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text)) return text
  const value = Number(text)
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : text
}

/** `article@P12; interview` is two citations, the first with its place in the source. */
function readCitations(text: string): { source: string; at?: string }[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [source = '', ...places] = part.split('@')
      const at = places.join('@').trim()
      return { source: source.trim(), ...(places.length > 0 && { at }) }
    })
}

const columnsBySchema = new WeakMap<z.ZodObject, ReadonlyMap<string, CellType>>()

/** The columns that a table of records with this schema can have. */
function columnsOf(schema: z.ZodObject): ReadonlyMap<string, CellType> {
  const before = columnsBySchema.get(schema)
  if (before) return before
  const found = new Map<string, CellType>()
  collect(schema, '', found)
  columnsBySchema.set(schema, found)
  return found
}

function collect(schema: z.core.$ZodType, name: string, found: Map<string, CellType>): void {
  const bare = unwrap(schema)
  if (bare instanceof z.ZodObject) {
    for (const [key, child] of Object.entries(bare.shape)) {
      collect(child as z.ZodType, name === '' ? key : `${name}.${key}`, found)
    }
  } else if (bare instanceof z.ZodUnion) {
    for (const option of bare.options) collect(option as z.ZodType, name, found)
  } else if (bare instanceof z.ZodArray) {
    if (bare.element === citation) found.set(name, 'citations')
  } else {
    found.set(name, bare instanceof z.ZodNumber ? 'number' : 'text')
  }
}

/** Fields that every record needs and that no column gives. Of a field with fields inside, those that it needs. */
function missingColumns(schema: z.ZodObject, columns: readonly string[], prefix = ''): string[] {
  return Object.entries(schema.shape).flatMap(([key, child]): string[] => {
    const name = `${prefix}${key}`
    const isThere = columns.some((column) => column === name || column.startsWith(`${name}.`))
    const bare = unwrap(child as z.ZodType)
    if (!isThere && bare !== child) return []
    if (bare instanceof z.ZodObject) return missingColumns(bare, columns, `${name}.`)
    return isThere ? [] : [name]
  })
}

function columnHint(column: string, known: readonly string[]): string[] {
  const inside = known.filter((name) => name.startsWith(`${column}.`))
  if (inside.length > 0) return [`write ${inside.map((name) => `\`${name}\``).join(', ')}`]
  const match = didYouMean(column, known)
  if (match.length > 0) return match
  const listed = known.filter((name) => !name.startsWith('restricted.'))
  return [`known here: ${listed.map((name) => `\`${name}\``).join(', ')}`]
}
