import { error, type Diagnostic } from '../../diagnostic.js'
import { parseFormula, references, sums } from '../../formula/index.js'
import type { Record_ } from '../../model/dataset.js'
import type { Rule, Scope } from '../scope.js'

type Derived = Record_<'derived'>

/** Figure → the camps that it is about; kept, as figures that share their inputs have countless ways down to them. */
type KnownCamps = Map<string, readonly string[]>

/** Camps overlap, so nothing is summed over several of them: neither figures of camps nor memberships. */
export const campTotals: Rule = (scope) => {
  const known: KnownCamps = new Map()
  return scope.records.derived.flatMap((record) => [
    ...countedOver(scope, record),
    ...addedOver(scope, record, known),
  ])
}

/** A count of memberships counts a company once for each camp. */
function countedOver({ origins }: Scope, record: Derived): Diagnostic[] {
  if (record.count?.of !== 'memberships') return []
  const camps = campsCounted(record)
  if (camps.length === 1) return []
  const message =
    camps.length === 0
      ? 'camps overlap: memberships of all camps cannot be counted together'
      : `camps overlap: memberships of ${list(camps)} cannot be counted together`
  const hint = 'name one camp in `where`, or count `companies`, each of which counts once'
  return [error('check/camp-total', message, origins.place(record, 'count'), hint)]
}

function addedOver(scope: Scope, record: Derived, known: KnownCamps): Diagnostic[] {
  const formula = record.formula === undefined ? undefined : parseFormula(record.formula)
  if (!formula || 'error' in formula) return []
  return sums(formula).flatMap((sum): Diagnostic[] => {
    const added = sum
      .filter(({ minus }) => !minus)
      .map(({ id }) => ({ id, camps: campsOf(scope, id, known) }))
      .filter(({ camps }) => camps.length > 0)
    const [first] = added
    const other = added.find(({ camps }) => first && list(camps) !== list(first.camps))
    if (!first || !other) return []
    const message = `camps overlap: \`${first.id}\` (${list(first.camps)}) and \`${other.id}\` (${list(other.camps)}) cannot be added`
    const hint = 'count the `companies` of both camps, each of which counts once'
    return [error('check/camp-total', message, scope.origins.place(record, 'formula'), hint)]
  })
}

/** The camps that a figure is about, directly or through what it is made from. */
function campsOf(scope: Scope, id: string, known: KnownCamps): readonly string[] {
  const before = known.get(id)
  if (before) return before
  // A figure that is made from itself is told of elsewhere, and must not lead round in a circle here.
  known.set(id, [])
  const camps = findCamps(scope, id, known)
  known.set(id, camps)
  return camps
}

function findCamps(scope: Scope, id: string, known: KnownCamps): string[] {
  const entry = scope.byId.get(id)
  if (!entry) return []
  if (entry.kind === 'derived') {
    const inputs = references(entry.record.formula ?? '')
    const inside = inputs.flatMap((input) => campsOf(scope, input, known))
    return unique([...campsCounted(entry.record), ...inside])
  }
  const subject = 'subject' in entry.record ? entry.record.subject : undefined
  return subject !== undefined && scope.byId.get(subject)?.kind === 'camps' ? [subject] : []
}

function campsCounted({ count }: Derived): string[] {
  const camp = count?.where.camp
  if (camp === undefined) return []
  return unique(Array.isArray(camp) ? camp : [String(camp)])
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort()
}

function list(camps: readonly string[]): string {
  return camps.map((camp) => `\`${camp}\``).join(', ')
}
