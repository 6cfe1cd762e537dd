import { kindNames, kinds } from '../../src/check/schema/dataset.js'
import { withoutField } from '../../src/access/fields.js'
import type { Dataset, Kind } from '../../src/model/dataset.js'
import { Secrets, type Secret } from './secrets.js'

type Loose = Readonly<Record<string, unknown>>

/** Kinds of which the landscape has no record: one to start from. What is left out of it is filled. */
const examples: Partial<Record<Kind, Loose>> = {
  people: { id: 'voice' },
  roles: { id: 'voice-role' },
  markets: { id: 'north' },
  strategies: { id: 'kvikk-plan', company: 'kvikk' },
  products: { id: 'kvikk-pass', company: 'kvikk' },
  priceChanges: { id: 'kvikk-cut', subject: 'kvikk' },
  valuations: { id: 'kvikk-worth', company: 'kvikk' },
  claims: { id: 'kvikk-claim', subject: 'kvikk' },
  resolutions: { id: 'tern-settled', conflict: 'conflict-tern-fleet' },
  retractions: { id: 'nothing-taken-back', target: 'pier-fund' },
  corrections: { id: 'kvikk-fleet-corrected', target: 'kvikk-fleet', field: 'value' },
  decisions: { id: 'ask' },
  exceptions: { id: 'known-warning', target: 'kvikk-3', code: 'check/unused' },
  fx: { id: 'rate' },
}

/** What makes restricted records meet: the company has a stance, the source is cited, the figure is one that is drawn. */
const changed: Partial<Record<Kind, Loose>> = {
  stances: { company: 'norrtram-all', facet: null },
  events: { sources: [{ source: 'harbour-post-all' }] },
  observations: { metric: 'fleet' },
}

/** A stance of a part of the business is not that of the company, which then would have none. */
const openly: Partial<Record<Kind, Loose>> = { stances: { facet: null } }

/** Directions have one of three ids, so that one of those that are there is made secret. */
const fixed: ReadonlySet<Kind> = new Set(['stanceRoles'])

/** A landscape with secrets in it, and what it is for a public reader. */
export interface Planted {
  /** Secrets in every field of every kind of record. */
  readonly dataset: Dataset
  /** As many of them as a reader of everything can be shown at once. */
  readonly shown: Dataset
  /** The same without them, as it would have been written for the public alone. */
  readonly clean: Dataset
  readonly secrets: readonly Secret[]
  /** Kinds that got no secret. */
  readonly bare: readonly string[]
}

const levels = ['partner', 'internal'] as const

/**
 * Plants, for every kind: a restricted record with a secret in each field; for each field that a record must have, a copy
 * of a record that restricts it alone; and in records that the public sees, secrets in each field that may be left out.
 */
export function plant(dataset: Dataset): Planted {
  const idsOf = (kind: Kind) => [
    ...dataset[kind].map(({ id }) => id),
    `${String(examples[kind]?.['id'])}-all`,
  ]
  const [secrets, filler] = [new Secrets(idsOf), new Secrets(idsOf, 'plain')]
  const bare: string[] = []
  const planted: Record<string, object[]> = {}
  const shown: Record<string, object[]> = {}
  const clean: Record<string, object[]> = {}
  for (const [index, kind] of kindNames.entries()) {
    const before = secrets.all.length
    const [first, ...others] = dataset[kind] as readonly Loose[]
    const base = first ?? examples[kind]
    const garden = base && new Garden(kind, base, secrets, filler)
    if (garden && fixed.has(kind)) {
      planted[kind] = shown[kind] = [garden.record(levels[index % 2]!, base['id']), ...others]
      clean[kind] = [...others]
    } else if (garden) {
      const record = garden.record(levels[index % 2]!)
      const open = first && garden.optionalFields(first)
      const seen = [...(open ? [open.planted] : []), ...others]
      const whole = [...(open ? [{ ...open.planted, ...openly[kind] }] : []), ...others]
      planted[kind] = [...seen, record, ...garden.requiredFields()]
      // With one more dimension, every company would lack a score.
      shown[kind] = kind === 'scoreDimensions' ? whole : [...whole, record]
      clean[kind] = [...(open ? [open.clean] : []), ...others]
    }
    if (secrets.all.length === before) bare.push(kind)
  }
  const whole = (lists: object): Dataset => ({ about: dataset.about, ...lists }) as unknown as Dataset
  return { dataset: whole(planted), shown: whole(shown), clean: whole(clean), secrets: secrets.all, bare }
}

