import type { Entry } from './state.js'

/** What every record has, whatever it says: who says it, since when, and how it is kept. */
const standing: ReadonlySet<string> = new Set([
  'id',
  'place',
  'recorded',
  'recordedBasis',
  'supersedes',
  'sources',
  'attribution',
  'assertion',
  'confidence',
  'status',
  'visibility',
  'note',
  'dateNote',
  'validPrinted',
])

/** The fields in which two records differ, in the order of the later one. */
export function fieldsOf(from: Entry, to: Entry): string[] {
  const [before, after] = [from.record, to.record].map(
    (record) => record as unknown as Readonly<Record<string, unknown>>,
  ) as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  return names.filter(
    (name) => !standing.has(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
}
