import { agrees, inputsOf as namedBy } from '../check/index.js'
import { evaluate } from '../formula/index.js'
import type { Record_ } from '../model/dataset.js'
import type { Fact, View } from '../model/view.js'
import type { Catalogue, Item } from './catalogue.js'
import type { Dependant, Derivation } from './explanation.js'
import { rowOf, summaryOf } from './rows.js'

type Derived = Record_<'derived'>

const inputs = new WeakMap<Item, readonly string[]>()

/** Ids of the figures that a derived figure names; empty for any other record. */
export function inputsOf(catalogue: Catalogue, item: Item): readonly string[] {
  const known = inputs.get(item) ?? readInputs(catalogue, item)
  inputs.set(item, known)
  return known
}

function readInputs(catalogue: Catalogue, item: Item): string[] {
  if (item.kind !== 'derived') return []
  return namedBy(item.record as Derived).filter((id) => catalogue.facts.has(id))
}

/** How a derived figure comes about, computed anew. Of a count the records counted for the first view that has it. */
export function derivationOf(
  catalogue: Catalogue,
  item: Item,
  views: readonly View[],
): Derivation | undefined {
  if (item.kind !== 'derived') return undefined
  const record = item.record as Derived
  const fact = views.find(({ facts }) => Object.hasOwn(facts, item.id))?.facts[item.id]
  const ids = record.formula === undefined ? (fact?.inputs ?? []) : inputsOf(catalogue, item)
  const inputs = ids.flatMap((id) => {
    const input = catalogue.resolve(id)
    return input ? [{ id, kind: input.kind, text: summaryOf(catalogue, input) }] : []
  })
  if (record.formula === undefined) {
    const computed = fact?.value ?? undefined
    return {
      ...(fact?.formula !== undefined && { count: fact.formula }),
      inputs,
      stated: record.value,
      ...(computed !== undefined && { computed, agrees: computed === record.value }),
    }
  }
  const { formula } = record
  const result = recompute(catalogue, item)
  return {
    formula,
    substituted: formula.replace(
      /\{([^{}]+)\}/g,
      (all, id: string) => plain(catalogue.facts.get(id.trim())) ?? all,
    ),
    inputs,
    stated: record.value,
    ...(result !== undefined && {
      computed: result,
      agrees: agrees(record, result),
    }),
  }
}

/** The value of a formula over the values that the records state, through other derived figures; undefined for none. */
function recompute(
  catalogue: Catalogue,
  { record }: Item,
  known: Recomputed = new Map(),
): number | undefined {
  const { id: own, formula } = record as Derived
  if (formula === undefined || known.has(own)) return known.get(own)
  // A figure that is made from itself has no value.
  known.set(own, undefined)
  const result = evaluate(formula, (id) => {
    const input = catalogue.resolve(id)
    const value = catalogue.facts.get(id)?.value ?? undefined
    if (input?.kind !== 'derived') return value
    return (input.record as Derived).formula === undefined ? value : recompute(catalogue, input, known)
  })
  const value = 'error' in result ? undefined : Number(result.value.toPrecision(12))
  known.set(own, value)
  return value
}

/** What was computed already, as figures that share their inputs have countless ways down to them. */
type Recomputed = Map<string, number | undefined>

function plain(fact: Fact | undefined): string | undefined {
  return fact?.value === null || fact === undefined ? undefined : String(fact.value)
}

/** All derived figures that change with a record, nearest first; counts as the views count. */
export function dependantsOf(catalogue: Catalogue, item: Item, views: readonly View[]): Dependant[] {
  const rests = (on: string, { id }: Item): boolean =>
    views.some(({ facts }) => facts[id]?.inputs.includes(on))
  const derived = catalogue.items.filter(({ kind }) => kind === 'derived')
  const found = new Map<string, Dependant>()
  const open = [item.id]
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    for (const user of derived) {
      if (found.has(user.id) || user.id === item.id) continue
      if (!inputsOf(catalogue, user).includes(id) && !rests(id, user)) continue
      found.set(user.id, {
        id: user.id,
        ...(id !== item.id && { through: id }),
        text: Object.values(rowOf(catalogue, user).essentials).join(': '),
      })
      open.push(user.id)
    }
  }
  return [...found.values()]
}
