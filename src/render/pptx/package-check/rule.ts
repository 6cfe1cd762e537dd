import type { Package } from '../package/package.js'

/** A finished file, taken apart for the rules. */
export interface Finished {
  readonly bytes: Uint8Array
  readonly opened: Package
  /** Parts in the order of the slides. */
  readonly slides: readonly string[]
  readonly notes: readonly string[]
  readonly layouts: readonly string[]
  readonly masters: readonly string[]
  /** It may hold no speaker notes. */
  readonly stripped?: boolean
}

export interface Fault {
  readonly part: string
  readonly message: string
}

/** One thing that every file must hold. A fault is an error `package/<name>`. */
export interface Rule {
  readonly name: string
  check(file: Finished): Iterable<Fault>
}
