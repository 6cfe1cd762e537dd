import { firstDay } from '../format/index.js'
import type { DateValue, Fact } from '../model/view.js'
import type { Binding } from './binding.js'
import type { ChartKind } from './kind.js'

/**
 * The facts of the rows, in the order in which they are drawn. Reports those that are not to be had; `wanted` is the
 * number of rows with them.
 */
export function selectFacts(binding: Binding): { facts: Fact[]; wanted: number } {
  const { select, kind } = binding.spec
  const ids = select.ids ?? matching(binding)
  const facts = ids.flatMap((id) => binding.fact(id) ?? [])
  if (ids.length === 0) binding.report('no-rows', 'no record matches the selection')
  const order = select.sort ?? (isRanking(kind) ? '-value' : 'given')
  const wanted = Math.min(ids.length, select.limit ?? ids.length)
  return { facts: sorted(facts, order).slice(0, select.limit), wanted }
}

const isRanking = (kind: ChartKind) => kind === 'bars' || kind === 'lollipop'

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

type Order = 'value' | '-value' | 'valid' | '-valid' | 'given'

function sorted(facts: readonly Fact[], order: Order): Fact[] {
  if (order === 'given') return [...facts]
  const direction = order.startsWith('-') ? -1 : 1
  const key = (fact: Fact) => (order.endsWith('value') ? (fact.value ?? fact.max) : dayOf(fact.valid))
  return [...facts].sort((a, b) => {
    const [left, right] = [key(a), key(b)]
    if (left === right) return 0
    // What has no value or date stands last, whichever way the rest runs.
    if (left === undefined || right === undefined) return left === undefined ? 1 : -1
    return left < right ? -direction : direction
  })
}

function dayOf(date: DateValue): string | undefined {
  return firstDay(typeof date === 'string' ? date : date.from)
}
