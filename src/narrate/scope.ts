import { error, type Diagnostic } from '../diagnostic.js'
import type { Locale } from '../model/locale.js'
import type { Place } from '../model/place.js'
import type { Strings } from '../model/settings.js'
import type { Sources } from '../model/source.js'
import type { View } from '../model/view.js'

/** What helpers may know while a template is checked or runs. */
export interface Scope {
  readonly view: View
  readonly sources: Sources
  readonly strings: Strings
  readonly locale: Locale
  report(diagnostic: Diagnostic): void
}

/** What is wrong with a value, before it is known where it stands. */
export interface Problem {
  readonly code: string
  readonly message: string
  readonly hints?: readonly string[]
  readonly related?: Diagnostic['related']
  /** Only a problem where the text is shown; a guard such as `#ifKnown` may keep it from being shown. */
  readonly whenShown?: true
}

export function atPlace({ code, message, hints = [], related }: Problem, place: Place): Diagnostic {
  return { ...error(`narrate/${code}`, message, place, ...hints), ...(related && { related }) }
}
