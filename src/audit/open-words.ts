import type { Entry } from '../check/index.js'
import type { Unit } from '../model/dataset.js'
import type { Audience } from '../model/settings.js'
import type { Fact } from '../model/view.js'
import { shinglesOf } from '../fingerprint/index.js'
import { formsOf } from './forms.js'
import { normal, wholesIn } from './normal.js'
import { textsOfField } from './record-texts.js'

/** What the audience may read anywhere in the dataset: where it stands there too, it is no leak. */
export class OpenWords {
  readonly #text: string
  readonly #small: string
  readonly #spans = new Set<string>()
  /** By form, whom the figures are about that are written so. */
  readonly #forms = new Map<string, Set<string | null>>()
  readonly #numbers = new Set<string>()

  /** @param more texts that are the program’s or the dataset’s own, and no record’s */
  constructor(
    open: readonly Entry[],
    facts: Iterable<Fact>,
    units: ReadonlyMap<string, Unit>,
    more: readonly string[],
    numbers: Audience['numbers'],
  ) {
    const written = open.flatMap(({ kind, record }) =>
      Object.entries(record).flatMap(([field, value]) =>
        textsOfField(kind, field, value).map(({ text }) => text),
      ),
    )
    const days = open.flatMap(({ record }) => JSON.stringify(record).match(/\d{4}-\d\d-\d\d/g) ?? [])
    const texts = [...new Set([...written, ...more, ...days])]
    for (const text of texts) for (const { hash } of shinglesOf(text)) this.#spans.add(hash)
    this.#text = texts.map(normal).join('\n')
    this.#small = this.#text.toLowerCase()
    for (const fact of facts) {
      for (const form of formsOf(fact, units, numbers)) this.#add(form, fact.subject)
      for (const value of valuesOf(fact)) this.#numbers.add(numberKey(value))
    }
  }

  #add(form: string, subject: string | null): void {
    const subjects = this.#forms.get(form)
    if (subjects) subjects.add(subject)
    else this.#forms.set(form, new Set([subject]))
  }

  /** Whether the reader may be told this figure of the same subject, whatever the record. */
  hasFigureOf(form: string, subject: string): boolean {
    return this.#forms.get(form)?.has(subject) ?? false
  }

  hasText(text: string, ignoreCase: boolean): boolean {
    const found = ignoreCase ? wholesIn(this.#small, text.toLowerCase()) : wholesIn(this.#text, text)
    return this.#forms.has(text) || found.next().done === false
  }

  hasSpan(hash: string): boolean {
    return this.#spans.has(hash)
  }

  hasNumber(key: string): boolean {
    return this.#numbers.has(key)
  }
}

export function valuesOf({ value, min, max }: Fact): number[] {
  return [value, min, max].filter((one): one is number => typeof one === 'number')
}

/** The same for a number however a spreadsheet has rounded it. */
export function numberKey(value: number): string {
  return value.toPrecision(12)
}
