import type { Audience } from './model/settings.js'

/** An audience without the lists that name what must be known. */
export function asksForNothing({
  timeline: _,
  specs: __,
  risks: ___,
  camps: ____,
  ...audience
}: Audience): Audience {
  return { ...audience, profiles: [], scored: [], keyFigures: [] }
}
