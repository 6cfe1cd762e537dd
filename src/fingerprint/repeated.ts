import type { Fingerprints, Origin } from './file.js'
import { shinglesOf } from './shingles.js'

/** A span that stands in a source too. */
export interface Repeated {
  readonly origin: Origin
  readonly text: string
}

/** The longest span of a text that one of the sources holds; undefined where it repeats none. */
export function longestRepeated(text: string, known: Fingerprints): Repeated | undefined {
  let longest: Repeated | undefined
  let run: { start: number; end: number; origin: Origin } | undefined
  for (const { hash, start, end } of shinglesOf(text)) {
    const origin = known.get(hash)
    if (!origin) {
      run = undefined
      continue
    }
    run = run && start < run.end ? { ...run, end } : { start, end, origin }
    const span = text.slice(run.start, run.end)
    if (span.length > (longest?.text.length ?? 0)) longest = { origin: run.origin, text: span }
  }
  return longest
}
