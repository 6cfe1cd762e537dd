import type { Place } from '../model/place.js'

/** Characters. A deck has some tens of thousands. */
export const longestOutput = 2_000_000

export class TooLong extends Error {
  constructor(readonly place: Place) {
    super('too long')
  }
}

export function limited(output: string, place: Place): string {
  if (output.length > longestOutput) throw new TooLong(place)
  return output
}
