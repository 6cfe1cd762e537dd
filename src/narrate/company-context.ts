import type { Company, Record_ } from '../model/dataset.js'
import type { CompanyView } from '../model/view.js'
import type { ContextSource } from './build-context.js'
import type { CompanyContext } from './context.js'
import { inlineProse } from './inline.js'

/** The camps that the audience is told of, in its order. */
export function toldCamps({ audience, records }: ContextSource['view']): readonly Record_<'camps'>[] {
  return inOrder(records.camps, audience.camps)
}

/** The records of a list in the order that an audience asks for; all of them where it asks for none. */
export function inOrder<T extends { readonly id: string }>(
  records: readonly T[],
  asked: readonly string[] | undefined,
): readonly T[] {
  return asked?.flatMap((id) => records.filter((record) => record.id === id)) ?? records
}

/** A company with its type, camps and stance. What no stance is known for is absent. */
export function companyContext(of: CompanyView, from: ContextSource): CompanyContext {
  const { view, text } = from
  const { company, type, camps } = of
  const known = toldCamps(view).filter((camp) => camps.includes(camp.id))
  return {
    ...companyNames(company, from),
    type: type.id,
    typeLabel: text(type.label),
    typeSingular: text(type.singular),
    camps: known.map((camp) => camp.id),
    campNames: known.map((camp) => text(camp.name)),
    ...stanceContext(of, from),
    ...changedContext(company.id, from),
  }
}

function changedContext(id: string, { view }: ContextSource): Pick<CompanyContext, 'changed'> {
  const own = (view.changes?.list ?? []).filter(
    ({ kind, companies, isImport }) =>
      (kind === 'stance' || kind === 'camp') && companies.includes(id) && !isImport,
  )
  const kinds = own.map(({ kind }) => kind)
  return kinds.includes('stance') ? { changed: 'stance' } : kinds.includes('camp') ? { changed: 'camp' } : {}
}

/** Id, name and the short name for narrow cells, which is the name where there is none. */
export function companyNames(
  { id, name, short }: Company,
  { text }: ContextSource,
): { id: string; name: string; short: string } {
  return { id, name: text(name), short: text(short ?? name) }
}

function stanceContext(
  { stance }: CompanyView,
  { view, text, locale }: ContextSource,
): Partial<CompanyContext> {
  if (stance === undefined) return {}
  const { record, kind, role } = stance
  const words = view.records.stanceRoles.find((candidate) => candidate.id === role)
  return {
    role,
    roleLabel: words ? text(words.label) : role,
    roleHeading: words ? text(words.heading) : role,
    stance: kind.id,
    stanceLabel: text(kind.label),
    headline: inlineProse(record.headline, locale, record.place),
    reason: inlineProse(record.reason, locale, record.place),
  }
}
