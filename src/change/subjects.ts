import type { Finding } from './classify.js'
import type { Entry } from './state.js'

const single = ['company', 'subject', 'model', 'person', 'a', 'b', 'entity'] as const

/** Ids of what a record is about; a conflict, a correction and the like are about what their records are about. */
export function subjectsOf(
  entry: Entry,
  { from, to, others = [] }: Pick<Finding, 'from' | 'to' | 'others'>,
): string[] {
  const all = [entry, from, to, ...others].flatMap((one) => (one ? ownSubjects(one) : []))
  return [...new Set(all)]
}

function ownSubjects({ record, fact }: Entry): string[] {
  const fields = record as unknown as Readonly<Record<string, unknown>>
  const named = single.map((name) => fields[name]).filter((id) => typeof id === 'string')
  const list = Array.isArray(fields['subjects']) ? (fields['subjects'] as string[]) : []
  return [...named, ...list, ...(fact?.subject && named.length + list.length === 0 ? [fact.subject] : [])]
}
