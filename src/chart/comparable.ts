import { alike, sortOf, type Sort } from '../comparable.js'
import type { Fact } from '../model/view.js'
import type { Binding } from './binding.js'

/** Reports every fact that is not in the unit of the axis it stands on. `axis`: how a message names it. */
export function requireUnit(
  binding: Binding,
  facts: readonly Fact[],
  unit: string,
  axis = 'the chart',
): void {
  for (const fact of facts) {
    if (fact.unit !== unit)
      binding.reportFact('unit', `\`${fact.id}\` is in ${fact.unit}, ${axis} in ${unit}`, [fact])
  }
}

/** Reports facts that may not stand on one axis with the first, although their units are the same. */
export function requireComparable(binding: Binding, facts: readonly Fact[]): void {
  const described = facts.flatMap((fact) => {
    const sort = sortOf(fact, binding.view)
    return sort === undefined ? [] : [{ fact, sort }]
  })
  const first = described[0]
  if (!first) return
  for (const { fact, sort } of described.slice(1)) {
    if (alikeOn(first.sort, sort, binding)) continue
    const message = `\`${fact.id}\` (${sort.name}) and \`${first.fact.id}\` (${first.sort.name}) are not comparable`
    binding.reportFact('not-comparable', message, [first.fact, fact], 'take one of the two out of the chart')
  }
}

function alikeOn(a: Sort, b: Sort, { view, spec }: Binding): boolean {
  const allowed = spec.comparable ?? []
  return alike(a, b, view) || (a.kind === b.kind && allowed.includes(a.name) && allowed.includes(b.name))
}
