import { entries, nouns, referencesOf, type Scope } from '../check/index.js'
import { formatFact, isFactStyle, proseParts } from '../format/index.js'
import { localise } from '../format/simplified.js'
import type { Dataset, Kind, Unit } from '../model/dataset.js'
import type { Locale, Localised } from '../model/locale.js'
import type { Place } from '../model/place.js'
import type { Holder, Reference } from '../model/reference.js'
import type { Fact } from '../model/view.js'
import { known, latestRecorded, marksOf, statedFacts, type Known } from '../view/index.js'
import type { Address } from './explanation.js'

/** A record, an audience or a chart; of its fields only those are typed that several kinds have. */
export interface Item extends Holder {
  readonly record: object
  readonly place: Place
  readonly recorded?: string
  readonly supersedes?: string | null
  readonly valid?: Fact['valid']
  readonly status?: string
  readonly sources?: readonly { readonly source: string; readonly at?: string; readonly role?: string }[]
}

const dateless: Place = { file: '', start: { line: 1, column: 1 } }

/** All that was read, to be looked up by id, with figures and names as text in one locale. */
export class Catalogue {
  readonly items: readonly Item[]
  readonly references: readonly Reference[]
  /** The day up to which everything is known. */
  readonly asOf: string
  readonly dataset: Dataset
  /** What somebody who may see everything knows on that day. */
  readonly known: Known
  readonly facts: ReadonlyMap<string, Fact>
  private readonly byId = new Map<string, Item[]>()
  private readonly byHolder = new Map<string, Reference[]>()
  private readonly units: ReadonlyMap<string, Unit>
  private readonly marks: ReturnType<typeof marksOf>

  /** @param asOf undefined: the latest day on which the dataset learned something */
  constructor(
    readonly scope: Scope,
    readonly locale: Locale,
    asOf?: string,
  ) {
    const { records, settings } = scope
    this.dataset = { about: { imported: '' }, ...records } as Dataset
    this.items = [
      ...entries(records).map(({ kind, record }) => itemOf(kind, record)),
      ...settings.audiences.map((audience) => itemOf('audiences', audience)),
      ...settings.charts.map((chart) => itemOf('charts', chart)),
    ]
    for (const item of this.items) push(this.byId, item.id, item)
    this.references = referencesOf(scope)
    for (const reference of this.references) push(this.byHolder, keyOf(reference.from), reference)
    this.asOf = asOf ?? latestRecorded(this.dataset)
    this.known = known(this.dataset, 'internal', this.asOf)
    this.marks = marksOf(this.known.records)
    this.facts = new Map([
      ...statedFacts(this.dataset, this.marks).map((fact) => [fact.id, fact] as const),
      ...records.derived.map((record) => [record.id, declared(record)] as const),
    ])
    this.units = new Map(records.units.map((unit) => [unit.id, unit]))
  }

  /** Everything that has this id: a unit or a chart may be called like a record. */
  withId(id: string): readonly Item[] {
    return this.byId.get(id) ?? []
  }

  /** The record that a reference names; undefined where there is none. */
  resolve(id: string, kinds?: readonly Kind[]): Item | undefined {
    const found = this.withId(id).filter(({ kind }) => kind !== 'audiences' && kind !== 'charts')
    return kinds ? found.find(({ kind }) => (kinds as readonly string[]).includes(kind)) : found[0]
  }

  /** What a record, an audience or a chart refers to. */
  referencesFrom(holder: Holder): readonly Reference[] {
    return this.byHolder.get(keyOf(holder)) ?? []
  }

  /** Whether a reference means this item. */
  means({ target, kinds }: Reference, { id, kind }: Holder): boolean {
    return target === id && (kinds as readonly string[]).includes(kind)
  }

  /** A figure as on slides, with its unit; of an event its date. */
  figure(fact: Fact): string {
    return formatFact(fact, this.units.get(fact.unit), this.locale, fact.kind === 'event' ? 'date' : 'unit')
  }

  /** A text of the dataset in the locale, with its figures. */
  say(text: Localised): string {
    return proseParts(localise(text, this.locale))
      .map((part) => {
        if ('text' in part) return part.text
        const fact = this.facts.get(part.fact)
        if (!fact) return `{${part.fact}}`
        const style = part.style !== undefined && isFactStyle(part.style) ? part.style : undefined
        return formatFact(fact, this.units.get(fact.unit), this.locale, style)
      })
      .join('')
  }

  /** The name, label or title of an item; of a figure its value and date. */
  nameOf(item: Item): string | undefined {
    const fact = this.facts.get(item.id)
    if (fact && item.kind !== 'events' && fact.place === item.place) return this.figure(fact)
    const { name, label, title, text, singular } = item.record as Readonly<Record<string, unknown>>
    const found = [name, title, label, singular, text].find(isLocalised)
    return found && this.say(found)
  }

  /** `doubao (Doubao, product)`. */
  label(item: Item): string {
    const name = this.nameOf(item)
    return `${item.id} (${name === undefined ? '' : `${name}, `}${nounOf(item.kind)})`
  }

  /** `active`, `disputed`, `corrected`, `superseded`, `retracted` or `later`; of a conflict that is settled `resolved`. */
  statusOf({ kind, id, status }: Item): string {
    const reason = this.known.withheld[id]
    if (reason !== undefined) return reason === 'not-yet-known' ? 'later' : reason
    const { resolutions } = this.known.records
    if (kind === 'conflicts' && resolutions.some(({ conflict }) => conflict === id)) return 'resolved'
    const { conflicts, corrections } = this.marks(id)
    if (status === 'disputed' || conflicts.length > 0) return 'disputed'
    return corrections.length > 0 ? 'corrected' : 'active'
  }
}

/** `observation`, `chart`. */
export function nounOf(kind: Holder['kind']): string {
  if (kind === 'audiences') return 'audience'
  return kind === 'charts' ? 'chart' : nouns[kind]
}

export function addressOf({ file, start }: Place): Address {
  return `${file}:${start.line}:${start.column}`
}

export function isLocalised(value: unknown): value is Localised {
  if (typeof value !== 'object' || value === null || !('en' in value) || !('zh-Hant' in value)) return false
  return typeof value.en === 'string' && typeof value['zh-Hant'] === 'string'
}

function itemOf(kind: Holder['kind'], record: object): Item {
  const { place, ...rest } = record as Omit<Item, 'record' | 'kind'>
  const { id, recorded, supersedes, valid, status, sources } = rest
  const dated = { recorded, supersedes, valid, status, sources }
  return { kind, id, record, place: place ?? dateless, ...withoutUndefined(dated) } as Item
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T
}

/** A derived figure as its record states it. */
function declared(record: Dataset['derived'][number]): Fact {
  const { id, value, bound, unit, visibility, place } = record
  const nothing = { conflicts: [], corrections: [], citations: [], inputs: [] }
  const stated = { basis: 'derived', confidence: 'high', subject: null, recorded: '' } as const
  return {
    kind: 'derived',
    id,
    value,
    bound,
    unit,
    valid: record.valid ?? 'unknown',
    visibility,
    place,
    ...stated,
    ...nothing,
  }
}

function keyOf({ kind, id }: Holder): string {
  return `${kind} ${id}`
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
