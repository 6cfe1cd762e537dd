import type { Shown } from '../model/deck.js'
import type { Locale } from '../model/locale.js'

/** Which edition a list of figures belongs to. */
export interface Stamp {
  readonly audience: string
  readonly locale: Locale
  readonly asOf: string
}

/** Every figure shown, with fact, source and place, as JSON; the figures stand in the order in which they are shown. */
export function renderProvenance(shown: readonly Shown[], { audience, locale, asOf }: Stamp): string {
  return `${JSON.stringify({ version: 1, audience, locale, asOf, figures: shown }, null, 2)}\n`
}
