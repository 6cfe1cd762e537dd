import type { Access } from '../access/index.js'
import type { Company, Dataset, Event } from '../model/dataset.js'
import type { Audience } from '../model/settings.js'
import type { CompanyView, View } from '../model/view.js'
import { standingFinder } from './chain.js'
import { known } from './known.js'
import { laneFinder, type Lane } from './lane.js'
import { marksOf, type Marks } from './marks.js'
import { ownerFinder } from '../owner.js'
import { allRecords, type AnyRecord } from './records.js'
import { companyViews } from './standing.js'

/** What every part of a view is made from. */
export interface Ground {
  /** All records, for messages about what is withheld. */
  readonly everything: ReadonlyMap<string, AnyRecord>
  readonly dataset: Dataset
  readonly audience: Audience
  readonly asOf: string
  /** The known records, as far as the audience may see them. */
  readonly records: Dataset
  /** The same by id. */
  readonly byId: ReadonlyMap<string, AnyRecord>
  readonly access: Access
  readonly withheld: View['withheld']
  /** The id of what stands in place of a withheld record. */
  readonly standing: (id: string) => string | undefined
  readonly companies: readonly CompanyView[]
  readonly marks: (id: string) => Marks
  readonly lane: (event: Event) => Lane
  readonly owner: (id: string) => string | undefined
  /** Whether an entity is one of the audience's companies, or belongs to one. */
  readonly selected: (id: string) => boolean
}

/** Settles what is known, and which companies it is told of. */
export function ground(dataset: Dataset, audience: Audience, asOf: string): Ground {
  const { records, withheld, access } = known(dataset, audience.visibility, asOf)
  const companies = companyViews(records, chosen(records, audience), asOf)
  const all = allRecords(dataset)
  const ids = new Set(companies.map(({ company }) => company.id))
  const owner = ownerFinder(records)
  return {
    everything: new Map(all.map((record) => [record.id, record])),
    dataset,
    audience,
    asOf,
    records,
    byId: new Map(allRecords(records).map((record) => [record.id, record])),
    access,
    withheld,
    standing: standingFinder(all, withheld),
    companies,
    marks: marksOf(records),
    lane: laneFinder(records),
    owner,
    selected: (id) => ids.has(owner(id) ?? ''),
  }
}

/** The audience's companies in its order; all of its groups in the order of the files where it names none. */
function chosen(records: Dataset, { companies, groups }: Audience): Company[] {
  const shown = records.companies.filter(({ type }) => groups?.includes(type) ?? true)
  if (!companies) return shown
  const byId = new Map(shown.map((company) => [company.id, company]))
  return companies.flatMap((id) => byId.get(id) ?? [])
}
