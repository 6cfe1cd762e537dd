import type { CompanyView } from '../model/view.js'
import type { Finding, Views } from './classify.js'
import type { Entry, Standing } from './state.js'

/** Companies whose stance, or whose camps, are not what they were. */
export function companyChanges({ before, after, earlier, later }: Views): Finding[] {
  const former = new Map(earlier.companies.map((one) => [one.company.id, one]))
  return later.companies.flatMap((now) => {
    const then = former.get(now.company.id)
    return then ? [...stanceChange(then, now, before, after), ...campChange(then, now, before, after)] : []
  })
}

function stanceChange(then: CompanyView, now: CompanyView, before: Standing, after: Standing): Finding[] {
  if (!now.stance || then.stance?.kind.id === now.stance.kind.id) return []
  const to = after.get(now.stance.record.id)
  const from = then.stance && before.get(then.stance.record.id)
  if (!to) return []
  const isOwn = ({ record }: Entry): boolean =>
    (record as { company?: string }).company === now.company.id &&
    ((record as { facet?: string | null }).facet ?? null) === null
  const claims = differing('stances', isOwn, before, after)
  return [{ kind: 'stance', entry: to, to, ...(from && { from }), isFirst: !from, claims }]
}

function campChange(then: CompanyView, now: CompanyView, before: Standing, after: Standing): Finding[] {
  const lost = then.camps.filter((camp) => !now.camps.includes(camp))
  const won = now.camps.filter((camp) => !then.camps.includes(camp))
  if (lost.length + won.length === 0) return []
  const about = (camps: readonly string[]) => (entry: Entry) => {
    const { company, camp } = entry.record as { company?: string; camp?: string }
    return company === now.company.id && camps.includes(camp ?? '')
  }
  const isOwn = about([...lost, ...won])
  const to = [...after.values()].find((one) => one.kind === 'memberships' && about(won)(one))
  const from = [...before.values()].find((one) => one.kind === 'memberships' && about(lost)(one))
  const entry = to ?? from
  if (!entry) return []
  const claims = differing('memberships', isOwn, before, after)
  return [{ kind: 'camp', entry, ...(from && { from }), ...(to && { to }), isFirst: !from, claims }]
}

/** Ids of the records of a kind that came or went. */
function differing(
  kind: Entry['kind'],
  isOwn: (entry: Entry) => boolean,
  before: Standing,
  after: Standing,
): string[] {
  const isIn = (standing: Standing, other: Standing): string[] =>
    [...standing].flatMap(([id, entry]) =>
      entry.kind === kind && isOwn(entry) && !other.has(id) ? [id] : [],
    )
  return [...isIn(after, before), ...isIn(before, after)]
}
