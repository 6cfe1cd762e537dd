import { statedDate } from '../format/index.js'
import type { Holder } from '../model/reference.js'
import { addressOf, isLocalised, type Catalogue, type Item } from './catalogue.js'
import type { Row } from './explanation.js'
import { isEmpty, textOf } from './fields.js'

/** The fields that tell a record from others of its kind; `figure` is its value as on slides. */
const essentials: Readonly<Partial<Record<Holder['kind'], readonly string[]>>> = {
  sources: ['title', 'publisher', 'published'],
  companies: ['name', 'type', 'parent'],
  models: ['name', 'company', 'openness'],
  products: ['name', 'company', 'kind', 'status'],
  metrics: ['name', 'dimension', 'unit', 'window'],
  units: ['kind', 'currency', 'per'],
  eventKinds: ['label', 'move'],
  stanceKinds: ['label', 'role'],
  traitKinds: ['label', 'holds'],
  scoreDimensions: ['label', 'max'],
  roles: ['person', 'company', 'title'],
  memberships: ['camp', 'company'],
  campSizes: ['camp', 'value'],
  stances: ['company', 'value', 'facet', 'headline'],
  strategies: ['company', 'summary'],
  observations: ['subject', 'metric', 'figure'],
  prices: ['model', 'direction', 'figure'],
  priceChanges: ['subject', 'denominator', 'figure'],
  attributes: ['model', 'name', 'figure'],
  traits: ['subject', 'kind', 'text', 'date', 'entity'],
  events: ['subjects', 'kind', 'title'],
  fundings: ['company', 'round', 'figure'],
  valuations: ['company', 'basis', 'figure'],
  partnerships: ['a', 'b', 'kind'],
  claims: ['subject', 'text'],
  conflicts: ['kind', 'title', 'members'],
  resolutions: ['conflict', 'prefer', 'summary'],
  retractions: ['target', 'reason'],
  corrections: ['target', 'field', 'printed', 'corrected'],
  derived: ['name', 'figure'],
  scores: ['company', 'dimension', 'figure'],
  verdicts: ['company', 'change', 'outlook'],
  risks: ['severity', 'title', 'exposed'],
  profiles: ['company', 'headline'],
  decisions: ['text'],
  exceptions: ['code', 'target'],
  fx: ['pair', 'date', 'rate'],
  audiences: ['name', 'locales', 'asOf', 'visibility'],
  charts: ['kind', 'number', 'unit', 'measure'],
}

/** A record in one line. References stay ids, so that they can be searched for. */
export function rowOf(catalogue: Catalogue, item: Item): Row {
  const { kind, id, place, valid, recorded, sources = [] } = item
  const names = essentials[kind] ?? ['name', 'label']
  return {
    kind,
    id,
    place: addressOf(place),
    essentials: Object.fromEntries(names.flatMap((name) => essential(catalogue, item, name))),
    ...(valid !== undefined && { valid: statedDate(valid) }),
    ...(recorded !== undefined && { recorded }),
    status: catalogue.statusOf(item),
    sources: [...new Set(sources.map(({ source }) => source))],
  }
}

/** A record as a text: its figure, or where it has none its essential fields. */
export function summaryOf(catalogue: Catalogue, item: Item): string {
  const fact = catalogue.facts.get(item.id)
  if (fact && fact.kind !== 'event') return catalogue.figure(fact)
  return Object.values(rowOf(catalogue, item).essentials).join(' · ')
}

function essential(catalogue: Catalogue, { id, record }: Item, name: string): [string, string][] {
  const fact = catalogue.facts.get(id)
  if (name === 'figure') return fact ? [['value', catalogue.figure(fact)]] : []
  const value = (record as Readonly<Record<string, unknown>>)[name]
  if (isEmpty(value)) return []
  return [[name, textOf(value, name, (inner) => (isLocalised(inner) ? catalogue.say(inner) : undefined))]]
}
