import type { View } from '../model/view.js'
import type { Finding } from './classify.js'
import type { Entry, Standing } from './state.js'

/**
 * Whether a change came with the import of back-filled sources. Conflicts and corrections have no basis of their own:
 * they belong to the import where they were recorded on its day and speak of what it brought.
 */
export function importFinder(later: View, before: Standing, after: Standing): (finding: Finding) => boolean {
  const { imported } = later.about
  const came = (id: string): Entry | undefined => (before.has(id) ? undefined : after.get(id))
  const isImported = (entry: Entry): boolean => {
    const { recordedBasis, recorded } = entry.record
    if (recordedBasis !== undefined) return recordedBasis === 'import'
    if (entry.kind === 'derived') {
      const inputs = (entry.fact?.inputs ?? []).flatMap((id) => came(id) ?? [])
      return inputs.length > 0 && inputs.every(isImported)
    }
    return recorded === imported
  }
  return ({ by, to, entry, kind }) => kind !== 'stale' && isImported(by ?? to ?? entry)
}
