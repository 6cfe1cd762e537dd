import { formatFact, formatScaled, statedDate } from '../format/index.js'
import { ownerFinder } from '../owner.js'
import type { Fact, View } from '../model/view.js'
import { factRange, type Reading } from './range.js'
import type { Interval } from './interval.js'
import type { Evidence } from './verdict.js'

/** Of a count over a long list the first ones do. */
const mostInputs = 6

/** What a claim is judged by: what is known, and how its values are read this time. */
export class Court {
  readonly owner: (id: string) => string | undefined

  constructor(
    readonly view: View,
    readonly reading: Reading,
  ) {
    this.owner = ownerFinder(view.records)
  }

  /** A figure that the claim names; that it is known has been checked. */
  fact(id: string): Fact {
    return this.reading.factOf(id)!
  }

  range(id: string): Interval {
    return factRange(id, this.reading)
  }

  /** The company that a figure is about; undefined for one about several. */
  companyOf({ subject }: Fact): string | undefined {
    return subject === null ? undefined : this.owner(subject)
  }

  /** `4T+`, as an English reader sees it. */
  text(fact: Fact): string {
    return formatFact(fact, this.view.units[fact.unit], 'en', 'unit')
  }

  /** What the records of these figures say, and what derived ones are made from. */
  evidence(ids: readonly string[]): Evidence[] {
    return [...new Set(ids)].flatMap((id) => {
      const fact = this.fact(id)
      const made = fact.inputs.flatMap((input) => this.reading.factOf(input) ?? []).slice(0, mostInputs)
      return [
        { place: fact.place, message: `\`${id}\` is ${this.text(fact)}` },
        ...made.map((one) => ({
          place: one.place,
          message: `\`${one.id}\`, from which it is made, is ${this.text(one)}`,
        })),
      ]
    })
  }

  dated(id: string): Evidence[] {
    const { place, valid } = this.fact(id)
    return [{ place, message: `\`${id}\` is dated ${statedDate(valid)}` }]
  }
}

/** The values that a side of a comparison may have, in words. */
export function rangeText({ low, high }: Interval): string {
  if (low.value === high.value) return numberText(low.value)
  if (high.value === Infinity && low.value === -Infinity) return 'anything'
  if (high.value === Infinity) return `${low.open ? 'more than' : 'at least'} ${numberText(low.value)}`
  if (low.value === -Infinity) return `${high.open ? 'less than' : 'at most'} ${numberText(high.value)}`
  return `${numberText(low.value)} to ${numberText(high.value)}`
}

function numberText(value: number): string {
  return formatScaled(value, 'en')
}
