import type { Change } from '../model/change.js'
import { ownerFinder } from '../owner.js'
import type { ContextSource } from './build-context.js'

/** Changes that belong together: those of one model, of a company's money, or of the company itself. */
export interface Topic {
  readonly company: string
  /** The weightiest first. */
  readonly changes: readonly Change[]
}

const money: ReadonlySet<string> = new Set(['fundings', 'valuations', 'partnerships'])
const moneyEvents: ReadonlySet<string> = new Set(['fund-raising', 'ipo-step'])

/** One topic for all that a company said of one model, in the order of the changes. */
export function topicsOf(changes: readonly Change[], { view }: ContextSource): Topic[] {
  const owner = ownerFinder(view.records)
  const kinds = new Map(view.records.events.map(({ id, kind }) => [id, kind]))
  const known = new Set(view.companies.map(({ company }) => company.id))
  const isMoney = (change: Change): boolean =>
    money.has(change.of) || moneyEvents.has(kinds.get(change.after?.record ?? '') ?? '')
  const keysOf = (change: Change, company: string): string[] => {
    if (isMoney(change)) return [`${company}/money`]
    const own = change.subjects.filter((id) => id !== company && owner(id) === company)
    return (own.length > 0 ? own : ['itself']).map((id) => `${company}/${id}`)
  }
  let topics: { company: string; keys: Set<string>; changes: Change[] }[] = []
  for (const change of changes) {
    const company = change.companies.find((id) => known.has(id))
    if (company === undefined) continue
    const keys = new Set(keysOf(change, company))
    const met = topics.filter((topic) => [...topic.keys].some((key) => keys.has(key)))
    const joined = {
      company,
      keys: new Set([...met.flatMap((topic) => [...topic.keys]), ...keys]),
      changes: [...met.flatMap((topic) => topic.changes), change],
    }
    topics = [...topics.filter((topic) => !met.includes(topic)), joined]
  }
  const order = new Map(changes.map((change, index) => [change, index]))
  const byWeight = (a: Change, b: Change): number => order.get(a)! - order.get(b)!
  return topics
    .map(({ company, changes: own }) => ({ company, changes: own.toSorted(byWeight) }))
    .toSorted((a, b) => weightOf(b) - weightOf(a) || byWeight(a.changes[0]!, b.changes[0]!))
}

/** That of its weightiest change, and a little for each further one. */
function weightOf({ changes }: Topic): number {
  return changes[0]!.materiality.score + Math.min(changes.length - 1, 4)
}
