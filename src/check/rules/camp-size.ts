import { error, type Diagnostic } from '../../diagnostic.js'
import { explained } from '../facts.js'
import { mayLack, type Rule } from '../scope.js'

/**
 * A camp of which a source says how many members it has lists that many, unless a conflict tells of the difference.
 * What was retracted or replaced says nothing any more.
 */
export const campSize: Rule = (scope) => {
  if (mayLack(scope, ['memberships', 'conflicts', 'retractions'])) return []
  const { campSizes, memberships, retractions } = scope.records
  const told = explained(scope)
  const gone = new Set([
    ...retractions.map(({ target }) => target),
    ...[...campSizes, ...memberships].map(({ supersedes }) => supersedes),
  ])
  return campSizes.flatMap((declared): Diagnostic[] => {
    if (gone.has(declared.id)) return []
    const own = memberships.filter((record) => record.camp === declared.camp && !gone.has(record.id))
    const size = new Set(own.map(({ company }) => company)).size
    const isTold = [declared.id, declared.camp, ...own.map(({ id }) => id)].some((id) => told.has(id))
    if (size === declared.value || isTold) return []
    const message = `\`${declared.camp}\` is said to have ${declared.value} members, but ${size} are listed`
    const hint = 'complete its memberships, or name one of them in a conflict of the kind `membership`'
    return [error('check/camp-size', message, scope.origins.place(declared, 'value'), hint)]
  })
}
