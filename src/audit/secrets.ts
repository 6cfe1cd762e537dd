import type { Scope } from '../check/index.js'
import { Catalogue } from '../explain/index.js'
import { shinglesOf } from '../fingerprint/index.js'
import { formatDate } from '../format/index.js'
import type { Dataset, Unit } from '../model/dataset.js'
import { locales } from '../model/locale.js'
import type { Audience } from '../model/settings.js'
import type { Fact } from '../model/view.js'
import { asksForNothing } from '../asks-for-nothing.js'
import { statedId } from '../told.js'
import { latestRecorded, view } from '../view/index.js'
import { formsOf, isTellingNumber } from './forms.js'
import { Needles } from './haystack.js'
import { needlesOf, type Needle, type Origin } from './needle.js'
import { normal } from './normal.js'
import { numberKey, OpenWords, valuesOf } from './open-words.js'
import { textsOfField } from './record-texts.js'
import { divide, type Division, type RestrictedField } from './restricted.js'

/** Everything that an audience may not be told, in the forms in which it can be met. */
export interface Secrets {
  readonly needles: Needles
  /** By hash: stretches of restricted texts. */
  readonly spans: ReadonlyMap<string, Origin>
  /** By `numberKey`: restricted values, as they stand in a cell. */
  readonly numbers: ReadonlyMap<string, Origin>
  /** How many fields are restricted. */
  readonly fields: number
}

/** @param words texts that the program itself puts on pages */
export function secretsFor(scope: Scope, audience: Audience, words: readonly string[]): Secrets {
  const dataset = { about: { imported: '' }, ...scope.records } as Dataset
  const division = divide(scope.records, audience.visibility)
  const facts = factsOf(scope, dataset, audience, division)
  const own = [...Object.values(dataset.about), ...words].flatMap(textsInside)
  const open = new OpenWords(division.open, facts.open, facts.units, own, audience.numbers)
  const collected = new Collection(open, namesIn(scope))
  for (const field of division.restricted) collected.field(field)
  for (const { fact, origin } of facts.restricted) {
    for (const text of formsOf(fact, facts.units, audience.numbers))
      collected.figure(text, fact.subject, origin)
    for (const value of valuesOf(fact)) collected.number(value, origin)
  }
  return { ...collected.secrets(), fields: division.restricted.length }
}

class Collection {
  readonly #needles = new Needles()
  readonly #spans = new Map<string, Origin>()
  readonly #numbers = new Map<string, Origin>()

  constructor(
    private readonly open: OpenWords,
    private readonly namesOf: (id: string) => readonly string[],
  ) {}

  /** What others may be told of as well tells only beside the name of the subject. */
  figure(text: string, subject: string | null, origin: Origin): void {
    const needle = { text, is: 'figure', ignoreCase: false, origin } as const
    if (!this.open.hasText(text, false)) this.#needles.add(needle)
    else if (subject !== null && !this.open.hasFigureOf(text, subject))
      this.#needles.add({ ...needle, beside: this.namesOf(subject) })
  }

  needle(needle: Needle): void {
    if (!this.open.hasText(needle.text, needle.ignoreCase)) this.#needles.add(needle)
  }

  number(value: number, origin: Origin): void {
    const key = numberKey(value)
    if (isTellingNumber(value) && !this.open.hasNumber(key)) this.#numbers.set(key, origin)
  }

  field({ entry: { kind, record }, field, value, because }: RestrictedField): void {
    const origin = (path: Origin['path']): Origin => ({ kind, id: record.id, path, because })
    if (field === 'id' && typeof value === 'string' && /[-.]/.test(value) && value.length > 6)
      this.needle({ text: value, is: 'id', ignoreCase: false, origin: origin(['id']) })
    for (const text of textsOfField(kind, field, value)) this.#text(text, origin(text.path))
    if (field === 'valid' || field === 'date' || field === 'published') this.#day(value, origin([field]))
  }

  secrets(): Omit<Secrets, 'fields'> {
    return { needles: this.#needles, spans: this.#spans, numbers: this.#numbers }
  }

  /** A long text is known again by any stretch of it, so that cutting it short does not hide it. */
  #text(written: Parameters<typeof needlesOf>[0], origin: Origin): void {
    const spans = shinglesOf(written.text)
    for (const { hash } of spans) if (!this.open.hasSpan(hash)) this.#spans.set(hash, origin)
    if (spans.length === 0) for (const needle of needlesOf(written, origin)) this.needle(needle)
  }

  /** A day tells; a month or a year does not. */
  #day(value: unknown, origin: Origin): void {
    const ends = typeof value === 'object' && value !== null ? Object.values(value) : [value]
    const days = ends.filter((end): end is string => typeof end === 'string' && /^\d{4}-\d\d-\d\d$/.test(end))
    for (const day of days.filter((one) => !this.open.hasText(one, false)))
      for (const text of [day, ...locales.map((locale) => normal(formatDate(day, locale, 'long')))])
        this.needle({ text, is: 'date', ignoreCase: false, origin })
  }
}

/** The names of an entity in every language. */
function namesIn({ byId }: Scope): (id: string) => readonly string[] {
  return (id) => {
    const entry = byId.get(id)
    if (!entry) return []
    return ['name', 'short', 'aliases'].flatMap((field) =>
      textsOfField(entry.kind, field, (entry.record as unknown as Record<string, unknown>)[field]).map(
        ({ text }) => normal(text),
      ),
    )
  }
}

interface Facts {
  /** With those in the currency of the audience. */
  readonly units: ReadonlyMap<string, Unit>
  readonly open: readonly Fact[]
  readonly restricted: readonly { readonly fact: Fact; readonly origin: Origin }[]
}

/** Figures as they are stated, and as computed for those who see everything and for the audience. */
function factsOf(scope: Scope, dataset: Dataset, audience: Audience, { hidden }: Division): Facts {
  const asked = asksForNothing(audience)
  const units = new Map(dataset.units.map((unit) => [unit.id, unit]))
  const seen = (as: Audience): readonly Fact[] => {
    const { value } = view(dataset, as, audience.asOf ?? latestRecorded(dataset))
    for (const unit of Object.values(value?.units ?? {})) units.set(unit.id, unit)
    return Object.values(value?.facts ?? {})
  }
  const { companies: _all, ...everybody } = asked
  const all = [
    ...new Catalogue(scope, 'en').facts.values(),
    ...seen({ ...everybody, visibility: 'internal' }),
  ]
  // An amount in the currency of the audience is that of its record.
  const entryOf = (fact: Fact) => scope.byId.get(statedId(fact))
  const isHidden = (fact: Fact): boolean => {
    const record = entryOf(fact)?.record
    return record !== undefined && hidden.has(record)
  }
  const restricted = all.filter(isHidden).flatMap((fact) => {
    const entry = entryOf(fact)!
    const because = entry.record.visibility === 'public' ? 'names what is withheld' : entry.record.visibility
    return [{ fact, origin: { kind: entry.kind, id: entry.record.id, path: valuePath(fact), because } }]
  })
  const open = [...all.filter((fact) => !isHidden(fact)), ...seen(asked)]
  return { open, restricted, units }
}

function valuePath({ kind }: Fact): string[] {
  return [kind === 'priceChange' ? 'percent' : kind === 'rate' ? 'rate' : 'value']
}

function textsInside(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsInside) : []
}
