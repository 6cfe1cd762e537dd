import type { Kind } from './dataset.js'
import type { Place } from './place.js'
import type { Citation, DateValue, Fact } from './view.js'

/**
 * What can have happened to what is known between two days.
 * - new: something that nothing was known of before, or a later figure of a series
 * - revised: another word on the same thing, because the world moved on
 * - corrected: another word on the past, because the earlier one was wrong
 * - retracted: a source took it back
 * - disputed, resolved: records began, or ceased, to contradict each other
 * - stale: a figure became older than the audience permits
 * - stance, camp: a company changed its stance, or the camps that it is counted to
 */
export type ChangeKind =
  'new' | 'revised' | 'corrected' | 'retracted' | 'disputed' | 'resolved' | 'stale' | 'stance' | 'camp'

/** One side of a change, or the record that says so. */
export interface Side {
  readonly record: string
  readonly kind: Kind
  readonly place: Place
  readonly valid?: DateValue
  readonly recorded?: string
  readonly sources: readonly Citation[]
  /** Its figure, if it has one. */
  readonly fact?: Fact
}

/** Why two values give no difference. */
export type Incomparable = 'definition' | 'unit' | 'scope' | 'period' | 'range' | 'no-value'

/** How much a figure moved; a ratio is undefined where the earlier value is zero. */
export type Delta =
  | {
      readonly comparable: true
      readonly difference: number
      readonly ratio?: number
      /** Both values are exact; else the difference is about that much, or more or less. */
      readonly exact: boolean
    }
  | { readonly comparable: false; readonly why: Incomparable }

/** What a change counts for, by what. */
export interface Materiality {
  readonly score: number
  readonly parts: readonly { readonly name: string; readonly points: number }[]
}

/** What a change does to what is known: the content of a record from now on, or null where it is gone. */
export interface Effect {
  readonly id: string
  readonly content: string | null
}

export interface Change {
  /** Stable for the same two days: kind and record, `stance:acme-holds`. */
  readonly id: string
  readonly kind: ChangeKind
  /** What the dataset calls the record that changed. */
  readonly of: Kind
  /** Ids of what it is about: a company, a model, a metric's subject. */
  readonly subjects: readonly string[]
  /** Companies that own one of the subjects. */
  readonly companies: readonly string[]
  /** Which fields of the record say something else than before; empty where there is no record before. */
  readonly fields: readonly string[]
  /** The day on which it became known. */
  readonly recorded: string
  /** It became known with the import of a back-filled source, and is no news of its week. */
  readonly isImport: boolean
  /** Of a figure: nothing of its series was known before. */
  readonly isFirst: boolean
  readonly before?: Side
  readonly after?: Side
  /** The correction, conflict, resolution or retraction by which it came. */
  readonly by?: Side
  readonly delta?: Delta
  /** For a derived figure, the changed records that it was made from. */
  readonly because: readonly string[]
  readonly materiality: Materiality
  readonly effects: readonly Effect[]
}
