import { error, type Diagnostic } from '../../diagnostic.js'
import { entries, mayLack, type Rule, type Scope } from '../scope.js'

/** A record is marked as disputed when, and only when, a conflict that is still open names it. */
export const disputed: Rule = (scope) => [...withoutConflict(scope), ...withoutMark(scope)]

function withoutConflict(scope: Scope): Diagnostic[] {
  if (mayLack(scope, ['conflicts'])) return []
  const { records, origins } = scope
  const named = new Set(records.conflicts.flatMap(({ members }) => members))
  return entries(records).flatMap(({ record }): Diagnostic[] => {
    if (!('status' in record) || record.status !== 'disputed' || named.has(record.id)) return []
    const message = `\`${record.id}\` is disputed, but no conflict names it`
    const hint = 'add a conflict with it among its `members`'
    return [error('check/disputed', message, origins.place(record, 'status'), hint)]
  })
}

function withoutMark(scope: Scope): Diagnostic[] {
  if (mayLack(scope, ['resolutions'])) return []
  const { records, byId, origins } = scope
  const resolved = new Set(records.resolutions.map(({ conflict }) => conflict))
  return records.conflicts
    .filter(({ id }) => !resolved.has(id))
    .flatMap((conflict) =>
      conflict.members.flatMap((id, index): Diagnostic[] => {
        const member = byId.get(id)?.record
        if (!member || !('assertion' in member) || member.status === 'disputed') return []
        const message = `\`${id}\` is a member of an open conflict, but is not marked as disputed`
        const place = origins.place(conflict, 'members', index)
        return [
          {
            ...error('check/disputed', message, place, 'write `status: disputed` on the record'),
            related: [{ place: origins.place(member), message: 'the record' }],
          },
        ]
      }),
    )
}
