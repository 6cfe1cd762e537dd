import { error, type Diagnostic } from '../diagnostic.js'
import { formatFact, unitWords, type FactStyle, type NumberStyle } from '../format/index.js'
import { localise, toSimplified } from '../format/simplified.js'
import type { Unit } from '../model/dataset.js'
import type { Locale, Localised } from '../model/locale.js'
import type { ChartSpec, Strings } from '../model/settings.js'
import type { Fact, View } from '../model/view.js'
import { didYouMean } from '../nearest.js'
import { statedId, toldFact } from '../told.js'
import { limits, type Limits } from './limits.js'

export type RowSpec = ChartSpec['rows'][string]

/** In a `measure`. */
export const unitPlaceholder = '{unit}'

const reasons = {
  visibility: 'is not for this audience',
  retracted: 'was retracted',
  superseded: 'was replaced by a newer record',
} as const

/** One chart being bound: what it is made from, and what was found wrong on the way. */
export class Binding {
  readonly diagnostics: Diagnostic[] = []
  /** Every fact that the chart has asked for. */
  readonly used = new Set<Fact>()

  constructor(
    readonly view: View,
    readonly spec: ChartSpec,
    readonly strings: Strings,
    readonly locale: Locale,
  ) {}

  report(what: string, message: string, ...hints: string[]): void {
    this.diagnostics.push(
      error(`chart/${what}`, `${message}, in chart \`${this.spec.id}\``, this.spec.place, ...hints),
    )
  }

  /** Tells of a problem with a fact, and shows where the fact stands. */
  reportFact(what: string, message: string, facts: readonly Fact[], ...hints: string[]): void {
    this.report(what, message, ...hints)
    const related = facts.map((fact) => ({ place: fact.place, message: `\`${fact.id}\`` }))
    this.diagnostics.push({ ...this.diagnostics.pop()!, related })
  }

  /** The fact with this id, or undefined after reporting why there is none. */
  fact(id: string): Fact | undefined {
    const { facts, withheld, asOf } = this.view
    const fact = toldFact(this.view, id)
    if (fact) {
      this.used.add(fact)
      return fact
    }
    const reason = Object.hasOwn(withheld, id) ? withheld[id] : undefined
    if (reason === undefined)
      this.report('unknown-fact', `there is no fact \`${id}\``, ...didYouMean(id, Object.keys(facts)))
    else if (reason === 'not-yet-known') this.report('not-yet-known', `\`${id}\` is not known as of ${asOf}`)
    else this.report('withheld', `\`${id}\` ${reasons[reason]}`)
    return undefined
  }

  /** How the audience has numbers written in this language. */
  get numbers(): NumberStyle | undefined {
    return this.view.audience.numbers?.[this.locale]
  }

  /** What the kind of chart can show. */
  get limits(): Limits {
    return limits[this.spec.kind]
  }

  /** What the spec adds to a fact of the chart. */
  rowSpec(fact: Fact): RowSpec | undefined {
    const id = statedId(fact)
    return Object.hasOwn(this.spec.rows, id) ? this.spec.rows[id] : undefined
  }

  say(text: Localised): string {
    return localise(text, this.locale)
  }

  /** What is measured; `{unit}` in it stands for the words of the unit, in the currency and style of the audience. */
  measure(text: Localised, unitId: string): string {
    const unit = this.view.units[unitId]
    return this.say(text).replaceAll(
      unitPlaceholder,
      () => (unit && unitWords(unit, this.locale, this.numbers)) ?? '',
    )
  }

  /** A figure as the chart writes it: the currency is told once, by the measure, and not at each mark. */
  write(fact: Fact): string {
    const unit = this.view.units[fact.unit]
    const { currency: _currency, ...bare } = unit ?? {}
    return this.#format(fact, unit && (bare as Unit))
  }

  /** A figure in a sentence, in any of the styles that prose knows. */
  quote(fact: Fact, style: FactStyle | undefined): string {
    return this.#format(fact, this.view.units[fact.unit], style)
  }

  #format(fact: Fact, unit: Unit | undefined, style?: FactStyle): string {
    const text = formatFact(fact, unit, this.locale, style, this.numbers)
    // The number is written natively; the words of its unit may be given in Traditional Chinese only.
    return this.locale === 'zh-Hans' ? toSimplified(text) : text
  }
}
