import type { PlottedRow, PlottedValue } from '../model/chart.js'
import type { Fact } from '../model/view.js'
import type { Binding } from './binding.js'
import { lookUp } from './look-up.js'
import { inPeriod } from './period.js'
import type { Names } from './row-names.js'
import { captionOf } from './wording.js'

/** The facts of a row's values, one for each series, and what the row is called. */
export interface Row {
  readonly cells: readonly (Fact | undefined)[]
  readonly names: Names
}

/** A row with the facts behind it, for the rules that look at all values of a chart. */
export interface BoundRow {
  readonly row: PlottedRow
  readonly cells: Row['cells']
  readonly from?: Fact | undefined
  readonly active?: Fact | undefined
  readonly low?: Fact | undefined
  readonly x?: Fact | undefined
  readonly size?: Fact | undefined
}

/** The values of a row and what its spec adds to it. Reports facts that are not to be had. */
export function bindRow(binding: Binding, { cells, names }: Row, index: number): BoundRow {
  const { strings } = binding
  const facts = cells.filter((fact) => fact !== undefined)
  const extras = facts.flatMap((fact) => binding.rowSpec(fact) ?? [])
  const [extra] = extras
  const named = (id: string | undefined) => (id === undefined ? undefined : binding.fact(id))
  const { isNews, former } = inPeriod(binding, cells[0])
  const from = named(extra?.from) ?? former
  const [active, change] = [named(extra?.active), named(extra?.change)]
  const range = cells[0] && isRange(cells[0]) ? cells[0] : undefined
  const low = named(extra?.low) ?? range
  const label = extra?.fromLabel && binding.say(extra.fromLabel)
  const [x, size] = (['x', 'size'] as const).map((which) =>
    binding.spec[which] ? (named(extra?.[which]) ?? lookUp(binding, which, facts[0]!)) : undefined,
  )
  const [value, ...others] = cells.map((fact) =>
    plotted(binding, fact && isRange(fact) ? end(fact, 'max') : fact),
  )
  const role = extra?.role ?? (binding.limits.roles ? (index === 0 ? 'start' : 'step') : undefined)
  const row: PlottedRow = {
    ...names,
    value: role === 'step' ? signed(value!) : value!,
    ...(others.length > 0 && { others }),
    ...(binding.spec.x && { x: plotted(binding, x) }),
    ...(binding.spec.size && { size: plotted(binding, size) }),
    ...(role && { role }),
    ...(from && { from: { ...plotted(binding, from, label), ...(from === former && { isFormer: true }) } }),
    ...(change && { change: { fact: change.id, text: binding.write(change) } }),
    ...(active && { active: plotted(binding, active, strings.active) }),
    ...(low && { low: plotted(binding, isRange(low) ? end(low, 'min') : low) }),
    highlight: isNews || extras.some(({ highlight }) => highlight),
  }
  return { row, cells, from, active, low, x, size }
}

/** A step up has a plus, where its text begins with the number; one down has its minus already. */
function signed(value: PlottedValue): PlottedValue {
  return (value.value ?? 0) > 0 && /^\d/.test(value.text) ? { ...value, text: `+${value.text}` } : value
}

export function isRange(fact: Fact): boolean {
  return fact.value === null && fact.min !== undefined && fact.max !== undefined
}

/** One end of a range, as a figure of its own. */
function end(fact: Fact, which: 'min' | 'max'): Fact {
  return { ...fact, value: fact[which]!, min: undefined, max: undefined, bound: 'eq' }
}

/** A value with its text; where there is no fact or no value, the words for that. */
function plotted(binding: Binding, fact: Fact | undefined, name?: string): PlottedValue {
  const { missing, implied } = binding.strings
  if (!fact) return { value: null, text: missing, derived: false }
  const derived = fact.kind === 'derived'
  const caption = captionOf(name, derived ? implied : undefined, binding.locale)
  const stated = fact.value !== null || fact.min !== undefined || fact.max !== undefined
  return {
    fact: fact.id,
    value: fact.value,
    text: stated ? binding.write(fact) : missing,
    derived,
    ...(caption !== undefined && { caption }),
  }
}
