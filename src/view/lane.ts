import type { Dataset, Event } from '../model/dataset.js'

export type Lane = 'forward' | 'back' | 'none'

/** The lane of an event in a timeline: its own, or else that of its kind. */
export function laneFinder(records: Dataset): (event: Event) => Lane {
  const lanes = new Map(records.eventKinds.map(({ id, move }) => [id, move]))
  return (event) => event.move ?? lanes.get(event.kind) ?? 'none'
}
