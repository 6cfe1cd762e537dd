import type { Scope } from './scope.js'

type Citations = readonly { readonly source: string; readonly role: string }[]

/** The last day on which a source can have been published; undefined where nothing is known of it. */
export function publishedAtTheLatest({ byId }: Scope, source: string): string | undefined {
  const entry = byId.get(source)
  if (entry?.kind !== 'sources') return undefined
  const { published, publishedWindow } = entry.record
  return published ?? publishedWindow?.[1]
}

/** The day on which a source was published; undefined where only a window or nothing is known. */
export function publicationDay({ byId }: Scope, source: string): string | undefined {
  const entry = byId.get(source)
  return entry?.kind === 'sources' ? (entry.record.published ?? undefined) : undefined
}

/** Ids of the sources that carry an assertion, those that contradict it left out. */
export function carriers(citations: Citations): string[] {
  return citations.filter(({ role }) => role !== 'contradicts').map(({ source }) => source)
}
