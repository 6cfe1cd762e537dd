import type { Company, Dataset, Record_ } from '../model/dataset.js'
import type { CompanyView } from '../model/view.js'
import { endOf, startOf } from './dates.js'

/** The companies with their type, camps and stance on the day `asOf`. */
export function companyViews(records: Dataset, companies: readonly Company[], asOf: string): CompanyView[] {
  const types = new Map(records.companyTypes.map((type) => [type.id, type]))
  return companies.flatMap((company): CompanyView[] => {
    const type = types.get(company.type)
    if (!type) return []
    const stance = stanceOf(records, company.id, asOf)
    return [{ company, type, camps: campsOf(records, company.id), ...(stance && { stance }) }]
  })
}

function campsOf(records: Dataset, company: string): string[] {
  const named = new Set(records.memberships.filter((m) => m.company === company).map(({ camp }) => camp))
  return records.camps.map(({ id }) => id).filter((id) => named.has(id))
}

function stanceOf(records: Dataset, company: string, asOf: string): CompanyView['stance'] {
  let latest: Record_<'stances'> | undefined
  for (const stance of records.stances) {
    if (stance.company !== company || stance.facet !== null || (startOf(stance.valid) ?? '') > asOf) continue
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
