import type { Dataset } from './dataset.js'
import type { Locale } from './locale.js'
import type { Audience, ChartSpec, Strings, Theme } from './settings.js'

/** Everything that `check` vouches for: complete, typed, with every reference resolved; frozen. */
export interface Checked {
  readonly dataset: Dataset
  readonly audiences: readonly Audience[]
  readonly charts: readonly ChartSpec[]
  readonly themes: Readonly<Record<string, Theme>>
  readonly strings: Readonly<Record<Locale, Strings>>
}
