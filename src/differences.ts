import { changesBetween } from './change/index.js'
import { Collector } from './collect.js'
import { asOfFor } from './compose.js'
import type { Outcome } from './diagnostic.js'
import type { Change } from './model/change.js'
import type { Checked } from './model/checked.js'
import type { Audience } from './model/settings.js'
import type { View } from './model/view.js'
import { asksForNothing } from './asks-for-nothing.js'
import { view } from './view/index.js'

/** What an audience may know on two days, and what changed in between. */
export interface Differences {
  readonly audience: Audience
  readonly earlier: View
  readonly later: View
  readonly changes: readonly Change[]
}

export interface Span {
  /** A day. */
  readonly since: string
  /** A day; undefined: that of the audience. */
  readonly asOf?: string
  /** The dataset as it was, where that is another one: that of an earlier revision. */
  readonly former?: Checked['dataset']
}

/** What changed for an audience in the interval from `since`, which is not in it, to `asOf`, which is. */
export function differences(
  { dataset }: Pick<Checked, 'dataset'>,
  audience: Audience,
  { since, asOf, former = dataset }: Span,
): Outcome<Differences> {
  const found = new Collector()
  const asking = asksForNothing(audience)
  const later = found.take(view(dataset, asking, asOfFor(asOf, audience, dataset)))
  const earlier = found.take(view(former, asking, since))
  if (!later || !earlier) return found.outcome<Differences>(undefined)
  const changes = changesBetween(earlier, later, audience.materiality)
  return found.outcome({ audience, earlier, later, changes })
}
