import { tokens, type Token } from './tokens.js'

/** A formula as a tree. `at` is the offset in the text at which a part begins. */
export type Formula = { readonly at: number } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'fact'; readonly id: string }
  | { readonly kind: 'sum'; readonly terms: readonly Term[] }
  | { readonly kind: 'product'; readonly factors: readonly Factor[] }
  | { readonly kind: 'negative'; readonly of: Formula }
  | { readonly kind: 'power'; readonly base: Formula; readonly exponent: Formula }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly of: readonly Formula[] }
)

export interface Term {
  readonly minus: boolean
  readonly of: Formula
}

export interface Factor {
  readonly divides: boolean
  readonly of: Formula
}

/** What is wrong with a formula, and at which offset. */
export interface Problem {
  readonly error: string
  readonly at: number
}

/** How many values each function takes; undefined for any number of them. */
const functions = { ln: 1, exp: 1, min: undefined, max: undefined } as const
export type FunctionName = keyof typeof functions

/** Parentheses, signs and powers may be nested this deep; no honest formula comes near it. */
const deepest = 64

/**
 * Reads a formula: + − * / ^ ( ), ln(), exp(), min(), max(), numbers and `{fact-id}`. ^ binds tightest and to the
 * right; a sign binds looser than ^ (−2^2 is −4).
 */
export function parseFormula(text: string): Formula | Problem {
  const found = tokens(text)
  if (!Array.isArray(found))
    return {
      error: `unexpected \`${String.fromCodePoint(text.codePointAt(found.unknownAt) ?? 0)}\``,
      at: found.unknownAt,
    }
  try {
    return new Parser(found, text.length).whole()
  } catch (problem) {
    if (problem instanceof FormulaProblem) return { error: problem.message, at: problem.at }
    throw problem
  }
}

/** Leaves the recursion of a parser or an evaluation; never leaves this folder. */
export class FormulaProblem extends Error {
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
    private readonly end: number,
  ) {}

  whole(): Formula {
    const formula = this.sum()
    if (this.next < this.list.length) this.fail(`unexpected ${this.here()}`)
    return formula
  }

  private sum(): Formula {
    const at = this.position()
    const terms: Term[] = [{ minus: false, of: this.product() }]
    for (;;) {
      if (this.take('+')) terms.push({ minus: false, of: this.product() })
      else if (this.take('-')) terms.push({ minus: true, of: this.product() })
      else return terms.length === 1 ? terms[0]!.of : { kind: 'sum', terms, at }
    }
  }

  private product(): Formula {
    const at = this.position()
    const factors: Factor[] = [{ divides: false, of: this.signed() }]
    for (;;) {
      if (this.take('*')) factors.push({ divides: false, of: this.signed() })
      else if (this.take('/')) factors.push({ divides: true, of: this.signed() })
      else return factors.length === 1 ? factors[0]!.of : { kind: 'product', factors, at }
    }
  }

  private signed(): Formula {
    if (++this.depth > deepest) this.fail('nested too deeply')
    const at = this.position()
    const formula: Formula = this.take('-')
      ? { kind: 'negative', of: this.signed(), at }
      : this.take('+')
        ? this.signed()
        : this.power()
    this.depth--
    return formula
  }

  private power(): Formula {
    const at = this.position()
    const base = this.atom()
    return this.take('^') ? { kind: 'power', base, exponent: this.signed(), at } : base
  }

  private atom(): Formula {
    const token = this.list[this.next]
    if (token?.kind === 'name') return this.call(token.name)
    if (token?.kind === 'number' || token?.kind === 'fact') {
      this.next++
      return token
    }
    const at = this.position()
    if (!this.take('(')) this.fail(`expected a number, \`{fact-id}\` or \`(\`, found ${this.here()}`)
    const inner = this.sum()
    this.expect(')')
    return { ...inner, at }
  }

  private call(name: string): Formula {
    const at = this.position()
    if (!isFunction(name))
      this.fail(`unknown function \`${name}\`; there are ${Object.keys(functions).join(', ')}`)
    this.next++
    this.expect('(')
    const of = [this.sum()]
    while (this.take(',')) of.push(this.sum())
    this.expect(')')
    const wanted = functions[name]
    if (wanted !== undefined && of.length !== wanted) {
      throw new FormulaProblem(`\`${name}\` takes one value, got ${of.length}`, at)
    }
    return { kind: 'call', name, of, at }
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

function isFunction(name: string): name is FunctionName {
  return Object.hasOwn(functions, name)
}
