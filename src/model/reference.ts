import type { Kind } from './dataset.js'
import type { Place } from './place.js'

/** What a reference stands in: a record, the settings of an audience, or a chart. */
export interface Holder {
  readonly kind: Kind | 'audiences' | 'charts'
  readonly id: string
}

/** An id that stands somewhere and names a record. */
export interface Reference {
  /** The id that is named, and the kinds of record that it may be of. */
  readonly target: string
  readonly kinds: readonly Kind[]
  readonly from: Holder
  /** Steps to the field joined by dots: `sources.0.source`; of prose without the locale. */
  readonly field: string
  readonly place: Place
}

/** An id in a template, as a text or in an address like `chart:id`. */
export interface Mention {
  readonly target: string
  /** The addresses `chart:` name a chart, everything else a record. */
  readonly chart: boolean
  readonly place: Place
}
