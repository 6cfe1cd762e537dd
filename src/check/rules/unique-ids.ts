import { error, type Diagnostic } from '../../diagnostic.js'
import { entries, ownNames, type Entry, type Rule } from '../scope.js'

/** Ids are unique across all kinds: one id names one record. Units and stance roles have names of their own. */
export const uniqueIds: Rule = ({ records, origins }) => {
  const seen = new Map<string, Entry>()
  const diagnostics: Diagnostic[] = []
  for (const entry of entries(records)) {
    const { id } = entry.record
    const key = ownNames.has(entry.kind) ? `${entry.kind}/${id}` : id
    const first = seen.get(key)
    const placeOf = () => origins.place(entry.record, 'id')
    if (id in Object.prototype) {
      diagnostics.push(
        error('check/reserved-id', `\`${id}\` cannot be used as an id`, placeOf(), 'choose another name'),
      )
    }
    if (!first) {
      seen.set(key, entry)
      continue
    }
    diagnostics.push({
      ...error(
        'check/duplicate-id',
        `the id \`${id}\` is given twice`,
        placeOf(),
        'give this record another id',
      ),
      related: [{ place: origins.place(first.record, 'id'), message: 'first defined here' }],
    })
  }
  return diagnostics
}
