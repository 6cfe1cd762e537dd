import { error } from '../../diagnostic.js'
import { parseFormula, type Formula } from '../../formula/index.js'
import type { Record_ } from '../../model/dataset.js'
import { unitOf } from '../facts.js'
import type { Rule, Scope } from '../scope.js'

/** How often each currency is a factor of a value: yuan are CNY once, yuan per dollar CNY once and USD minus once. */
type Money = ReadonlyMap<string, number>

const none: Money = new Map()

/** Money converts only through a rate: no formula adds or divides currencies, or gives one in place of another. */
export const currencies: Rule = (scope) =>
  scope.records.derived.flatMap((record) => {
    const formula = record.formula === undefined ? undefined : parseFormula(record.formula)
    if (!formula || 'error' in formula) return []
    const problem = problemOf(scope, record, formula)
    if (problem === undefined) return []
    return error('check/currency', problem, scope.origins.place(record, 'formula'), ...hint(scope))
  })

function problemOf(scope: Scope, record: Record_<'derived'>, formula: Formula): string | undefined {
  const mixed: string[] = []
  const result = moneyOf(formula, (id) => moneyOfFact(scope, id), mixed)
  if (mixed.length > 0) return mixed[0]
  if (result.size > 1) return `the formula mixes ${names(result)}`
  const [found] = result
  const wanted = currencyOf(scope.units.get(record.unit))
  if (!found || wanted === undefined || (found[0] === wanted && found[1] === 1)) return undefined
  if (found[0] === wanted)
    return `the formula gives ${wanted} to the power of ${found[1]}, but \`unit\` is in ${wanted}`
  return `the formula gives ${found[0]}, but \`unit\` is in ${wanted}`
}

/** @param mixed takes what is wrong with a sum */
function moneyOf(formula: Formula, ofFact: (id: string) => Money, mixed: string[]): Money {
  const inside = (part: Formula): Money => moneyOf(part, ofFact, mixed)
  switch (formula.kind) {
    case 'number':
      return none
    case 'fact':
      return ofFact(formula.id)
    case 'negative':
      return inside(formula.of)
    case 'sum':
      return alike(
        formula.terms.map(({ of }) => inside(of)),
        mixed,
      )
    case 'product':
      return formula.factors.reduce<Money>(
        (product, { divides, of }) => times(product, inside(of), divides ? -1 : 1),
        none,
      )
    case 'power': {
      const base = inside(formula.base)
      return formula.exponent.kind === 'number' ? times(none, base, formula.exponent.value) : none
    }
    case 'call': {
      const values = formula.of.map(inside)
      return formula.name === 'min' || formula.name === 'max' ? alike(values, mixed) : none
    }
  }
}

/** What is added or compared is in one currency; a plain number fits any. */
function alike(values: readonly Money[], mixed: string[]): Money {
  const [first = none, ...others] = values.filter((value) => value.size > 0)
  const other = others.find((value) => key(value) !== key(first))
  if (other) mixed.push(`${names(first)} and ${names(other)} cannot be added or compared`)
  return first
}

function times(product: Money, factor: Money, power: number): Money {
  const result = new Map(product)
  for (const [currency, count] of factor) result.set(currency, (result.get(currency) ?? 0) + count * power)
  return new Map([...result].filter(([, count]) => count !== 0))
}

function moneyOfFact(scope: Scope, id: string): Money {
  const entry = scope.byId.get(id)
  if (!entry) return none
  if (entry.kind === 'fx') {
    const [base = '', quote = ''] = entry.record.pair.split('/')
    return times(new Map([[quote, 1]]), new Map([[base, 1]]), -1)
  }
  const currency = currencyOf(unitOf(scope, entry))
  return currency === undefined ? none : new Map([[currency, 1]])
}

function currencyOf(unit: Record_<'units'> | undefined): string | undefined {
  return unit?.kind === 'money' || unit?.kind === 'price' ? unit.currency : undefined
}

function key(money: Money): string {
  return [...money].sort().join()
}

function names(money: Money): string {
  return [...money.keys()].sort().join(' and ')
}

function hint({ records }: Scope): string[] {
  const rates = records.fx.slice(0, 6).map(({ id, pair }) => `\`{${id}}\` (${pair})`)
  if (rates.length === 0)
    return ['add an `fx` record and multiply or divide by its rate: `{amount} * {fx-id}`']
  return [`multiply or divide by a rate: ${rates.join(', ')}`]
}
