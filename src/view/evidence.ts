import type { Fact } from '../model/view.js'
import { endOf } from './dates.js'
import type { Ground } from './ground.js'
import { join } from './marks.js'
import type { AnyRecord } from './records.js'
import { strictest } from '../access/index.js'

/** What a derived figure takes over from one of the figures or records that it is made from. */
export type Evidence = Pick<Fact, 'id' | 'citations' | 'visibility' | 'conflicts' | 'corrections'> &
  Partial<Pick<Fact, 'kind' | 'valid' | 'recorded' | 'confidence' | 'subject'>>

/** The evidence that a record gives which is no figure itself, like a stance or a membership. */
export function evidenceOf(record: AnyRecord, marks: Ground['marks']): Evidence {
  const { visibility, ...rest } = record as AnyRecord & Partial<Evidence> & { sources?: Fact['citations'] }
  return {
    id: rest.id,
    citations: rest.sources ?? [],
    visibility: visibility ?? 'public',
    ...(rest.valid !== undefined && { valid: rest.valid }),
    ...(rest.recorded !== undefined && { recorded: rest.recorded }),
    ...(rest.confidence !== undefined && { confidence: rest.confidence }),
    ...marks(rest.id),
  }
}

/** All evidence together: the strictest visibility, the latest dates, the lowest confidence, each source once. */
export function combine(
  all: readonly Evidence[],
  asOf: string,
): Omit<Evidence, 'id' | 'kind'> & Required<Pick<Evidence, 'valid' | 'recorded' | 'confidence' | 'subject'>> {
  // A rate converts what is said of something else, on another day.
  const told = all.filter(({ kind }) => kind !== 'rate')
  const subjects = new Set(told.map(({ subject }) => subject ?? null))
  return {
    citations: eachOnce(all.flatMap(({ citations }) => citations)),
    visibility: strictest(all.map(({ visibility }) => visibility)),
    valid: latest(told.flatMap(({ valid }) => valid ?? [])) ?? asOf,
    recorded: all.flatMap(({ recorded }) => recorded ?? []).reduce((a, b) => (b > a ? b : a), '') || asOf,
    confidence: lowest(all.flatMap(({ confidence }) => confidence ?? [])),
    subject: subjects.size === 1 ? ([...subjects][0] ?? null) : null,
    ...join(all),
  }
}

function eachOnce(citations: Fact['citations']): Fact['citations'] {
  const seen = new Map<string, Fact['citations'][number]>()
  for (const citation of citations) {
    const key = `${citation.source} ${citation.at ?? ''}`
    if (!seen.has(key)) seen.set(key, citation)
  }
  return [...seen.values()]
}

function latest(dates: readonly Fact['valid'][]): Fact['valid'] | undefined {
  return dates.reduce<Fact['valid'] | undefined>(
    (best, date) => (best === undefined || endOf(date) > endOf(best) ? date : best),
    undefined,
  )
}

function lowest(all: readonly Fact['confidence'][]): Fact['confidence'] {
  return (['low', 'medium', 'high'] as const).find((level) => all.includes(level)) ?? 'high'
}
