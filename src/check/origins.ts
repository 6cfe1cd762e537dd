import type { Place } from '../model/place.js'
import type { YamlFile } from '../model/source.js'

type Path = readonly PropertyKey[]

/** A value in a YAML file: the file and the steps that lead to it. */
export interface Spot {
  readonly file: YamlFile
  readonly path: Path
}

/** The place of a spot, or of something inside it; of the nearest thing around it where that was not written. */
export function placeAt(spot: Spot, ...inside: Path): Place {
  const { places } = spot.file
  const steps = [...spot.path, ...inside]
  for (let length = steps.length; length >= 0; length--) {
    const place = places[pointer(steps.slice(0, length))]
    if (place) return place
  }
  return { file: spot.file.path, start: { line: 1, column: 1 } }
}

/** The place of a key itself, for a key that should not be there. */
export function keyPlaceAt(spot: Spot, ...inside: Path): Place {
  return spot.file.places[`${pointer([...spot.path, ...inside])}#key`] ?? placeAt(spot, ...inside)
}

/** Remembers where each checked object was written, so that a rule can point at any field of it. */
export class Origins {
  private readonly spots = new WeakMap<object, Spot>()

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

function pointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