/** Fields that say who may see a record, or which record it is. */
const unplanted: ReadonlySet<string> = new Set(['id', 'visibility', 'restricted', 'place'])

class Garden {
  readonly #fields: readonly string[]

  constructor(
    private readonly kind: Kind,
    private readonly base: Loose,
    private readonly secrets: Secrets,
    private readonly filler: Secrets,
  ) {
    this.#fields = Object.keys(kinds[kind].shape).filter(
      (field) => !unplanted.has(field) && this.#applies(field),
    )
  }

  record(visibility: 'partner' | 'internal', id: unknown = this.#id('all')): object {
    return this.#read({ ...this.#filled(this.#fields), ...changed[this.kind], id, visibility })
  }

  /** A copy of the record for each field that it cannot be without, restricted and with a secret. */
  requiredFields(): object[] {
    return this.#fields
      .filter((field) => !withoutField(this.kind, field))
      .map((field, index) => {
        const others = this.#fields.filter((other) => other !== field)
        const kept = Object.fromEntries(others.flatMap((other) => this.#kept(other)))
        const restricted = { [field]: levels[index % 2] }
        return this.#read({
          ...kept,
          ...this.#filled([field]),
          id: this.#id(field.toLowerCase()),
          restricted,
        })
      })
  }

  /** The record with each field that may be left out filled and restricted, and without all of these. */
  optionalFields(record: Loose): { planted: object; clean: object } {
    const optional = this.#fields.filter((field) => field !== 'note' && withoutField(this.kind, field))
    // A note is for editors and never shown, so that it needs no restriction.
    const remark = this.#fields.filter((field) => field === 'note')
    const restricted = Object.fromEntries(optional.map((field, index) => [field, levels[index % 2]]))
    const cut = Object.fromEntries(Object.entries(record).filter(([field]) => !optional.includes(field)))
    const { place, ...rest } = cut as { place: unknown }
    return {
      planted: this.#read({ ...rest, ...this.#filled([...optional, ...remark]), restricted }, place),
      clean: this.#read(rest, place),
    }
  }

  /** A derived figure has a formula or a count, a trait one of three contents: what the record has not, it cannot have. */
  #applies(field: string): boolean {
    const exclusive = ['formula', 'count', 'text', 'date', 'entity']
    const isExclusive = ['derived', 'traits'].includes(this.kind) && exclusive.includes(field)
    return !isExclusive || this.base[field] !== undefined
  }

  #filled(fields: readonly string[]): Loose {
    const pairs = fields.map((field) => {
      const schema = kinds[this.kind].shape[field as never]
      return [field, this.secrets.value(schema, this.base[field], `${this.kind}.${field}`)] as const
    })
    return Object.fromEntries(pairs.filter(([, value]) => value !== undefined))
  }

  /** The field as the record has it, or without meaning. */
  #kept(field: string): [string, unknown][] {
    const value = this.base[field]
    if (value !== undefined) return [[field, value]]
    const schema = kinds[this.kind].shape[field as never]
    if (withoutField(this.kind, field)) return []
    return [[field, this.filler.value(schema, undefined, 'filler')]]
  }

  #id(name: string): string {
    return `${
      String(this.base['id'])
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'x'
    }-${name}`
  }

  #read(
    record: Loose,
    place: unknown = { file: 'data/planted.yaml', start: { line: 1, column: 1 } },
  ): object {
    const { place: _, ...written } = record
    const read = kinds[this.kind].safeParse(written)
    if (!read.success) throw new Error(`${this.kind} ${String(written['id'])}: ${read.error.message}`)
    return { ...read.data, place }
  }
}
