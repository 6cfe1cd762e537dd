import { lastDay } from '../format/index.js'
import type { Kind } from '../model/dataset.js'
import type { DateValue, Fact } from '../model/view.js'
import { ownerFinder } from '../owner.js'
import { keyOf } from '../record-keys.js'
import type { Binding } from './binding.js'

/**
 * The facts of the chart, as they come; undefined where a selection by kind matches no record, as on an early day.
 * Reports those that are not to be had; `wanted` is the number with them.
 */
export function selectFacts(binding: Binding): { facts: Fact[]; wanted: number } | undefined {
  const { ids: named, kind } = binding.spec.select
  const ids = named ?? matching(binding)
  if (ids.length === 0 && named === undefined && kind !== undefined) return undefined
  if (ids.length === 0) binding.report('no-rows', 'no record matches the selection')
  return { facts: ids.flatMap((id) => binding.fact(id) ?? []), wanted: ids.length }
}

function matching(binding: Binding): string[] {
  const { view, spec } = binding
  const { kind, where = {}, latest } = spec.select
  if (kind === undefined) return []
  const records: readonly { readonly id: string }[] = view.records[kind]
  const found = inOrder(binding, records).filter((record) =>
    Object.entries(where).every(([field, wanted]) => holds(record, field, wanted)),
  )
  return (latest ? latestOfSeries(kind, found) : found).map(({ id }) => id)
}

interface Dated {
  readonly id: string
  readonly scope?: unknown
  readonly valid?: DateValue
  readonly recorded?: string
}

/** The last of each series; what holds for a part of all use is no word on the whole. */
function latestOfSeries(kind: Kind, all: readonly Dated[]): readonly Dated[] {
  const records = all.filter(({ scope }) => scope === undefined)
  const rank = ({ valid, recorded = '' }: Dated): string =>
    [lastDay(valid ?? 'unknown') ?? '', recorded].join()
  const best = new Map<string, Dated>()
  for (const record of records) {
    const key = keyOf(kind, record) ?? record.id
    const other = best.get(key)
    if (!other || rank(record) >= rank(other)) best.set(key, record)
  }
  return records.filter((record) => best.get(keyOf(kind, record) ?? record.id) === record)
}

/**
 * Without what belongs to companies that the audience leaves out, and in the order of its companies where it gives one;
 * what belongs to no company stays, where it stood.
 */
function inOrder<T extends { readonly id: string }>({ view }: Binding, records: readonly T[]): readonly T[] {
  const { companies, groups } = view.audience
  if (!companies && !groups) return records
  const order = new Map(view.companies.map(({ company }, index) => [company.id, index]))
  const ownerOf = ownerFinder(view.records)
  const placed = records.flatMap((record) => {
    const owner = ownerOf(view.facts[record.id]?.subject ?? '')
    const place = owner === undefined ? order.size : order.get(owner)
    return place === undefined ? [] : [{ record, place }]
  })
  if (companies) placed.sort((a, b) => a.place - b.place)
  return placed.map(({ record }) => record)
}

function holds(record: object, field: string, wanted: string | number | readonly string[]): boolean {
  const value: unknown = Object.hasOwn(record, field) ? (record as Record<string, unknown>)[field] : undefined
  return typeof wanted === 'object' ? wanted.some((one) => one === value) : wanted === value
}
