import type { Asked } from '../model/job.js'
import type { Path, Place, Places } from '../model/place.js'
import type { DataFile } from '../model/source.js'
import { followers } from './followers.js'
import { isMap } from './merge.js'

/** Settings with what the command line or a row of a table says on top; each value keeps its place. */
export function withAsked(settings: DataFile, asked: readonly Asked[]): DataFile {
  if (asked.length === 0) return settings
  const value = asked.reduce<unknown>((whole, { path, value }) => put(whole, path, value), settings.value)
  return { ...settings, value: narrowed(value, asked), places: new AskedPlaces(settings.places, asked) }
}

/** A copy in which the value at a path is another one. */
function put(whole: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value
  const map = isMap(whole) ? whole : {}
  const inner = Object.hasOwn(map, step) ? map[step] : undefined
  return { ...map, [step]: put(inner, rest, value) }
}

/** Of the companies with a slide or a row of their own, those that are still among the companies. */
function narrowed(value: unknown, asked: readonly Asked[]): unknown {
  const companies = asked.findLast(({ key }) => key === 'companies')?.value
  if (!isMap(value) || !Array.isArray(companies)) return value
  const narrower = followers.flatMap((name) => {
    const list = value[name]
    if (!Array.isArray(list) || asked.some(({ key }) => key === name)) return []
    return [[name, list.filter((id) => companies.includes(id))] as const]
  })
  return { ...value, ...Object.fromEntries(narrower) }
}

class AskedPlaces implements Places {
  constructor(
    private readonly below: Places,
    private readonly asked: readonly Asked[],
  ) {}

  of(path: Path): Place | undefined {
    return this.#asked(path) ?? this.below.of(path)
  }

  ofKey(path: Path): Place | undefined {
    return this.#asked(path) ?? this.below.ofKey(path)
  }

  /** Everything inside a value that was asked for stands where it was asked for. */
  #asked(path: Path): Place | undefined {
    const found = this.asked.findLast((one) => one.path.every((step, index) => step === path[index]))
    return found?.place
  }
}
