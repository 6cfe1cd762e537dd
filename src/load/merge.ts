import type { Path, Place, Places } from '../model/place.js'
import type { DataFile } from '../model/source.js'

/**
 * Several files as one: maps are merged field by field, lists and single values of an earlier file replace those of a
 * later one, and `null` takes away what a later one gives. Every value keeps its place.
 * @param files at least one, the most important first
 */
export function merge(files: readonly DataFile[]): DataFile {
  const [first, ...others] = files as [DataFile, ...DataFile[]]
  if (others.length === 0) return first
  const value = files.reduceRight<unknown>((base, file) => mergeValues(file.value, base), undefined)
  return { ...first, value, places: new MergedPlaces(files) }
}

function mergeValues(over: unknown, base: unknown): unknown {
  if (!isMap(over)) return over
  const merged: Record<string, unknown> = isMap(base) ? { ...base } : {}
  for (const [key, value] of Object.entries(over)) {
    if (value === null) delete merged[key]
    else merged[key] = mergeValues(value, merged[key])
  }
  return merged
}

/** A map of settings, and no list. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

class MergedPlaces implements Places {
  constructor(private readonly files: readonly DataFile[]) {}

  of(path: Path): Place | undefined {
    return this.#giving(path)?.places.of(path)
  }

  ofKey(path: Path): Place | undefined {
    return this.#giving(path)?.places.ofKey(path)
  }

  /** The file whose value stands at a path: the first that has something there, or that has no map on the way to it. */
  #giving(path: Path): DataFile | undefined {
    return this.files.find(({ value }) => settles(value, path))
  }
}

function settles(value: unknown, path: Path): boolean {
  const [step, ...rest] = path
  if (step === undefined || !isMap(value)) return true
  const key = String(step)
  return Object.hasOwn(value, key) && settles(value[key], rest)
}
