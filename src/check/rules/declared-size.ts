import { error, type Diagnostic } from '../../diagnostic.js'
import { explained } from '../facts.js'
import type { Rule } from '../scope.js'

/** A camp that says how many members it has lists that many, unless a conflict tells of the difference. */
export const declaredSize: Rule = (scope) => {
  const { camps, memberships, retractions } = scope.records
  const told = explained(scope)
  const retracted = new Set(retractions.map(({ target }) => target))
  return camps.flatMap((camp): Diagnostic[] => {
    if (camp.declaredSize === null) return []
    const own = memberships.filter((record) => record.camp === camp.id && !retracted.has(record.id))
    const size = new Set(own.map(({ company }) => company)).size
    if (size === camp.declaredSize || told.has(camp.id) || own.some(({ id }) => told.has(id))) return []
    const message = `\`${camp.id}\` declares ${camp.declaredSize} members, but ${size} are listed`
    const hint = 'complete its memberships, or name one of them in a conflict of the kind `membership`'
    return [error('check/declared-size', message, scope.origins.place(camp, 'declaredSize'), hint)]
  })
}
