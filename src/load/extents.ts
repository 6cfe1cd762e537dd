import type { LineCounter } from 'yaml'
import type { Path, Place, Places, Position } from '../model/place.js'

/** From one offset of a text to another. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Where a value stands, its key, and what is inside it. Offsets, as lines are asked for only where something is wrong. */
export interface Extent extends Range {
  readonly key?: Range
  inside?: Map<string, Extent> | Extent[]
}

/** The places of a YAML document. */
export class ExtentPlaces implements Places {
  constructor(
    private readonly root: Extent | undefined,
    private readonly file: string,
    private readonly lines: LineCounter,
  ) {}

  of(path: Path): Place | undefined {
    const extent = this.at(path)
    return extent && placeOf(extent, this.file, this.lines)
  }

  ofKey(path: Path): Place | undefined {
    const key = this.at(path)?.key
    return key && placeOf(key, this.file, this.lines)
  }

  private at(path: Path): Extent | undefined {
    let extent = this.root
    for (const step of path) {
      const inside = extent?.inside
      extent = Array.isArray(inside) ? inside[Number(step)] : inside?.get(String(step))
    }
    return extent
  }
}

export function placeOf({ start, end }: Range, file: string, lines: LineCounter): Place {
  return { file, start: positionOf(start, lines), end: positionOf(end, lines) }
}

function positionOf(offset: number, lines: LineCounter): Position {
  const { line, col } = lines.linePos(offset)
  return { line, column: col }
}
