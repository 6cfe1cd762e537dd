import type { View } from '../model/view.js'
import type { AnyRecord } from './records.js'

/**
 * Finds, for a record that is withheld, the one that stands in its place: what replaced it, or what it will replace
 * once it is known. Undefined where nothing does.
 */
export function standingFinder(
  all: readonly AnyRecord[],
  withheld: View['withheld'],
): (id: string) => string | undefined {
  const earlier = new Map<string, string>()
  const later = new Map<string, string>()
  for (const { id, supersedes } of all) {
    if (!supersedes) continue
    earlier.set(id, supersedes)
    later.set(supersedes, id)
  }
  const walk = (start: string, step: ReadonlyMap<string, string>): string | undefined => {
    const seen = new Set([start])
    for (let id = step.get(start); id !== undefined && !seen.has(id); id = step.get(id)) {
      if (withheld[id] === undefined) return id
      seen.add(id)
    }
    return undefined
  }
  return (id) => walk(id, later) ?? walk(id, earlier)
}
