import { parseFormula, type Formula } from '../formula/index.js'
import type { Fact } from '../model/view.js'
import * as interval from './interval.js'
import type { Interval } from './interval.js'

/** How the values of figures are read for one judgement of a claim. */
export interface Reading {
  readonly factOf: (id: string) => Fact | undefined
  /** Ids of figures whose value is another one for this judgement; derived figures are computed from them anew. */
  readonly changed: ReadonlySet<string>
  /** How far the true value of an approximate figure may lie from the stated one, as a share of it. */
  readonly slack: number
}

/** All values that a formula may have, by what is known of its figures. */
export function rangeOf(formula: Formula, reading: Reading): Interval {
  switch (formula.kind) {
    case 'number':
      return interval.point(formula.value)
    case 'fact':
      return factRange(formula.id, reading)
    case 'negative':
      return interval.negative(rangeOf(formula.of, reading))
    case 'sum':
      return formula.terms
        .map(({ minus, of }) => (minus ? interval.negative(rangeOf(of, reading)) : rangeOf(of, reading)))
        .reduce(interval.plus)
    case 'product':
      return formula.factors
        .map(({ divides, of }) => (divides ? interval.inverse(rangeOf(of, reading)) : rangeOf(of, reading)))
        .reduce(interval.times)
    case 'power':
      return interval.power(rangeOf(formula.base, reading), rangeOf(formula.exponent, reading))
    case 'call':
      return called(formula, reading)
  }
}

function called({ name, of }: Formula & { kind: 'call' }, reading: Reading): Interval {
  const ranges = of.map((inner) => rangeOf(inner, reading))
  if (name === 'min') return interval.least(ranges)
  if (name === 'max') return interval.most(ranges)
  return interval.rising(name === 'ln' ? Math.log : Math.exp, ranges[0]!)
}

export function factRange(id: string, reading: Reading): Interval {
  const fact = reading.factOf(id)
  if (!fact) return interval.anything
  const anew = isTouched(fact, reading) ? parseFormula(fact.formula ?? '') : undefined
  return anew && !('error' in anew) ? rangeOf(anew, reading) : stated(fact, reading.slack)
}

/** Whether a derived figure is made from one that has another value now. */
function isTouched({ inputs, formula }: Fact, reading: Reading): boolean {
  if (reading.changed.size === 0 || formula === undefined) return false
  return inputs.some((id) => {
    const input = reading.factOf(id)
    return reading.changed.has(id) || (input !== undefined && isTouched(input, reading))
  })
}

/** What a record says of a value: an order of magnitude reaches up to the next one. */
function stated({ value, min, max, bound }: Fact, slack: number): Interval {
  if (value === null) return interval.between(min ?? -Infinity, max ?? Infinity)
  const exact = { value, open: false }
  switch (bound) {
    case 'gt':
      return { low: { value, open: true }, high: { value: Infinity, open: false } }
    case 'gte':
      return { low: exact, high: { value: Infinity, open: false } }
    case 'lt':
      return { low: { value: -Infinity, open: false }, high: { value, open: true } }
    case 'order':
      return min === undefined || max === undefined
        ? interval.between(value, value * 10)
        : interval.between(min, max)
    case 'approx': {
      const [a, b] = [value * (1 - slack), value * (1 + slack)]
      return interval.between(Math.min(a, b), Math.max(a, b))
    }
    default:
      return interval.point(value)
  }
}
