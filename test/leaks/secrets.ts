import * as z from 'zod'
import { kindsNamed } from '../../src/check/schema/groups.js'
import { unwrap, type Marks } from '../../src/check/schema-walk.js'
import type { Kind } from '../../src/model/dataset.js'

/** One text or number that must not be found. */
export interface Secret {
  /** Kind, field and variant: `events.summary`. */
  readonly of: string
  readonly text: string
}

/** What every secret holds: a text without it needs no search. */
export const markOfSecrets = /xqk|曌|71\d{9}|\d{3}ABC/

/** Han digits: no conversion between Traditional and Simplified touches them, nor sets a space between them. */
const han = '甲乙丙丁戊己庚辛壬癸'

/** Makes values that stand nowhere else, in the form that a schema asks for, and remembers them. */
export class Secrets {
  readonly all: Secret[] = []
  #count = 100

  /**
   * @param idsOf ids of the records that a reference may name
   * @param mark begins each word
   */
  constructor(
    private readonly idsOf: (kind: Kind) => readonly string[],
    private readonly mark = 'xqk',
  ) {}

  /**
   * A value of this schema, each text and number in it a new secret. Ids, dates, words of a list and references stay as
   * in `base`, or are the first that fit.
   */
  value(schema: z.core.$ZodType, base: unknown, of: string): unknown {
    const marks = z.globalRegistry.get(schema) as Marks | undefined
    const bare = unwrap(schema)
    const inner = z.globalRegistry.get(bare) as Marks | undefined
    const refersTo = marks?.refersTo ?? inner?.refersTo
    // What replaces another record would take that one away from those who may see it.
    if (of.endsWith('.supersedes')) return base
    if (refersTo) return base ?? kindsNamed(refersTo).flatMap((kind) => this.idsOf(kind))[0]
    if (bare instanceof z.ZodObject) return this.#object(bare, base, of)
    if (bare instanceof z.ZodArray) {
      const items = Array.isArray(base) && base.length > 0 ? (base as unknown[]) : [undefined]
      return items.map((item) => this.value(bare.element, item, of))
    }
    if (bare instanceof z.ZodString) return this.#text(bare, base, of)
    if (bare instanceof z.ZodNumber) return this.#number(bare, base, of)
    return base ?? this.#first(bare)
  }

  #object(schema: z.ZodObject, base: unknown, of: string): unknown {
    const fields = (base ?? {}) as Readonly<Record<string, unknown>>
    const pairs = Object.entries(schema.shape).map(([name, child]) => {
      const inside = name.startsWith('zh') ? `${of}(zh)` : name === 'style' ? `${of}.style` : of
      return [name, this.value(child as z.ZodType, fields[name], inside)] as const
    })
    return Object.fromEntries(pairs.filter(([, value]) => value !== undefined))
  }

  #text(schema: z.ZodString, base: unknown, of: string): unknown {
    if (of === 'derived.formula' || of === 'profiles.tiles.style') return base
    const number = String(++this.#count)
    const word = of.endsWith('(zh)')
      ? `${this.mark === 'xqk' ? '曌' : '丙丙'}${[...number].map((digit) => han[Number(digit)]).join('')}`
      : `${this.mark}${number}v`
    for (const text of [word, `https://example.org/${word}`, `${number}abc`.toUpperCase(), `{${word}}`]) {
      if (!schema.safeParse(text).success) continue
      this.all.push({ of, text })
      return text
    }
    return base ?? this.#first(schema)
  }

  #number(schema: z.ZodNumber, base: unknown, of: string): unknown {
    const value = 71_000_000_000 + ++this.#count * 10_000_019
    if (of === 'scores.value' || of.endsWith('.order') || !schema.safeParse(value).success) return base ?? 1
    this.all.push({ of, text: String(value) })
    return value
  }

  /** The first of the words or dates that a schema takes. */
  #first(schema: z.core.$ZodType): unknown {
    const options = schema instanceof z.ZodEnum ? schema.options : []
    const candidates = [
      ...options,
      '2026-01',
      '2026-01-15',
      'a1',
      'EUR',
      'EUR/USD',
      4,
      true,
      {},
      'A',
      'ab'.repeat(32),
    ]
    return candidates.find((one) => z.safeParse(schema, one).success)
  }
}
