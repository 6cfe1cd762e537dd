import type { Dataset } from '../model/dataset.js'

/** Ids of the open conflicts and of the corrections that name a record. */
export interface Marks {
  readonly conflicts: readonly string[]
  readonly corrections: readonly string[]
}

const none: Marks = { conflicts: [], corrections: [] }

/** The marks of every record that has some. A conflict that a known resolution has settled is open no more. */
export function marksOf(records: Dataset): (id: string) => Marks {
  const settled = new Set(records.resolutions.map(({ conflict }) => conflict))
  const marks = new Map<string, Marks>()
  for (const { id, members } of records.conflicts) {
    if (settled.has(id)) continue
    for (const member of members)
      marks.set(member, join([marks.get(member) ?? none, { ...none, conflicts: [id] }]))
  }
  for (const { id, target } of records.corrections) {
    marks.set(target, join([marks.get(target) ?? none, { ...none, corrections: [id] }]))
  }
  return (id) => marks.get(id) ?? none
}

/** All marks of several records, each once. */
export function join(all: readonly Marks[]): Marks {
  return {
    conflicts: [...new Set(all.flatMap(({ conflicts }) => conflicts))],
    corrections: [...new Set(all.flatMap(({ corrections }) => corrections))],
  }
}
