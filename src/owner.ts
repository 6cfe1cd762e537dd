import type { Dataset } from './model/dataset.js'

/** For a company its own id, for a model or product that of its company; undefined for anything else. */
export function ownerFinder(records: Dataset): (id: string) => string | undefined {
  const owners = new Map(records.companies.map(({ id }) => [id, id]))
  for (const { id, company } of [...records.models, ...records.products]) owners.set(id, company)
  return (id) => owners.get(id)
}
