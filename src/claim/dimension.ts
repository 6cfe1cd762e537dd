import type { Formula } from '../formula/index.js'
import type { Fact, View } from '../model/view.js'
import type { ClaimProblem } from './claim.js'

/** Units with their powers; a bare number takes any unit that stands beside it. */
type Dimension = 'any' | ReadonlyMap<string, number>

/** Why the sides of a comparison are not in one unit; undefined where they are. */
export function unitProblem(sides: readonly Formula[], view: View): ClaimProblem | undefined {
  try {
    const dimensions = new Dimensions(view)
    sides.reduce<Dimension>((before, side) => dimensions.same(before, dimensions.of(side), side), 'any')
    return undefined
  } catch (thrown) {
    if (thrown instanceof Unequal) return { error: thrown.message, at: thrown.at }
    throw thrown
  }
}

/** Leaves the recursion; never leaves this file. */
class Unequal extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message)
  }
}

class Dimensions {
  constructor(private readonly view: View) {}

  of(formula: Formula): Dimension {
    switch (formula.kind) {
      case 'number':
        return 'any'
      case 'fact':
        return this.#ofFact(this.view.facts[formula.id]!, formula.at)
      case 'negative':
        return this.of(formula.of)
      case 'sum':
        return this.#sameOfAll(formula.terms.map(({ of }) => of))
      case 'product':
        return formula.factors.reduce<Dimension>(
          (product, { divides, of }) => times(product, this.of(of), divides ? -1 : 1),
          'any',
        )
      case 'power':
        return this.#power(formula)
      case 'call':
        return formula.name === 'min' || formula.name === 'max'
          ? this.#sameOfAll(formula.of)
          : this.#bare(formula.of[0]!)
    }
  }

  same(a: Dimension, b: Dimension, at: Formula): Dimension {
    if (a === 'any') return b
    if (b === 'any' || written(a) === written(b)) return a
    throw new Unequal(`${written(b)} cannot be compared with ${written(a)}`, at.at)
  }

  #sameOfAll(all: readonly Formula[]): Dimension {
    return all.reduce<Dimension>((before, one) => this.same(before, this.of(one), one), 'any')
  }

  /** A ratio has no unit: it may multiply anything, and be compared with a number. */
  #ofFact({ id, kind, unit }: Fact, at: number): Dimension {
    if (kind === 'event') throw new Unequal(`\`${id}\` is an event, which has a date and no value`, at)
    return this.view.units[unit]?.kind === 'ratio' || unit === '' ? new Map() : new Map([[unit, 1]])
  }

  #power({ base, exponent }: Formula & { kind: 'power' }): Dimension {
    this.#bare(exponent)
    const of = this.of(base)
    if (of === 'any' || of.size === 0) return of
    if (exponent.kind !== 'number') throw new Unequal('a power of a unit is a number', exponent.at)
    return new Map([...of].map(([unit, times]) => [unit, times * exponent.value]))
  }

  #bare(formula: Formula): Dimension {
    const of = this.of(formula)
    if (of === 'any' || of.size === 0) return of
    throw new Unequal(`a number without a unit is expected here, not ${written(of)}`, formula.at)
  }
}

function times(a: Dimension, b: Dimension, sign: 1 | -1): Dimension {
  if (b === 'any') return a
  const powers = new Map(a === 'any' ? [] : a)
  for (const [unit, power] of b) powers.set(unit, (powers.get(unit) ?? 0) + sign * power)
  return new Map([...powers].filter(([, power]) => power !== 0))
}

/** `CNY × params^-1`, in one order. */
function written(dimension: Dimension): string {
  if (dimension === 'any' || dimension.size === 0) return 'a number without a unit'
  return [...dimension]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unit, power]) => (power === 1 ? unit : `${unit}^${power}`))
    .join(' × ')
}
