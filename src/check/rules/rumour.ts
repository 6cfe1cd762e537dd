import { error, type Diagnostic } from '../../diagnostic.js'
import { entries, mayLack, type Rule, type Scope } from '../scope.js'

/**
 * A rumour comes with its denial, or with a note that says why there is none; and neither of them stands among the
 * moves of a timeline, where it would read as something that happened.
 */
export const rumour: Rule = (scope) => [...unanswered(scope), ...toldAsMoves(scope)]

function toldAsMoves({ records, byId, origins }: Scope): Diagnostic[] {
  return records.events.flatMap((event): Diagnostic[] => {
    if (event.assertion !== 'rumour' && event.assertion !== 'denial') return []
    const kind = byId.get(event.kind)
    const move = event.move ?? (kind?.kind === 'eventKinds' ? kind.record.move : 'none')
    if (move === 'none') return []
    const message = `the ${event.assertion} \`${event.id}\` would stand among the moves as if it had happened`
    const hint = 'write `move: none`, or choose a kind of event that is no move'
    const place = origins.place(event, event.move === undefined ? 'kind' : 'move')
    return [error('check/rumour-move', message, place, hint)]
  })
}

function unanswered(scope: Scope): Diagnostic[] {
  if (mayLack(scope, ['claims', 'conflicts'])) return []
  const { records, origins } = scope
  const all = entries(records)
  const answered = new Set<string>()
  for (const { record } of all) {
    const isDenial = 'assertion' in record && record.assertion === 'denial'
    if (isDenial && 'respondsTo' in record && record.respondsTo !== null) answered.add(record.respondsTo)
  }
  const denials = new Set(
    all
      .filter(({ record }) => 'assertion' in record && record.assertion === 'denial')
      .map(({ record }) => record.id),
  )
  for (const { members } of records.conflicts) {
    if (members.some((id) => denials.has(id))) for (const id of members) answered.add(id)
  }
  return all.flatMap(({ record }): Diagnostic[] => {
    if (!('assertion' in record) || record.assertion !== 'rumour') return []
    if (answered.has(record.id) || (record.note ?? '').trim() !== '') return []
    const hint = `add a denial with \`respondsTo: ${record.id}\`, or say in \`note\` that none is known`
    const place = origins.place(record, 'assertion')
    return [error('check/rumour', `the rumour \`${record.id}\` has neither a denial nor a note`, place, hint)]
  })
}
