import type { Path, Place, Places } from '../model/place.js'
import type { DataFile } from '../model/source.js'
import { isMap } from './merge.js'

/** Lists of companies that follow `companies`, where that is said above them. */
export const followers = ['profiles', 'scored'] as const

/**
 * Layers of settings, the most important first, in which profiles and scores of a layer are narrowed to the companies
 * that a layer above it names: whoever leaves companies out need not say a list anew that stands in a base.
 */
export function followed(layers: readonly DataFile[]): readonly DataFile[] {
  const above = layers.findIndex(({ value }) => isMap(value) && Object.hasOwn(value, 'companies'))
  const companies = above < 0 ? undefined : (layers[above]!.value as Record<string, unknown>)['companies']
  if (!Array.isArray(companies)) return layers
  return layers.map((layer, index) => (index > above ? narrower(layer, companies) : layer))
}

function narrower(layer: DataFile, companies: readonly unknown[]): DataFile {
  const { value } = layer
  if (!isMap(value)) return layer
  const kept = new Map<string, number[]>()
  const lists = followers.flatMap((name) => {
    const list: unknown = value[name]
    if (!Array.isArray(list)) return []
    const left = [...list.keys()].filter((at) => companies.includes(list[at]))
    kept.set(name, left)
    return [[name, left.map((at) => list[at] as unknown)] as const]
  })
  return {
    ...layer,
    value: { ...value, ...Object.fromEntries(lists) },
    places: new KeptPlaces(layer.places, kept),
  }
}

/** Places in lists of which only some items are kept. */
class KeptPlaces implements Places {
  constructor(
    private readonly below: Places,
    private readonly kept: ReadonlyMap<string, readonly number[]>,
  ) {}

  of(path: Path): Place | undefined {
    return this.below.of(this.#before(path))
  }

  ofKey(path: Path): Place | undefined {
    return this.below.ofKey(this.#before(path))
  }

  #before(path: Path): Path {
    const [name, at, ...rest] = path
    const index = typeof at === 'number' ? this.kept.get(String(name))?.[at] : undefined
    return index === undefined ? path : [name!, index, ...rest]
  }
}
