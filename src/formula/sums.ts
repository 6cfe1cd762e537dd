import type { Formula } from './parse.js'

/** A fact that is added or taken away, itself or a constant number of times. */
export interface Addend {
  readonly id: string
  readonly minus: boolean
}

/**
 * The sums and differences in a formula, each with the facts that it adds; a sum inside a sum belongs to it. A term
 * that is a ratio or a product of facts is of another nature and is left out.
 */
export function sums(formula: Formula): Addend[][] {
  if (formula.kind !== 'sum') return parts(formula).flatMap(sums)
  const sum: Addend[] = []
  const others: Formula[] = []
  collect(formula, false, sum, others)
  return [...(sum.length > 1 ? [sum] : []), ...others.flatMap(sums)]
}

/** @param others takes the terms that are of another nature, inside which there may be other sums */
function collect(formula: Formula, minus: boolean, sum: Addend[], others: Formula[]): void {
  switch (formula.kind) {
    case 'fact':
      sum.push({ id: formula.id, minus })
      return
    case 'negative':
      return collect(formula.of, !minus, sum, others)
    case 'sum':
      for (const term of formula.terms) collect(term.of, term.minus !== minus, sum, others)
      return
    case 'product': {
      const [first, ...more] = formula.factors.filter(({ of }) => !isConstant(of))
      if (first && more.length === 0 && !first.divides) return collect(first.of, minus, sum, others)
      others.push(...parts(formula))
      return
    }
    default:
      others.push(...parts(formula))
  }
}

function isConstant(formula: Formula): boolean {
  return formula.kind !== 'fact' && parts(formula).every(isConstant)
}

function parts(formula: Formula): Formula[] {
  switch (formula.kind) {
    case 'number':
    case 'fact':
      return []
    case 'negative':
      return [formula.of]
    case 'sum':
      return formula.terms.map(({ of }) => of)
    case 'product':
      return formula.factors.map(({ of }) => of)
    case 'power':
      return [formula.base, formula.exponent]
    case 'call':
      return [...formula.of]
  }
}
