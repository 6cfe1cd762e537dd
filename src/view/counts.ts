import type { Record_ } from '../model/dataset.js'
import type { CompanyView } from '../model/view.js'
import { overlaps } from './dates.js'
import type { Ground } from './ground.js'
import { byCompany } from './standing.js'

export type CountSpec = NonNullable<Record_<'derived'>['count']>

/** One thing that was counted, with the records that put it there. */
interface Candidate {
  readonly values: Readonly<Record<string, readonly string[]>>
  readonly number?: number
  readonly evidence: readonly string[]
}

/** What was found, and whether there was anything at all to count. */
export interface Counted {
  readonly count: number
  readonly evidence: readonly string[]
  readonly nothingKnown: boolean
}

/** The keys of `where`, by what is counted. */
export const whereKeys = {
  companies: ['id', 'type', 'role', 'stance', 'camp'],
  events: ['id', 'kind', 'move', 'subject', 'company'],
  prices: ['id', 'model', 'company', 'unit', 'direction', 'min', 'max'],
  memberships: ['id', 'camp', 'company'],
  models: ['id', 'company', 'openness'],
} as const

/**
 * Counts the known records of the audience's companies that meet every condition of `where`.
 * @param limit the value of `min` or `max`, which may be the id of a figure
 */
export function countRecords(
  ground: Ground,
  spec: CountSpec,
  limit: (wanted: string | number) => number | undefined,
): Counted {
  const all = candidates(ground, spec)
  const found = all.filter((candidate) =>
    Object.entries(spec.where).every(([key, wanted]) => {
      if (key !== 'min' && key !== 'max') return meets(candidate.values[key] ?? [], wanted)
      const bound = Array.isArray(wanted) ? undefined : limit(wanted)
      if (bound === undefined || candidate.number === undefined) return false
      return key === 'min' ? candidate.number >= bound : candidate.number <= bound
    }),
  )
  const evidence = [...new Set(found.flatMap((candidate) => candidate.evidence))]
  return { count: found.length, evidence, nothingKnown: all.length === 0 }
}

function meets(values: readonly string[], wanted: CountSpec['where'][string]): boolean {
  const list = Array.isArray(wanted) ? wanted : [String(wanted)]
  return list.some((one) => values.includes(one))
}

function candidates(ground: Ground, { of, where, from, to }: CountSpec): Candidate[] {
  const { records, selected } = ground
  switch (of) {
    case 'companies': {
      const memberships = byCompany('camp' in where ? records.memberships : [])
      return ground.companies.flatMap(
        (company) => companyCandidate(company, where, memberships.get(company.company.id) ?? []) ?? [],
      )
    }
    case 'events':
      return records.events
        .filter((event) => event.subjects.some(selected) && overlaps(event.valid, from, to))
        .map((event) => eventCandidate(ground, event))
    case 'prices':
      return records.prices
        .filter((price) => selected(price.model) && overlaps(price.valid, from, to))
        .map((price) => priceCandidate(ground, price))
    case 'memberships':
      return records.memberships
        .filter(({ company }) => selected(company))
        .map(({ id, camp, company }) => ({
          values: { id: [id], camp: [camp], company: [company] },
          evidence: [id],
        }))
    case 'models':
      return records.models
        .filter(({ company }) => selected(company))
        .map(({ id, company, openness }) => ({
          values: { id: [id], company: [company], openness: [openness] },
          evidence: [id],
        }))
  }
}

/** A company counts by its stance or camp on the strength of the records that say so. */
function companyCandidate(
  { company, stance, camps }: CompanyView,
  where: CountSpec['where'],
  memberships: readonly Record_<'memberships'>[],
): Candidate | undefined {
  const byStance = 'role' in where || 'stance' in where
  if (byStance && !stance) return undefined
  const members = memberships.filter(({ camp }) => meets([camp], where.camp ?? []))
  const evidence = [...(byStance && stance ? [stance.record.id] : []), ...members.map(({ id }) => id)]
  return {
    values: {
      id: [company.id],
      type: [company.type],
      role: stance ? [stance.role] : [],
      stance: stance ? [stance.kind.id] : [],
      camp: camps,
    },
    evidence: evidence.length > 0 ? evidence : [company.id],
  }
}

function eventCandidate({ lane, owner }: Ground, event: Record_<'events'>): Candidate {
  return {
    values: {
      id: [event.id],
      kind: [event.kind],
      move: [lane(event)],
      subject: event.subjects,
      company: event.subjects.flatMap((subject) => owner(subject) ?? []),
    },
    evidence: [event.id],
  }
}

function priceCandidate({ owner }: Ground, price: Record_<'prices'>): Candidate {
  return {
    values: {
      id: [price.id],
      model: [price.model],
      company: [owner(price.model) ?? ''],
      unit: [price.unit],
      direction: [price.direction],
    },
    ...(price.value !== null && { number: price.value }),
    evidence: [price.id],
  }
}
