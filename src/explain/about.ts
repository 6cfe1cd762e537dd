import { groups } from '../check/schema/groups.js'
import type { Reference } from '../model/reference.js'
import type { Catalogue, Item } from './catalogue.js'

const entities: ReadonlySet<string> = new Set(groups.entities)

/** Records about records, which are about whatever those are about. */
const secondHand: ReadonlySet<string> = new Set([
  'conflicts',
  'resolutions',
  'retractions',
  'corrections',
  'derived',
  'exceptions',
])

const beside = /^(?:sources|attribution|respondsTo|supersedes|count|facts|tiles)\b/

/** Whether a reference names something that its record is about, and not just where it is said or what it replaces. */
export function isAbout({ field }: Reference): boolean {
  return !beside.test(field)
}

/** Whether something can be said about items of this kind. */
export function isEntity({ kind }: Item): boolean {
  return entities.has(kind)
}

/**
 * The records about an entity, in the order of kinds and files: those that name it, or a model, product or person
 * that belongs to it, and those about such a record, like a conflict or a figure made from it.
 */
export function recordsAbout(catalogue: Catalogue, entity: Item): Item[] {
  const concerned = new Set([entity, ...belongings(catalogue, entity)])
  const hasSubject = (reference: Reference): boolean =>
    isAbout(reference) && refersTo(catalogue, reference, concerned)
  for (const item of catalogue.items) {
    if (secondHand.has(item.kind) || item.kind === 'audiences' || item.kind === 'charts') continue
    if (catalogue.referencesFrom(item).some((one) => isField(item, one) && hasSubject(one)))
      concerned.add(item)
  }
  for (let before = 0; before !== concerned.size;) {
    before = concerned.size
    for (const item of catalogue.items) {
      if (
        secondHand.has(item.kind) &&
        catalogue.referencesFrom(item).some((one) => isField(item, one) && hasSubject(one))
      )
        concerned.add(item)
    }
  }
  return catalogue.items.filter((item) => item !== entity && concerned.has(item))
}

/** Models and products of a company, and people with a role in it. */
function belongings(catalogue: Catalogue, entity: Item): Item[] {
  if (entity.kind !== 'companies') return []
  const owned = catalogue.references.filter(
    ({ from, field, target }) => target === entity.id && field === 'company' && isOwned.has(from.kind),
  )
  return owned.flatMap(({ from }) => {
    const item = catalogue.resolve(from.id)
    if (item?.kind !== 'roles') return item ?? []
    return catalogue.resolve((item.record as { person: string }).person, ['people']) ?? []
  })
}

const isOwned: ReadonlySet<string> = new Set(['models', 'products', 'roles'])

function refersTo(catalogue: Catalogue, { target, kinds }: Reference, wanted: ReadonlySet<Item>): boolean {
  const item = catalogue.resolve(target, kinds)
  return item !== undefined && wanted.has(item)
}

/** A figure in a text is quoted there; the record is not about it. */
function isField({ record }: Item, { field }: Reference): boolean {
  if (field === 'formula') return true
  const value = field
    .split('.')
    .reduce<unknown>(
      (inner, step) =>
        typeof inner === 'object' && inner !== null
          ? (inner as Readonly<Record<string, unknown>>)[step]
          : undefined,
      record,
    )
  return typeof value === 'string'
}
