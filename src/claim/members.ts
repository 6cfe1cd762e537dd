import type { CompanyView, View } from '../model/view.js'
import type { Claim } from './claim.js'
import { verdict, type Evidence, type Verdict } from './verdict.js'

/** Whether all, none or certain companies of the audience belong to a type, camp, stance or role. */
export function judgeMembers({ which, who, are }: Claim & { kind: 'members' }, view: View): Verdict {
  const words = who.map(({ id }) => id)
  const chosen =
    which === 'these'
      ? view.companies.filter(({ company }) => words.includes(company.id))
      : view.companies.filter((company) => words.some((word) => belongs(company, word)))
  const absent =
    which === 'these' ? words.filter((id) => !chosen.some(({ company }) => company.id === id)) : []
  if (absent[0] !== undefined)
    return verdict(false, `\`${absent[0]}\` is not among the companies of this audience`, [])
  if (chosen.length === 0) return verdict(false, `no company is ${words.join(' or ')}`, [])
  const wanted = are.map(({ id }) => id)
  const wrong = chosen.filter(
    (company) =>
      wanted.some((word) => belongs(company, word)) === (which === 'no') || isUnknown(company, wanted, view),
  )
  const names = wrong.map(({ company }) => `\`${company.id}\``).join(', ')
  const is = which === 'no' ? 'is' : 'is not'
  return verdict(wrong.length === 0, `${names} ${is} ${wanted.join(' or ')}`, wrong.flatMap(evidenceOf))
}

/** Of a company without a stance nobody can say that it has none of the roles. */
function isUnknown({ stance }: CompanyView, wanted: readonly string[], { records }: View): boolean {
  const byStance = ['forward', 'hold', 'back', ...records.stanceKinds.map(({ id }) => id)]
  return stance === undefined && wanted.some((word) => byStance.includes(word))
}

/** Whether a company, by its id, belongs to what a word stands for. */
export function inGroup(company: string, word: string, { companies }: View): boolean {
  return companies.some((one) => one.company.id === company && belongs(one, word))
}

function belongs({ type, camps, stance }: CompanyView, word: string): boolean {
  return (
    word === 'company' ||
    word === type.id ||
    camps.includes(word) ||
    word === stance?.role ||
    word === stance?.kind.id
  )
}

function evidenceOf({ company, type, camps, stance }: CompanyView): Evidence[] {
  const is = [type.id, ...camps].join(', ')
  const record = { place: company.place, message: `\`${company.id}\` is ${is}` }
  if (!stance) return [{ ...record, message: `${record.message}; no stance of it is known` }]
  return [
    { place: stance.record.place, message: `\`${company.id}\` is ${stance.role} (${stance.kind.id})` },
    record,
  ]
}
