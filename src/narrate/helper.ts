import type { Place } from '../model/place.js'
import type { Problem, Scope } from './scope.js'

/**
 * What an argument of a helper may be. `fact`, `company` … are ids, checked against the view; `list` is a list of
 * texts; `any` is anything; `oneOf` is one of some words.
 */
export type Param =
  | 'fact'
  | 'guarded'
  | 'company'
  | 'camp'
  | 'named'
  | 'derived'
  | 'trait'
  | 'text'
  /** What a sentence says about the data, `{a} > {b}`. */
  | 'claim'
  | 'list'
  | 'boolean'
  | 'any'
  | { readonly oneOf: readonly string[]; readonly what: string }

/** One call of a helper while a template runs; `params` and `hash` have been checked. */
export interface Call {
  readonly scope: Scope
  readonly params: readonly unknown[]
  readonly hash: Readonly<Record<string, unknown>>
  readonly place: Place
  /** Any printable value as Markdown, escaped. */
  write(value: unknown): string
  problem(problem: Problem): void
}

/** A word that templates can call, with all that is needed to check its calls beforehand. */
export interface Helper {
  /** As it is written, for messages and the documentation. */
  readonly usage: string
  /** What it gives, for the documentation. */
  readonly means: string
  readonly params: readonly Param[]
  /** It takes any number of arguments like the last one, and at least `params.length`. */
  readonly variadic?: true
  readonly hash?: Readonly<Record<string, Param>>
  /** `text` is printed or passed on, `boolean` is for `#if` and for other helpers, `nothing` stands by itself. */
  readonly result: 'text' | 'boolean' | 'nothing'
  /** Called as `{{#name …}}`; the result chooses between its two parts. */
  readonly block?: true
  run(call: Call): unknown
}
