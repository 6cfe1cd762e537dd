import { firstDay } from '../format/index.js'
import type { Fact } from '../model/view.js'
import type { Order } from './limits.js'

/** The facts of one row, one for each series. */
type Cells = readonly (Fact | undefined)[]

/**
 * Rows sorted by value or date. A row's value is that of its first series or, where the series are added up, their
 * sum; its date is that of its first fact.
 */
export function sorted<T extends { readonly cells: Cells }>(
  rows: readonly T[],
  order: Order,
  added: boolean,
): T[] {
  if (order === 'given') return [...rows]
  const direction = order.startsWith('-') ? -1 : 1
  const key = ({ cells }: T) => (order.endsWith('value') ? valueOf(cells, added) : dayOf(cells))
  return [...rows].sort((a, b) => {
    const [left, right] = [key(a), key(b)]
    if (left === right) return 0
    // What has no value or date stands last, whichever way the rest runs.
    if (left === undefined || right === undefined) return left === undefined ? 1 : -1
    return left < right ? -direction : direction
  })
}

function valueOf(cells: Cells, added: boolean): number | undefined {
  const [first, ...rest] = (added ? cells : cells.slice(0, 1)).flatMap(
    (fact) => fact?.value ?? fact?.max ?? [],
  )
  return first === undefined ? undefined : rest.reduce((sum, value) => sum + value, first)
}

function dayOf(cells: Cells): string | undefined {
  const valid = cells.find((fact) => fact !== undefined)?.valid
  return valid === undefined ? undefined : firstDay(typeof valid === 'string' ? valid : valid.from)
}
