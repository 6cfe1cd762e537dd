import type { Asked } from './model/job.js'
import type { Dataset } from './model/dataset.js'
import type { Audience } from './model/settings.js'
import type { DataFile } from './model/source.js'
import { ownerFinder } from './owner.js'

/** Who says what of an audience: the command line or a row of a table, then its files, the most important first. */
interface Layers {
  readonly asked: readonly Asked[]
  readonly layers: readonly DataFile[]
}

/**
 * The audience, where a layer narrows its companies: of the moves on a timeline and the models of a sheet that a layer
 * below lists by name only those of the companies that are left. Profiles and scores are narrowed as they are read, so
 * that the check takes none of them for a mistake. What is listed no lower than the companies stays.
 */
export function narrowed(audience: Audience, dataset: Dataset, given: Layers): Audience {
  const { companies, timeline, specs } = audience
  if (!companies) return audience
  const owner = ownerFinder(dataset)
  const isLeft = (id: string) => companies.includes(owner(id) ?? id)
  const subjects = new Map(dataset.events.map(({ id, subjects }) => [id, subjects]))
  const events = timeline?.events?.filter((id) => (subjects.get(id) ?? []).some(isLeft))
  const models = specs?.models?.filter(isLeft)
  const above = layerOf(['companies'], given)
  const follows = (...path: string[]) => above < layerOf(path, given)
  return {
    ...audience,
    ...(timeline && events && follows('timeline', 'events') && { timeline: { ...timeline, events } }),
    ...(specs && models && follows('specs', 'models') && { specs: { ...specs, models } }),
  }
}

/** The number of the layer that gives a setting, counted from the one that wins. */
function layerOf(path: readonly string[], { asked, layers }: Layers): number {
  if (asked.some(({ key }) => key === path.join('.'))) return 0
  return 1 + layers.findIndex(({ value }) => has(value, path))
}

function has(value: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false
  return has((value as Record<string, unknown>)[step], rest)
}
