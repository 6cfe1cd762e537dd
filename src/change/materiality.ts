import type { Change, Materiality } from '../model/change.js'
import type { Audience } from '../model/settings.js'
import type { Entry } from './state.js'

export type Weights = Audience['materiality']
type Weighed = Pick<Change, 'kind' | 'of' | 'companies' | 'delta' | 'after' | 'before'>

/** What a change counts for, by the weights that the audience declares. */
export function materialityOf(change: Weighed, entry: Entry | undefined, weights: Weights): Materiality {
  const fields = (entry?.record ?? {}) as { readonly kind?: string; readonly assertion?: string }
  const parts = [
    { name: `change ${change.kind}`, points: weights.changes[change.kind] },
    { name: `record ${change.of}`, points: weights.records[change.of] ?? 0 },
    ...(change.of === 'events'
      ? [{ name: `event ${fields.kind}`, points: weights.events[fields.kind ?? ''] ?? 0 }]
      : []),
    ...(fields.assertion
      ? [{ name: `assertion ${fields.assertion}`, points: weights.assertions[fields.assertion] ?? 0 }]
      : []),
    ...change.companies.map((id) => ({ name: `company ${id}`, points: weights.companies[id] ?? 0 })),
    ...moved(change, weights),
  ].filter(({ points }) => points !== 0)
  return { score: parts.reduce((sum, { points }) => sum + points, 0), parts }
}

/** Points for the size of a move, where it is known and at least as large as asked for. */
function moved({ delta, after }: Weighed, { moves, metrics }: Weights): Materiality['parts'][number][] {
  if (!delta?.comparable || delta.ratio === undefined) return []
  const metric = after?.fact?.metric
  const own = metric !== undefined && Object.hasOwn(metrics, metric) ? metrics[metric] : undefined
  const { from, points } = own ?? moves
  // What fell by half has moved as far as what doubled.
  const factor = Math.max(delta.ratio, 1 / delta.ratio)
  const percent = (factor - 1) * 100
  return percent < from ? [] : [{ name: `moved by ${from}% or more${own ? `, ${metric}` : ''}`, points }]
}
