import type { Side } from '../model/change.js'
import type { Citation, DateValue } from '../model/view.js'
import type { Entry } from './state.js'

/** A record as one side of a change. */
export function sideOf({ kind, record, fact }: Entry): Side {
  const { valid, sources } = record as unknown as {
    readonly valid?: DateValue
    readonly sources?: readonly Citation[]
  }
  const { id, place, recorded } = record
  return {
    record: id,
    kind,
    place,
    sources: sources ?? fact?.citations ?? [],
    ...(valid !== undefined && { valid }),
    ...(recorded !== undefined && { recorded }),
    ...(fact && { fact }),
  }
}
