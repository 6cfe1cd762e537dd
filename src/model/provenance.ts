import type { Shown } from './deck.js'
import type { Locale } from './locale.js'

/** A source as a list of sources prints it, under the number that figures carry. */
export interface ListedSource {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly publisher: string
  readonly published: string | null
  readonly url: string | null
}

/** A figure with what it rests on. In a deck itself, without the place of its record: that leads into the dataset. */
export type Figured = Omit<Shown, 'place'> & { readonly place?: string }

/** What every figure of one edition rests on: written beside the outputs, and into the deck. */
export interface Provenance {
  readonly version: 1
  readonly audience: string
  readonly locale: Locale
  readonly asOf: string
  readonly sources: readonly ListedSource[]
  readonly figures: readonly Figured[]
  /** In a deck: the id of each slide in `presentation.xml`, which stays when slides are moved, and that of the template. */
  readonly pages?: readonly { readonly id: number; readonly slide: string }[]
}
