import type { Path, Place } from '../model/place.js'
import type { DataFile } from '../model/source.js'

/** A value in a data file: the file and the steps that lead to it. */
export interface Spot {
  readonly file: DataFile
  readonly path: Path
}

/** The place of a spot, or of something inside it; of the nearest thing around it where that was not written. */
export function placeAt(spot: Spot, ...inside: Path): Place {
  const { places } = spot.file
  const steps = [...spot.path, ...inside]
  for (let length = steps.length; length >= 0; length--) {
    const place = places.of(steps.slice(0, length))
    if (place) return place
  }
  return { file: spot.file.path, start: { line: 1, column: 1 } }
}

/** The place of a key itself, for a key that should not be there. */
export function keyPlaceAt(spot: Spot, ...inside: Path): Place {
  return spot.file.places.ofKey([...spot.path, ...inside]) ?? placeAt(spot, ...inside)
}

/** Remembers where each checked object was written, so that a rule can point at any field of it. */
export class Origins {
  private readonly spots = new Map<object, Spot>()

  set(object: object, spot: Spot): void {
    this.spots.set(object, spot)
  }

  /** @throws when the object did not come from a file: a bug of the caller */
  spot(object: object): Spot {
    const spot = this.spots.get(object)
    if (!spot) throw new Error('this object has no place in a file')
    return spot
  }

  place(object: object, ...inside: Path): Place {
    return placeAt(this.spot(object), ...inside)
  }
}
