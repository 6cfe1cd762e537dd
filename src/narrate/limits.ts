import { formatNumber } from '../format/index.js'
import type { Place } from '../model/place.js'

/** Characters. A deck has some tens of thousands. */
export const longestOutput = 2_000_000

/** Rounds of loops and calls of partials that a deck or briefing may take; one has some hundreds. */
const mostSteps = 100_000

/** Calls of partials that are looked into one by one, as each may give its partial something else. */
const mostCalls = 10_000

/** How deep blocks, and calls within calls, may stand in one another. */
export const deepestNesting = 100

/** Ends a template that does not come to an end, or not before everybody has gone home. */
export class Runaway extends Error {
  constructor(
    readonly code: 'too-long' | 'too-many-steps',
    message: string,
    readonly place: Place,
  ) {
    super(message)
  }
}

export function limited(output: string, place: Place): string {
  if (output.length > longestOutput) throw tooLong(place)
  return output
}

export function tooLong(place: Place): Runaway {
  return new Runaway(
    'too-long',
    `the output is longer than ${longestOutput / 1_000_000} million characters`,
    place,
  )
}

/** What is left to a document: it is counted and not timed, so that every machine stops at the same place. */
export class Budget {
  #left = mostSteps

  step(place: Place): void {
    if (this.#left-- > 0) return
    const count = formatNumber(mostSteps)
    throw new Runaway('too-many-steps', `loops and partials take more than ${count} steps`, place)
  }
}

/** The same before anything runs. */
export class Patience {
  #left = mostCalls

  /** Whether the next call may still be looked into. */
  next(): boolean {
    return this.#left-- > 0
  }

  /** Whether this was the first one that may not. */
  get isLost(): boolean {
    return this.#left === -1
  }
}

export const manyCalls = `partials are called more than ${formatNumber(mostCalls)} times, one within the other`
