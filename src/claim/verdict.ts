import type { Place } from '../model/place.js'

/** A record on which a judgement rests, and what it says. */
export interface Evidence {
  readonly place: Place
  readonly message: string
}

/** Whether the data support a claim; if not, why, and by which records. */
export interface Verdict {
  readonly holds: boolean
  readonly why: string
  readonly evidence: readonly Evidence[]
}

/** @param why told where it does not hold */
export function verdict(holds: boolean, why: string, evidence: readonly Evidence[]): Verdict {
  return holds ? { holds, why: '', evidence: [] } : { holds, why, evidence }
}
