import type { Locale } from './locale.js'
import type { Place } from './place.js'

/** Markdown made by a template, with the template line that each of its lines came from. */
export interface Markdown {
  readonly text: string
  /** `origins[i]` is where line i+1 of the text was written. */
  readonly origins: readonly Place[]
}

/** Everything that one audience says in one locale. */
export interface Narrative {
  readonly locale: Locale
  readonly deck: Markdown
  readonly briefing?: Markdown
}
