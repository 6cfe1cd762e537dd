import type { Place } from './place.js'

/** A value that a template looked at, without what is in it. */
export type Looked =
  string | number | boolean | null | { readonly items: number } | { readonly record: string }

/** A field that a condition looked at, as it is written there, with its value at that moment. */
export interface Tested {
  readonly source: string
  readonly value: Looked
}

/** A block with a condition: `#if`, `#unless`, `#with`, `#ifKnown` … */
export interface BlockStep {
  readonly kind: 'block'
  readonly name: string
  /** As it is written, without braces: `#if (eq role "back")`. */
  readonly source: string
  readonly place: Place
  /** Whether its first part was shown; else what stands after `{{else}}`, or nothing. */
  readonly shown: boolean
  /** The arguments that are written out: of `#ifKnown "id"` the id. */
  readonly words: readonly string[]
  readonly tested: readonly Tested[]
  readonly steps: readonly Step[]
}

/** `#each` over a list; `shown` is false where it has no items. */
export interface LoopStep extends Omit<BlockStep, 'kind' | 'steps'> {
  readonly kind: 'loop'
  readonly rounds: readonly { readonly item: Looked; readonly steps: readonly Step[] }[]
  /** What stands after `{{else}}`, where there are no items. */
  readonly steps: readonly Step[]
}

/** A partial that was called, and the file that answered. */
export interface CallStep {
  readonly kind: 'call'
  readonly name: string
  /** Of the call. */
  readonly place: Place
  readonly file: string
  /** The id of the section as which the audience has switched it off. */
  readonly off?: string
  readonly steps: readonly Step[]
}

/** A heading of the deck or briefing, or the line `::slide{…}` below one. */
export interface LineStep {
  readonly kind: 'section' | 'title' | 'slide'
  readonly place: Place
}

/** A text of a record that was printed. */
export interface PrintStep {
  readonly kind: 'print'
  readonly source: string
  /** Of the print. */
  readonly place: Place
  /** Of the record. */
  readonly record: Place
}

/** One thing that a template did while it ran. */
export type Step = BlockStep | LoopStep | CallStep | LineStep | PrintStep

/** All that a template did, in the order in which it did it. */
export type Trace = readonly Step[]
