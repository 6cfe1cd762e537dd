import type { Fact } from '../model/view.js'
import type { Binding } from './binding.js'
import { sortOf } from '../comparable.js'
import type { BoundRow } from './rows.js'

/** Kinds of unit whose values can be added up to a whole. */
const additive = ['count', 'money', 'percent', 'parameters', 'duration']
/** Shares of a whole that were rounded one by one may add up to a little more than 100. */
const mostPercent = 101

/** Reports what cannot be stacked: a stack says that its parts make up a whole. */
export function checkStack(binding: Binding, rows: readonly BoundRow[]): void {
  const { spec, view } = binding
  const unit = view.units[spec.unit]
  if (unit && !additive.includes(unit.kind)) {
    binding.report('stack', `values in ${spec.unit} cannot be added up, so they are no parts of a whole`)
  }
  if (spec.series?.by === 'date') {
    const hint = 'let the dates be the rows: `series: {by: subject, rows: date}`'
    binding.report('stack', 'values of different dates are no parts of a whole', hint)
  }
  const facts = rows.flatMap(({ cells }) => cells.filter((fact) => fact !== undefined))
  checkParts(binding, facts)
  const negative = facts.filter(({ value }) => (value ?? 0) < 0)
  if (negative.length > 0) binding.reportFact('negative', 'a part of a whole cannot be negative', negative)
  if (unit?.kind === 'percent') checkShares(binding, rows)
  if (spec.kind === 'area') checkGaps(binding, rows)
}

/** Parts of a whole are the same measure of different things; what is merely comparable is not. */
function checkParts(binding: Binding, facts: readonly Fact[]): void {
  const sorts = facts.flatMap((fact) => {
    const sort = sortOf(fact, binding.view)
    return sort ? [{ fact, sort }] : []
  })
  const [first] = sorts
  const other = sorts.find(({ sort }) => sort.kind !== first!.sort.kind || sort.name !== first!.sort.name)
  if (!first || !other) return
  const [a, b] = [first, other].map(({ fact, sort }) => `\`${fact.id}\` (${sort.name})`)
  const hint = 'show them side by side, in a chart of kind `grouped-columns` or `grouped-bars`'
  binding.reportFact('stack', `${a} and ${b} are no parts of one whole`, [first.fact, other.fact], hint)
}

function checkShares(binding: Binding, rows: readonly BoundRow[]): void {
  for (const { cells, row } of rows) {
    const sum = cells.reduce((sum, fact) => sum + (fact?.value ?? 0), 0)
    if (sum <= mostPercent) continue
    const facts = cells.filter((fact) => fact !== undefined)
    binding.reportFact(
      'stack',
      `the shares of “${row.label}” add up to ${Number(sum.toPrecision(6))} %`,
      facts,
    )
  }
}

/** Between two dates an area runs straight on, so a gap in it would be a value that nobody stated. */
function checkGaps(binding: Binding, rows: readonly BoundRow[]): void {
  const missing = rows.flatMap(({ row, cells }) =>
    cells.some((fact) => !fact || fact.value === null) ? [row.label] : [],
  )
  if (missing.length === 0) return
  const hint = 'take these dates out, or make a chart of kind `stacked-columns`, which names what is missing'
  binding.report('gap', `a stacked area has no value of every series for ${missing.join(', ')}`, hint)
}
