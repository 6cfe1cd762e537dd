import { currencyName, formatDate, formatFact } from '../format/index.js'
import type { Run } from '../model/deck.js'
import type { Fact } from '../model/view.js'
import { sentence, type Edition } from './edition.js'

/** "Amounts in USD at the exchange rate of their day." */
export function conversionNote(edition: Edition): string {
  const { strings, view, locale } = edition
  // A sign by itself would not say which currency it is.
  const style = view.audience.numbers?.en?.currency === 'code' ? 'code' : 'usual'
  const name = currencyName(view.audience.currency ?? '', locale, { currency: style })
  return sentence(edition, strings.converted.replace('{currency}', name))
}

/** How an amount came into the audience’s currency: "RMB 0.8 at 7.19 (2 Jun 2025)". */
export function conversionRuns(edition: Edition, { amount, rate }: NonNullable<Fact['converted']>): Run[] {
  const { strings, view, locale } = edition
  const texts: Readonly<Record<string, Run>> = {
    '{amount}': figure(edition, amount),
    '{rate}': figure(edition, rate),
    '{date}': {
      text: formatDate(view.facts[rate]!.valid, locale),
      ref: { to: 'fact', id: rate, part: 'date' },
    },
  }
  return strings.conversion.split(/(\{\w+\})/).map((text) => texts[text] ?? { text })
}

function figure({ view, locale }: Edition, id: string): Run {
  const fact = view.facts[id]!
  const text = formatFact(fact, view.units[fact.unit], locale, undefined, view.audience.numbers?.[locale])
  return { text, ref: { to: 'fact', id, part: 'value' } }
}
