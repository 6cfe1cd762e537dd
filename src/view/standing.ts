import { firstDay } from '../format/index.js'
import type { Company, Dataset, Record_ } from '../model/dataset.js'
import type { CompanyView } from '../model/view.js'
import { endOf } from './dates.js'

/** The companies with their type, camps and stance on the day `asOf`. */
export function companyViews(records: Dataset, companies: readonly Company[], asOf: string): CompanyView[] {
  const types = new Map(records.companyTypes.map((type) => [type.id, type]))
  const stances = byCompany(records.stances)
  const memberships = byCompany(records.memberships)
  return companies.flatMap((company): CompanyView[] => {
    const type = types.get(company.type)
    if (!type) return []
    const stance = stanceOf(records, stances.get(company.id) ?? [], asOf)
    const camps = campsOf(records, memberships.get(company.id) ?? [])
    return [{ company, type, camps, ...(stance && { stance }) }]
  })
}

/** Records by their company, so that a view of many companies does not go through all of them for each. */
export function byCompany<T extends { readonly company: string }>(
  records: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const record of records) {
    const group = groups.get(record.company)
    if (group) group.push(record)
    else groups.set(record.company, [record])
  }
  return groups
}

function campsOf(records: Dataset, memberships: readonly Record_<'memberships'>[]): string[] {
  const named = new Set(memberships.map(({ camp }) => camp))
  return records.camps.map(({ id }) => id).filter((id) => named.has(id))
}

function stanceOf(
  records: Dataset,
  stances: readonly Record_<'stances'>[],
  asOf: string,
): CompanyView['stance'] {
  let latest: Record_<'stances'> | undefined
  for (const stance of stances) {
    if (stance.facet !== null || (firstDay(stance.valid) ?? '') > asOf) continue
    if (!latest || !isOlder(stance, latest)) latest = stance
  }
  const kind = latest && records.stanceKinds.find(({ id }) => id === latest.value)
  return latest && kind && { record: latest, kind, role: kind.role }
}

function isOlder(a: Record_<'stances'>, b: Record_<'stances'>): boolean {
  const [endA, endB] = [heldUntil(a), heldUntil(b)]
  return endA === endB ? a.recorded < b.recorded : endA < endB
}

/** "2025", learned in June, says nothing about December. */
function heldUntil({ valid, recorded }: Record_<'stances'>): string {
  const end = endOf(valid)
  return end < recorded ? end : recorded
}
