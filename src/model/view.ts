import type { Change } from './change.js'
import type { Company, Dataset, Direction, Event, Record_, Source, Unit, Visibility } from './dataset.js'
import type { Localised } from './locale.js'
import type { Place } from './place.js'
import type { Audience } from './settings.js'

export type Bound = 'eq' | 'approx' | 'gt' | 'gte' | 'lt' | 'order' | 'range'
export type Basis = 'company' | 'reported' | 'derived' | 'judgement' | 'author' | 'article' | 'rumour'

/** `text` as in the dataset: 2024-05-15, 2024-05, 2024-Q2, 2024-H1, 2024 or unknown; a span has both ends. */
export type DateValue = string | { readonly from: string; readonly to: string }

export interface Citation {
  readonly source: string
  readonly at?: string | undefined
  readonly role: 'primary' | 'repeat' | 'contradicts'
}

/** A figure that may be shown: from a record, or made by a formula or a count. Values are in base units. */
export interface Fact {
  readonly id: string
  readonly kind:
    | 'observation'
    | 'price'
    | 'priceChange'
    | 'attribute'
    | 'funding'
    | 'valuation'
    | 'derived'
    | 'score'
    | 'rate'
    | 'event'
  /** Null for a range, and for an event, whose only figure is its date. */
  readonly value: number | null
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly bound: Bound
  /** Significant digits to be shown, for a derived figure: 2 or 3, those of the value that its record declares. */
  readonly digits?: number | undefined
  /** Id of a unit of the dataset; empty for an event, for a rate of exchange, and for a score where no unit of that kind is declared. */
  readonly unit: string
  /** Entity that the figure is about; null for a figure over several. */
  readonly subject: string | null
  readonly metric?: string | undefined
  readonly valid: DateValue
  readonly recorded: string
  readonly basis: Basis
  readonly confidence: 'high' | 'medium' | 'low'
  readonly visibility: Visibility
  /** Of an amount in the audience’s currency: ids of the figure that the dataset has, and of the rate of exchange. */
  readonly converted?: { readonly amount: string; readonly rate: string } | undefined
  /** Of a figure as it was: the id under which the dataset had it. */
  readonly former?: string | undefined
  /** Why an amount is not in the audience’s currency, as the end of a sentence. */
  readonly unconverted?: string | undefined
  /** Its age in months, where that is more than the audience’s `maxAge` permits. */
  readonly overdue?: number | undefined
  /** For a derived figure, those of its inputs, each once. */
  readonly citations: readonly Citation[]
  /** Ids of the facts or records that it was made from; empty for a record. */
  readonly inputs: readonly string[]
  /** As in the dataset; absent for a record. */
  readonly formula?: string | undefined
  readonly printed?: { readonly value: string; readonly unit: string } | undefined
  /** Open conflicts and corrections known at the as-of that name this fact (or, for a derived one, an input). */
  readonly conflicts: readonly string[]
  readonly corrections: readonly string[]
  /** The line of YAML that it stands in. */
  readonly place: Place
}

export interface CompanyView {
  readonly company: Company
  readonly type: Record_<'companyTypes'>
  readonly camps: readonly string[]
  /** The stance as of the view's date; undefined where none is known. */
  readonly stance?:
    | { readonly record: Record_<'stances'>; readonly kind: Record_<'stanceKinds'>; readonly role: Direction }
    | undefined
}

export interface Move {
  readonly event: Event
  readonly lane: 'forward' | 'back'
  /** YYYY-MM */
  readonly month: string
}

/** What one audience may know on one day; without prose, in every locale at once. */
export interface View {
  readonly dataset: string
  readonly about: Dataset['about']
  readonly audience: Audience
  /** A day. */
  readonly asOf: string
  /** Records known on that day, at or below the audience's visibility, not retracted, not superseded. */
  readonly records: Dataset
  readonly facts: Readonly<Record<string, Fact>>
  readonly units: Readonly<Record<string, Unit>>
  /** What is told in the audience’s currency: ids of figures and units in place of those of the dataset. */
  readonly converted?: {
    readonly facts: Readonly<Record<string, string>>
    readonly units: Readonly<Record<string, string>>
  }
  readonly sources: Readonly<Record<string, Source>>
  /** What changed since an earlier day, the weightiest first, where the audience is told that. */
  readonly changes?: { readonly since: string; readonly list: readonly Change[] }
  /** Companies of the audience, in its order. */
  readonly companies: readonly CompanyView[]
  readonly moves: readonly Move[]
  /** Ids that exist in the dataset but not in this view, with the reason, for diagnostics. */
  readonly withheld: Readonly<Record<string, 'not-yet-known' | 'visibility' | 'retracted' | 'superseded'>>
  /** Names of companies, models, products, camps and people by id. */
  readonly names: Readonly<Record<string, Localised>>
  /** The short ones, of those that have one. */
  readonly shortNames: Readonly<Record<string, Localised>>
}
