import type { Visibility } from '../model/dataset.js'

const strictness: Readonly<Record<Visibility, number>> = { public: 0, partner: 1, internal: 2 }

/** Whether an audience may see what has this visibility. */
export function maySee(audience: Visibility, record: Visibility): boolean {
  return strictness[record] <= strictness[audience]
}

/** The strictest of several: what a figure made from all of them has. */
export function strictest(all: Iterable<Visibility>): Visibility {
  let found: Visibility = 'public'
  for (const one of all) if (strictness[one] > strictness[found]) found = one
  return found
}
