import type { ChangeKind } from '../model/change.js'
import type { Fact } from '../model/view.js'
import { statedId } from '../told.js'
import type { Binding } from './binding.js'

/** What the period of the audience did to a figure: whether it is news and, where they are comparable, what it was. */
export interface InPeriod {
  readonly isNews: boolean
  readonly former?: Fact | undefined
}

/** Another word on the very same point, and not a later point of its series. */
const restated: ReadonlySet<ChangeKind> = new Set(['corrected', 'revised'])

/** Asked for by `period` of the chart. What came with the import of older sources is no news. */
export function inPeriod({ view, spec, limits }: Binding, fact: Fact | undefined): InPeriod {
  if (!spec.period || !fact) return { isNews: false }
  const id = statedId(fact)
  const change = view.changes?.list.find(({ after, isImport }) => after?.fact?.id === id && !isImport)
  const { before, delta, kind } = change ?? {}
  const shown =
    limits.former === 'series' || (limits.former === 'point' && !spec.series && restated.has(kind!))
  if (!shown || !before?.fact || delta?.comparable !== true || delta.difference === 0)
    return { isNews: !!change }
  const former = view.facts[`${before.fact.id}.former`] ?? view.facts[before.fact.id]
  return { isNews: true, former }
}
