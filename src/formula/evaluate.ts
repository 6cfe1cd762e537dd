import { tokens, type Token } from './tokens.js'

/** The result of a formula, or what is wrong with it and at which offset. */
export type Evaluation = { readonly value: number } | { readonly error: string; readonly at: number }

/** Parentheses, signs and powers may be nested this deep; no honest formula comes near it. */
const deepest = 64

const functions: Readonly<
  Record<string, { readonly of: (...values: number[]) => number; readonly arity?: number }>
> = {
  ln: { of: Math.log, arity: 1 },
  exp: { of: Math.exp, arity: 1 },
  min: { of: Math.min },
  max: { of: Math.max },
}

/**
 * The value of a formula: + − * / ^ ( ), ln(), exp(), min(), max(), numbers and `{fact-id}`. ^ binds tightest and
 * to the right; a sign binds looser than ^ (−2^2 is −4). `lookup` gives the value of a fact, undefined for none.
 * Anything that is not a finite number is an error.
 */
export function evaluate(formula: string, lookup: (id: string) => number | undefined): Evaluation {
  const found = tokens(formula)
  if (!Array.isArray(found))
    return { error: `unexpected \`${charAt(formula, found.unknownAt)}\``, at: found.unknownAt }
  try {
    return { value: new Parser(found, lookup, formula.length).whole() }
  } catch (problem) {
    if (problem instanceof FormulaProblem) return { error: problem.message, at: problem.at }
    throw problem
  }
}

/** Leaves the recursion; never leaves this file. */
class FormulaProblem extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message)
  }
}

class Parser {
  private next = 0
  private depth = 0

  constructor(
    private readonly list: readonly Token[],
    private readonly lookup: (id: string) => number | undefined,
    private readonly end: number,
  ) {}

  whole(): number {
    const value = this.sum()
    if (this.next < this.list.length) this.fail(`unexpected ${this.here()}`)
    return value
  }

  private sum(): number {
    let value = this.product()
    for (;;) {
      if (this.take('+')) value = this.finite(value + this.product())
      else if (this.take('-')) value = this.finite(value - this.product())
      else return value
    }
  }

  private product(): number {
    let value = this.signed()
    for (;;) {
      if (this.take('*')) value = this.finite(value * this.signed())
      else if (this.take('/')) value = this.quotient(value)
      else return value
    }
  }

  private quotient(value: number): number {
    const at = this.position()
    const divisor = this.signed()
    if (divisor === 0) throw new FormulaProblem('division by zero', at)
    return this.finite(value / divisor)
  }

  private signed(): number {
    return this.nested(() => {
      if (this.take('-')) return -this.signed()
      if (this.take('+')) return this.signed()
      return this.power()
    })
  }

  private power(): number {
    const base = this.atom()
    return this.take('^') ? this.finite(base ** this.signed()) : base
  }

  private atom(): number {
    const token = this.list[this.next]
    if (token?.kind === 'number') return this.passed(this.finite(token.value))
    if (token?.kind === 'fact') return this.passed(this.valueOf(token.id))
    if (token?.kind === 'name') return this.call(token.name)
    if (!this.take('(')) this.fail(`expected a number, \`{fact-id}\` or \`(\`, found ${this.here()}`)
    const value = this.sum()
    this.expect(')')
    return value
  }

  private call(name: string): number {
    const known = Object.hasOwn(functions, name) ? functions[name] : undefined
    if (!known) this.fail(`unknown function \`${name}\`; there are ${Object.keys(functions).join(', ')}`)
    const start = this.position()
    this.next++
    this.expect('(')
    const values = [this.sum()]
    while (this.take(',')) values.push(this.sum())
    this.expect(')')
    if (known.arity !== undefined && values.length !== known.arity) {
      throw new FormulaProblem(`\`${name}\` takes one value, got ${values.length}`, start)
    }
    const value = known.of(...values)
    if (!Number.isFinite(value)) throw new FormulaProblem(`\`${name}\` has no value here`, start)
    return value
  }

  private valueOf(id: string): number {
    const value = this.lookup(id)
    if (value === undefined) this.fail(`\`${id}\` has no value`)
    return this.finite(value)
  }

  private nested(inner: () => number): number {
    if (++this.depth > deepest) this.fail('nested too deeply')
    const value = inner()
    this.depth--
    return value
  }

  private finite(value: number): number {
    if (!Number.isFinite(value)) this.fail('the result is not a finite number')
    return value
  }

  private passed(value: number): number {
    this.next++
    return value
  }

  private take(sign: string): boolean {
    const token = this.list[this.next]
    if (token?.kind !== 'sign' || token.sign !== sign) return false
    this.next++
    return true
  }

  private expect(sign: string): void {
    if (!this.take(sign)) this.fail(`expected \`${sign}\`, found ${this.here()}`)
  }

  private here(): string {
    const token = this.list[this.next]
    if (token === undefined) return 'the end'
    if (token.kind === 'number') return `\`${token.value}\``
    if (token.kind === 'fact') return `\`{${token.id}}\``
    return `\`${token.kind === 'name' ? token.name : token.sign}\``
  }

  private position(): number {
    return this.list[this.next]?.at ?? this.end
  }

  private fail(message: string): never {
    throw new FormulaProblem(message, this.position())
  }
}

function charAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0)
}
