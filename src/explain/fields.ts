import { statedDate } from '../format/index.js'
import type { Reference } from '../model/reference.js'
import { isLocalised, type Catalogue, type Item } from './catalogue.js'
import type { Field } from './explanation.js'

/** Told elsewhere: in the heading, as the figure, or with the sources. */
const elsewhere: ReadonlySet<string> = new Set([
  'id',
  'place',
  'sources',
  'value',
  'min',
  'max',
  'bound',
  'printed',
  'formula',
  'count',
  'tolerance',
])

/** The fields of a record as text, in the order of the schema, with references resolved and without what is empty. */
export function fieldsOf(catalogue: Catalogue, item: Item): Field[] {
  const isFigure = catalogue.facts.has(item.id)
  return Object.entries(item.record).flatMap(([name, value]: [string, unknown]): Field[] => {
    if (name === 'id' || name === 'place' || isEmpty(value)) return []
    if (name === 'sources' || name === 'status' || (isFigure && elsewhere.has(name))) return []
    return [{ name, value, text: fieldText(catalogue, item, name) }]
  })
}

/** One field as text, with references as `id (name, kind)`. */
function fieldText(catalogue: Catalogue, item: Item, name: string): string {
  const references = new Map(catalogue.referencesFrom(item).map((one) => [one.field, one]))
  const label = (reference: Reference): string => {
    const target = catalogue.resolve(reference.target, reference.kinds)
    return target ? catalogue.label(target) : reference.target
  }
  return textOf((item.record as Readonly<Record<string, unknown>>)[name], name, (value, path) => {
    const reference = references.get(path)
    if (reference && reference.target === value) return label(reference)
    return isLocalised(value) ? catalogue.say(value) : undefined
  })
}

/** A value as text; `special` says how references and localised texts are written. */
export function textOf(
  value: unknown,
  path: string,
  special: (value: unknown, path: string) => string | undefined,
): string {
  const known = special(value, path)
  if (known !== undefined) return known
  if (Array.isArray(value)) {
    const texts = value.map((one: unknown, index) => textOf(one, `${path}.${index}`, special))
    return texts.join(value.some((one) => typeof one === 'object') ? '\n' : ', ')
  }
  if (typeof value !== 'object' || value === null) return String(value)
  if ('from' in value && 'to' in value && Object.keys(value).length === 2) return statedDate(value as never)
  return Object.entries(value)
    .filter(([, inner]) => !isEmpty(inner))
    .map(([key, inner]) => `${key}: ${textOf(inner, `${path}.${key}`, special)}`)
    .join(Object.values(value).some(isMap) ? '\n' : '; ')
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isLocalised(value)
}

export function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object') return value === undefined
  return value === null || Object.keys(value).length === 0
}
