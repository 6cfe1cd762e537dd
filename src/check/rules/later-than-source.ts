import { error, type Diagnostic } from '../../diagnostic.js'
import { firstDay, statedDate } from '../../format/index.js'
import { explained } from '../facts.js'
import { publishedAtTheLatest } from '../publication.js'
import { entries, type Rule } from '../scope.js'

/** What a source says happened cannot lie after the source's publication, unless a conflict tells of it. */
export const laterThanSource: Rule = (scope) => {
  const told = explained(scope)
  return entries(scope.records).flatMap(({ record }): Diagnostic[] => {
    if (!('valid' in record) || !('assertion' in record) || told.has(record.id)) return []
    const first = firstDay(record.valid)
    const published = record.sources.map(({ source }) => publishedAtTheLatest(scope, source))
    if (first === undefined || published.some((day) => day === undefined || day >= first)) return []
    const latest = published.reduce((a, b) => (a! > b! ? a : b))!
    const place = scope.origins.place(record, 'valid')
    const hint = 'correct the date, or name the record in a conflict of the kind `date`'
    return [
      error(
        'check/later-than-source',
        `${statedDate(record.valid)} is after ${latest}, when its source was published`,
        place,
        hint,
      ),
    ]
  })
}
