import type { Asked } from './model/job.js'
import type { Dataset } from './model/dataset.js'
import type { Audience } from './model/settings.js'
import { ownerFinder } from './owner.js'

/**
 * The audience, where `--set companies` or a row of a table narrows it: of the moves on its timeline and the models of
 * its sheet only those of the companies that are left. Profiles and scores are narrowed as they are read, so that the
 * check takes none of them for a mistake. What is asked for by name stays.
 */
export function narrowed(audience: Audience, dataset: Dataset, asked: readonly Asked[] = []): Audience {
  const { companies, timeline, specs } = audience
  if (!companies || !asked.some(({ key }) => key === 'companies')) return audience
  const owner = ownerFinder(dataset)
  const isLeft = (id: string) => companies.includes(owner(id) ?? id)
  const subjects = new Map(dataset.events.map(({ id, subjects }) => [id, subjects]))
  const given = new Set(asked.map(({ key }) => key))
  const events = timeline?.events?.filter((id) => (subjects.get(id) ?? []).some(isLeft))
  const models = specs?.models?.filter(isLeft)
  return {
    ...audience,
    ...(timeline && events && !given.has('timeline.events') && { timeline: { ...timeline, events } }),
    ...(specs && models && !given.has('specs.models') && { specs: { ...specs, models } }),
  }
}
