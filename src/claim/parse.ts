import { readDate, exists } from '../format/index.js'
import { parseFormula } from '../formula/index.js'
import type { Claim, ClaimProblem, Named, Sign, Span, When } from './claim.js'
import { tokens, type Token } from './tokens.js'

const signs = /<=|>=|<>|≤|≥|≠|<|>|=/g
const asciiSigns: Readonly<Record<string, Sign>> = { '≤': '<=', '≥': '>=', '≠': '<>' }

/** Reads what `{{assert "…"}}` says; `claimForms` lists the forms. */
export function parseClaim(text: string): Claim | ClaimProblem {
  const found = [...text.matchAll(signs)]
  if (found.length > 0) return comparison(text, found)
  const list = tokens(text)
  if (!Array.isArray(list)) return list
  try {
    return new Reader(list, text.length).claim()
  } catch (thrown) {
    if (thrown instanceof Unreadable) return { error: thrown.message, at: thrown.at }
    throw thrown
  }
}

function comparison(text: string, found: readonly RegExpExecArray[]): Claim | ClaimProblem {
  const starts = [0, ...found.map(({ index, 0: sign }) => index + sign.length)]
  const ends = [...found.map(({ index }) => index), text.length]
  const sides = []
  for (const [index, start] of starts.entries()) {
    // Blanks in place of what stands before keep the offsets those of the whole text.
    const side = parseFormula(' '.repeat(start) + text.slice(start, ends[index]))
    if ('error' in side) return side
    sides.push(side)
  }
  return { kind: 'comparison', sides, signs: found.map(([sign]) => asciiSigns[sign] ?? (sign as Sign)) }
}

/** Leaves the reading; never leaves this file. */
class Unreadable extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message)
  }
}

class Reader {
  #next = 0

  constructor(
    private readonly list: readonly Token[],
    private readonly end: number,
  ) {}

  claim(): Claim {
    const claim = this.#token?.kind === 'fact' ? this.#ofFact(this.#fact()) : this.#ofCompanies()
    if (this.#token) this.#fail('the end is expected here')
    return claim
  }

  #ofFact(fact: Named): Claim {
    if (this.#take('is')) {
      const which = this.#oneOf('lowest', 'highest')
      const of = this.#take('of') ? this.#rivals() : undefined
      const within = this.#take('in') ? this.#span() : undefined
      return { kind: 'extreme', fact, which, ...(of && { of }), ...(within && { within }) }
    }
    if (this.#take('in')) return { kind: 'within', fact, span: this.#span() }
    const which = this.#take('before') ? 'before' : this.#take('after') ? 'after' : undefined
    if (!which)
      this.#fail('`>`, `<`, `=`, `is lowest`, `is highest`, `before`, `after` or `in` is expected here')
    return { kind: 'order', fact, which, than: this.#when() }
  }

  #ofCompanies(): Claim {
    const which = this.#take('every') ? 'every' : this.#take('no') ? 'no' : 'these'
    const who = this.#words()
    this.#oneOf('is', 'are')
    return { kind: 'members', which, who, are: this.#words() }
  }

  #rivals(): { facts: Named[] } | { groups: Named[] } {
    if (this.#token?.kind !== 'fact') return { groups: this.#words() }
    const facts = [this.#fact()]
    while (this.#joined()) facts.push(this.#fact())
    return { facts }
  }

  #words(): Named[] {
    const words = [this.#word('a type, camp, role or company')]
    while (this.#joined()) words.push(this.#word('a type, camp, role or company'))
    return words
  }

  #span(): Span {
    const from = this.#when()
    return { from, to: this.#take('to') ? this.#when() : from }
  }

  #when(): When {
    if (this.#token?.kind === 'fact') {
      const { id, at } = this.#fact()
      return { fact: id, at }
    }
    const { id, at } = this.#word('a date or `{id}`')
    const part = readDate(id)
    if (!part || !exists(part)) throw new Unreadable(`\`${id}\` is no date`, at)
    return { date: id, at }
  }

  #fact(): Named {
    const token = this.#token
    if (token?.kind !== 'fact') this.#fail('`{id}` is expected here')
    this.#next++
    return { id: token.id, at: token.at }
  }

  #word(what: string): Named {
    const token = this.#token
    if (token?.kind !== 'word' || reserved.has(token.id)) this.#fail(`${what} is expected here`)
    this.#next++
    return { id: token.id, at: token.at }
  }

  #oneOf<W extends string>(...words: readonly W[]): W {
    const found = words.find((word) => this.#take(word))
    if (found === undefined) this.#fail(`${words.map((word) => `\`${word}\``).join(' or ')} is expected here`)
    return found
  }

  #joined(): boolean {
    if (this.#token?.kind === 'comma') {
      this.#next++
      return true
    }
    return this.#take('or') || this.#take('and')
  }

  #take(word: string): boolean {
    const token = this.#token
    if (token?.kind !== 'word' || token.id !== word) return false
    this.#next++
    return true
  }

  get #token(): Token | undefined {
    return this.list[this.#next]
  }

  #fail(message: string): never {
    throw new Unreadable(message, this.#token?.at ?? this.end)
  }
}

const reserved: ReadonlySet<string> = new Set(['is', 'are', 'of', 'in', 'to', 'or', 'and', 'before', 'after'])
