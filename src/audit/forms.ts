import { factStyles, formatFact, usualNumbers, type NumberStyle } from '../format/index.js'
import type { Unit } from '../model/dataset.js'
import { locales, type Locale } from '../model/locale.js'
import type { Audience } from '../model/settings.js'
import type { Fact } from '../model/view.js'
import { normal } from './normal.js'

/** Words say a number without its unit, and dates are not the value. */
const styles = [undefined, ...factStyles.filter((style) => !/words|date|month|year/i.test(style))]

/** Enough digits for a number to be told without its unit: 12,345, but not 12, and not a year. */
const manyDigits = 5
const exactDigits = 4

/** All ways in which the program writes a figure that say which one it is: with its unit, or with many digits. */
export function formsOf(
  fact: Fact,
  units: ReadonlyMap<string, Unit>,
  numbers: Audience['numbers'],
): Set<string> {
  // Of an event only the date is a figure, and days are looked for by themselves.
  if (fact.kind === 'event') return new Set()
  const unit = units.get(fact.unit)
  const { currency: _currency, ...bare } = unit ?? {}
  const wholes =
    fact.bound === 'range' || fact.bound === 'order' ? [fact] : [{ ...fact, bound: 'eq' as const }]
  const ends = [fact.min, fact.max].flatMap((value) =>
    value === undefined ? [] : [{ ...fact, value, min: undefined, max: undefined, bound: 'eq' as const }],
  )
  // A chart tells the currency once and not at each mark.
  const counted = [unit, unit && (bare as Unit)]
  const texts = [...wholes, ...ends].flatMap((figure) =>
    counted.flatMap((in_) =>
      locales.flatMap((locale) =>
        mannersIn(locale, numbers).flatMap((manner) =>
          styles.map((style) => normal(formatFact(figure, in_, locale, style, manner))),
        ),
      ),
    ),
  )
  const exact = [fact.value, fact.min, fact.max].flatMap((value) =>
    typeof value === 'number' ? digitsOf(value) : [],
  )
  return new Set([...texts, ...exact].filter(tells))
}

/** As usual, and as the audience has numbers written. */
function mannersIn(locale: Locale, numbers: Audience['numbers']): NumberStyle[] {
  const own = numbers?.[locale]
  return own ? [usualNumbers, own] : [usualNumbers]
}

/** All digits, as somebody would type them who has the dataset before him. */
function digitsOf(value: number): string[] {
  const plain = String(Number(Math.abs(value).toPrecision(12)))
  if (plain.includes('e')) return []
  const [whole = '', fraction] = plain.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return [plain, fraction === undefined ? grouped : `${grouped}.${fraction}`]
}

/** Whether a text says which figure is meant: a bare digit does not. */
export function tells(text: string): boolean {
  if (/[^\d\s.,+-]/.test(text)) return /\d|\p{Script=Han}{2}|\w{4}/u.test(text)
  const digits = text.replace(/\D/g, '')
  if (/^(?:19|20)\d\d$/.test(text)) return false
  return digits.length >= manyDigits || digits.replace(/^0+|0+$/g, '').length >= exactDigits
}

/** Whether a number in a cell says which figure is meant. */
export function isTellingNumber(value: number): boolean {
  const digits = Math.abs(value)
    .toPrecision(12)
    .replace(/e.*|\D/g, '')
    .replace(/^0+|0+$/g, '')
  const isYear = Number.isInteger(value) && value >= 1900 && value <= 2100
  return !isYear && (digits.length >= 3 || Math.abs(value) >= 1000)
}
