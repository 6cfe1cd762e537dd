import type { Fact } from '../model/view.js'
import type { Binding } from './binding.js'

/** The facts of the chart, as they come. Reports those that are not to be had; `wanted` is the number with them. */
export function selectFacts(binding: Binding): { facts: Fact[]; wanted: number } {
  const ids = binding.spec.select.ids ?? matching(binding)
  if (ids.length === 0) binding.report('no-rows', 'no record matches the selection')
  return { facts: ids.flatMap((id) => binding.fact(id) ?? []), wanted: ids.length }
}

function matching({ view, spec }: Binding): string[] {
  const { kind, where = {} } = spec.select
  if (kind === undefined) return []
  const records: readonly { readonly id: string }[] = view.records[kind]
  return records
    .filter((record) => Object.entries(where).every(([field, wanted]) => holds(record, field, wanted)))
    .map(({ id }) => id)
}

function holds(record: object, field: string, wanted: string | number | readonly string[]): boolean {
  const value: unknown = Object.hasOwn(record, field) ? (record as Record<string, unknown>)[field] : undefined
  return typeof wanted === 'object' ? wanted.some((one) => one === value) : wanted === value
}
