import type { Path, Place, Places } from '../model/place.js'

/** Places by JSON pointer (`/observations/3/value`); `<pointer>#key` is the place of the key itself. */
export class PointerPlaces implements Places {
  private readonly places = new Map<string, Place>()

  /** The first place of a pointer stays: what an alias repeats keeps the place where it was written. */
  add(pointer: string, place: () => Place): void {
    if (!this.places.has(pointer)) this.places.set(pointer, place())
  }

  at(pointer: string): Place | undefined {
    return this.places.get(pointer)
  }

  of(path: Path): Place | undefined {
    return this.at(pointerTo(path))
  }

  ofKey(path: Path): Place | undefined {
    return this.at(`${pointerTo(path)}#key`)
  }
}

function pointerTo(path: Path): string {
  return path.map((step) => `/${escapeStep(String(step))}`).join('')
}

/** A key as one step of a JSON pointer. */
export function escapeStep(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}
