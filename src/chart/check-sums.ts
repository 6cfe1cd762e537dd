import type { Fact } from '../model/view.js'
import type { Binding } from './binding.js'
import { addsUp } from './rounding.js'
import type { BoundRow } from './rows.js'
import { spansOf } from './running.js'

/** Reports parts that do not make the whole, and a waterfall whose steps do not lead to its totals. */
export function checkSums(binding: Binding, rows: readonly BoundRow[], whole: Fact | undefined): void {
  const { whole: isWhole, roles, stacked } = binding.limits
  const sum = ({ cells }: BoundRow) => cells.reduce((sum, fact) => sum + (fact?.value ?? 0), 0)
  if (stacked) checkReached(binding, rows.map(sum))
  if (!isWhole && !roles) return
  const facts = rows.flatMap(({ cells: [fact] }) => fact ?? [])
  const exact = [...facts, ...(whole ? [whole] : [])].filter((fact) => !isAddable(binding, fact)).length === 0
  if (!exact || facts.length < rows.length || rows.length === 0) return
  if (isWhole) checkParts(binding, facts, whole)
  else checkSteps(binding, rows)
}

/** Reports a figure that is no single number: what it adds up to is not known. */
function isAddable(binding: Binding, fact: Fact): boolean {
  const { id, value, bound } = fact
  if (value === null) {
    binding.reportFact('no-values', `\`${id}\` has no value, so nothing can be added up with it`, [fact])
    return false
  }
  if (bound === 'eq' || bound === 'approx') return true
  const message = `\`${id}\` is ${binding.write(fact)}, and what a limit adds up to is not known`
  binding.reportFact('bound', message, [fact])
  return false
}

function checkParts(binding: Binding, parts: readonly Fact[], whole: Fact | undefined): void {
  const negative = parts.filter(({ value }) => value! < 0)
  if (negative.length > 0) {
    binding.reportFact('negative', 'a part of a whole cannot be negative', negative)
    return
  }
  const { unit } = binding.spec
  if (!whole && binding.view.units[unit]?.kind !== 'percent') {
    const message = `parts in ${unit} are parts of something, and nothing says of what`
    binding.report('whole', message, 'name the fact that they add up to: `whole: {fact: …}`')
    return
  }
  const values = parts.map(({ value }) => value!)
  const total = whole?.value ?? 100
  if (total <= 0) {
    binding.reportFact('whole', `the whole is ${total}, which has no parts`, whole ? [whole] : [])
    return
  }
  if (addsUp(values, total, whole ? undefined : 0)) return
  const sum = values.reduce((a, b) => a + b, 0)
  const say = (value: number) => binding.write({ ...parts[0]!, value, bound: 'eq' })
  const difference = sum < total ? `${say(total - sum)} are missing` : `that is ${say(sum - total)} too much`
  binding.reportFact(
    'whole',
    `the parts make ${say(sum)}, the whole is ${say(total)}: ${difference}`,
    [...parts, ...(whole ? [whole] : [])],
    sum < total
      ? 'show the rest as a part of its own, a derived fact, or take a chart of kind `bars`'
      : 'parts that overlap are no parts of one whole: take a chart of kind `bars`',
  )
}

function checkSteps(binding: Binding, rows: readonly BoundRow[]): void {
  const last = rows.length - 1
  for (const [index, { row, cells }] of rows.entries()) {
    const id = cells[0]!.id
    if (index === 0 && row.role !== 'start') {
      binding.reportFact('role', `\`${id}\` comes first, so it is the start`, [cells[0]!])
    }
    if (index > 0 && row.role === 'start') {
      binding.reportFact('role', `\`${id}\` is no start: it comes after another value`, [cells[0]!])
    }
    if (index === last && row.role !== 'total') {
      const hint = `give it its role: \`rows: {${id}: {role: total}}\``
      binding.reportFact('role', `a waterfall ends with a total, and \`${id}\` is none`, [cells[0]!], hint)
    }
  }
  checkTotals(binding, rows)
  checkReached(
    binding,
    spansOf(rows.map(({ row }) => row)).map(({ to }) => to),
  )
}

/** Reports what is added up to more or less than the axis shows, although each value lies on it. */
function checkReached(binding: Binding, reached: readonly number[]): void {
  const { domain } = binding.spec
  if (!domain || reached.every((value) => value >= domain[0] && value <= domain[1])) return
  binding.report('outside-domain', 'values that are added up reach beyond `domain`', 'give it wider limits')
}

/** What was reached before each total, since the total before it, must be that total. */
function checkTotals(binding: Binding, rows: readonly BoundRow[]): void {
  const spans = spansOf(rows.map(({ row }) => row))
  let since = 0
  for (const [index, { row, cells }] of rows.entries()) {
    if (row.role !== 'total') continue
    const stretch = rows.slice(since, index).map(({ cells }) => cells[0]!)
    since = index
    const [total, reached] = [cells[0]!, spans[index - 1]?.to ?? 0]
    const values = stretch.map(({ value }) => value!)
    if (addsUp(values, total.value!)) continue
    const say = (value: number) => binding.write({ ...total, value, bound: 'eq' })
    const message =
      `the steps lead to ${say(reached)}, but \`${total.id}\` is ${say(total.value!)}: ` +
      `a step of ${say(total.value! - reached)} is missing`
    binding.reportFact('steps', message, [...stretch, total], 'show the rest as a step, a derived fact')
  }
}
