import type * as z from 'zod'
import { error, type Diagnostic } from '../diagnostic.js'
import type { Path } from '../model/place.js'
import { formHints } from './form-hints.js'
import { didYouMean } from '../nearest.js'
import { withoutMisspelt } from './misspelt.js'
import { numberHint } from './number-hint.js'
import { keyPlaceAt, placeAt, type Spot } from './origins.js'
import { fieldsAt, shapeAt } from './schema-walk.js'

type Issue = z.core.$ZodIssue

/** What zod found wrong with the value at `spot`, in words for whoever wrote the file. */
export function explain(issues: readonly Issue[], spot: Spot, schema: z.ZodType): Diagnostic[] {
  return withoutMisspelt(issues, schema).flatMap((issue) => explainOne(issue, [], spot, schema))
}

function explainOne(issue: Issue, base: Path, spot: Spot, schema: z.ZodType): Diagnostic[] {
  const path = [...base, ...issue.path]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(key, path, spot, schema))
    case 'invalid_union':
      return explainUnion(issue, path, spot, schema)
    case 'invalid_key':
      return issue.issues.map((inner) =>
        error('check/key', `${quote(path)}: ${inner.message}`, keyPlaceAt(spot, ...path)),
      )
    case 'invalid_type':
      return [wrongType(issue, path, spot, schema)]
    case 'invalid_value':
      return [wrongValue(issue, path, spot, schema)]
    case 'too_small':
    case 'too_big':
      return [error('check/size', `${quote(path)} ${sizeOf(issue)}`, placeAt(spot, ...path))]
    default:
      return [error('check/value', describeValue(issue, path), placeAt(spot, ...path), ...formHints(issue))]
  }
}

function unknownField(key: string, path: Path, spot: Spot, schema: z.ZodType): Diagnostic {
  const known = fieldsAt(schema, path)
  const hints = didYouMean(key, known)
  const list = `known here: ${known.map((name) => `\`${name}\``).join(', ')}`
  return error(
    'check/unknown-field',
    `there is no field \`${key}\``,
    keyPlaceAt(spot, ...path, key),
    hints[0] ?? list,
  )
}

function wrongType(
  issue: z.core.$ZodIssueInvalidType,
  path: Path,
  spot: Spot,
  schema: z.ZodType,
): Diagnostic {
  const place = placeAt(spot, ...path)
  const description = describe(schema, path)
  const expected = kindsOfValue[issue.expected] ?? issue.expected
  if (issue.input === undefined && path.length > 0) {
    const hints = description === undefined ? [] : [`it is ${description}`]
    return error('check/missing-field', `${quote(path)} is missing`, place, ...hints)
  }
  const hints = hintFor(issue)
  return error('check/type', `${quote(path)} must be ${expected}, not ${show(issue.input)}`, place, ...hints)
}

function hintFor({ input, expected }: z.core.$ZodIssueInvalidType): string[] {
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean'))
    return [`put it in quotes: "${input}"`]
  if (expected === 'string' && typeof input === 'object' && input !== null && 'en' in input)
    return ['write one text, not one per language']
  if (typeof input !== 'string') return []
  if (expected === 'number') return numberHint(input)
  if (expected === 'boolean') return ['write `true` or `false`']
  return []
}

function wrongValue(
  issue: z.core.$ZodIssueInvalidValue,
  path: Path,
  spot: Spot,
  schema: z.ZodType,
): Diagnostic {
  const allowed = issue.values.map((value) => `\`${String(value)}\``).join(', ')
  const known = issue.values.map(String)
  const hints = typeof issue.input === 'string' ? didYouMean(issue.input, known) : []
  const place = placeAt(spot, ...path)
  if (issue.input === undefined)
    return error('check/missing-field', `${quote(path)} is missing`, place, `it is one of ${allowed}`)
  const what = describe(schema, path)
  if (known.length === 1 && what !== undefined) hints.push(`it is ${what}`)
  const message = `${quote(path)} must be ${known.length === 1 ? '' : 'one of '}${allowed}, not ${show(issue.input)}`
  return error('check/choice', message, place, ...hints)
}

/** A union is explained by the branch whose kind of value was meant; where none was, by what the field is. */
function explainUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  path: Path,
  spot: Spot,
  schema: z.ZodType,
): Diagnostic[] {
  const branches = issue.errors as readonly (readonly Issue[])[]
  const meant = branches.find((branch) => !branch.some(isOtherKind))
  if (meant) return meant.flatMap((inner) => explainOne(inner, path, spot, schema))
  const description = describe(schema, path)
  const place = placeAt(spot, ...path)
  const hints = description === undefined ? [] : [`it is ${description}`]
  if (issue.input === undefined)
    return [error('check/missing-field', `${quote(path)} is missing`, place, ...hints)]
  return [error('check/type', `${quote(path)} cannot be ${show(issue.input)}`, place, ...hints)]
}

function describe(schema: z.ZodType, path: Path): string | undefined {
  return shapeAt(schema, path.slice(0, -1))?.shape[String(path.at(-1))]?.description
}

function isOtherKind(issue: Issue): boolean {
  if (issue.path.length > 0) return false
  if (issue.code === 'invalid_union')
    return (issue.errors as readonly (readonly Issue[])[]).every((branch) => branch.some(isOtherKind))
  return issue.code === 'invalid_type'
}

function sizeOf(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const [limit, word] =
    issue.code === 'too_small'
      ? [issue.minimum, issue.inclusive ? 'at least' : 'more than']
      : [issue.maximum, issue.inclusive ? 'at most' : 'less than']
  const { input } = issue
  if (issue.origin === 'string') {
    if (input === '') return 'must not be empty'
    return `must have ${word} ${limit} characters, not ${String(input).length}`
  }
  if (issue.origin === 'array') {
    return `must have ${word} ${limit} ${Number(limit) === 1 ? 'item' : 'items'}, not ${Array.isArray(input) ? input.length : 0}`
  }
  return `must be ${word} ${limit}, not ${show(input)}`
}

function describeValue(issue: Issue, path: Path): string {
  if (path.length === 0 || issue.code === 'custom')
    return `${path.length > 0 ? `${quote(path)}: ` : ''}${issue.message}`
  return `${quote(path)} is ${show(issue.input)}: ${issue.message}`
}

const kindsOfValue: Partial<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  object: 'a map of fields',
  record: 'a map',
  array: 'a list',
  tuple: 'a list',
}

/** A field by its path: `sources[0].at`. */
function quote(path: Path): string {
  const text = path.map((step, index) =>
    typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`,
  )
  return path.length === 0 ? 'the value' : `\`${text.join('')}\``
}

/** A value as a reader of the file sees it, cut where it is long. */
function show(value: unknown): string {
  if (value === undefined || value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map'
  if (typeof value !== 'string') return `\`${String(value)}\``
  return value.length > 40 ? `the text “${value.slice(0, 39)}…”` : `the text “${value}”`
}
