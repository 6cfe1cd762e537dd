import { error, type Diagnostic } from '../../diagnostic.js'
import { nouns, withArticle } from '../nouns.js'
import { entries, type Rule } from '../scope.js'

/** A record replaces an earlier one of its own kind, which nothing else replaces. */
export const supersedes: Rule = ({ records, byId, origins }) => {
  const replacedBy = new Map<string, object>()
  return entries(records).flatMap(({ kind, record }): Diagnostic[] => {
    if (!('supersedes' in record) || record.supersedes === null) return []
    const place = origins.place(record, 'supersedes')
    const target = byId.get(record.supersedes)
    if (!target || !('recorded' in target.record)) return []
    if (target.kind !== kind) {
      const message = `\`${record.supersedes}\` is ${withArticle(target.kind)} and cannot be replaced by ${withArticle(kind)}`
      return [error('check/supersedes', message, place)]
    }
    if (target.record.recorded > record.recorded) {
      const message = `\`${record.supersedes}\` was recorded on ${target.record.recorded}, after this ${nouns[kind]}`
      return [error('check/supersedes', message, place, 'the later record replaces the earlier one')]
    }
    const rival = replacedBy.get(record.supersedes)
    replacedBy.set(record.supersedes, rival ?? record)
    if (!rival) return []
    return [
      {
        ...error('check/supersedes', `two records replace \`${record.supersedes}\``, place),
        related: [{ place: origins.place(rival, 'supersedes'), message: 'first replaced here' }],
      },
    ]
  })
}
