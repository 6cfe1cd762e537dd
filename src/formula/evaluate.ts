import {
  FormulaProblem,
  parseFormula,
  type Factor,
  type Formula,
  type FunctionName,
  type Problem,
} from './parse.js'

/** The result of a formula, or what is wrong with it and at which offset. */
export type Evaluation = { readonly value: number } | Problem

const functions: Readonly<Record<FunctionName, (...values: number[]) => number>> = {
  ln: Math.log,
  exp: Math.exp,
  min: Math.min,
  max: Math.max,
}

/**
 * The value of a formula. `lookup` gives the value of a fact, undefined for none. Anything that is not a finite
 * number is an error.
 */
export function evaluate(formula: string, lookup: (id: string) => number | undefined): Evaluation {
  const parsed = parseFormula(formula)
  if ('error' in parsed) return parsed
  try {
    return { value: valueOf(parsed, lookup) }
  } catch (problem) {
    if (problem instanceof FormulaProblem) return { error: problem.message, at: problem.at }
    throw problem
  }
}

type Lookup = (id: string) => number | undefined

function valueOf(formula: Formula, lookup: Lookup): number {
  const value = rawValue(formula, lookup)
  if (Number.isFinite(value)) return value
  throw new FormulaProblem(
    formula.kind === 'call' ? `\`${formula.name}\` has no value here` : 'the result is not a finite number',
    formula.at,
  )
}

function rawValue(formula: Formula, lookup: Lookup): number {
  switch (formula.kind) {
    case 'number':
      return formula.value
    case 'fact':
      return factValue(formula.id, formula.at, lookup)
    case 'negative':
      return -valueOf(formula.of, lookup)
    case 'sum':
      return formula.terms.reduce((sum, { minus, of }) => {
        const value = valueOf(of, lookup)
        return minus ? sum - value : sum + value
      }, 0)
    case 'product':
      return formula.factors.reduce((product, factor) => multiplied(product, factor, lookup), 1)
    case 'power':
      return valueOf(formula.base, lookup) ** valueOf(formula.exponent, lookup)
    case 'call':
      return functions[formula.name](...formula.of.map((inner) => valueOf(inner, lookup)))
  }
}

function factValue(id: string, at: number, lookup: Lookup): number {
  const value = lookup(id)
  if (value === undefined) throw new FormulaProblem(`\`${id}\` has no value`, at)
  return value
}

function multiplied(product: number, { divides, of }: Factor, lookup: Lookup): number {
  const value = valueOf(of, lookup)
  if (!divides) return product * value
  if (value === 0) throw new FormulaProblem('division by zero', of.at)
  return product / value
}
