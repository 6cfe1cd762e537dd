import type { Locale } from './locale.js'
import type { Place } from './place.js'
import type { Trace } from './trace.js'

/** Markdown made by a template, with the template line that each of its lines came from. */
export interface Markdown {
  readonly text: string
  /** `origins[i]` is where line i+1 of the text was written. */
  readonly origins: readonly Place[]
}

/** Markdown, with what its template did to write it. */
export interface Traced extends Markdown {
  readonly trace: Trace
}

/** Everything that one audience says in one locale. */
export interface Narrative {
  readonly locale: Locale
  /** Some sections are switched off, so that others may be left without a slide. */
  readonly isShort: boolean
  readonly deck: Traced
  readonly briefing?: Traced
}
