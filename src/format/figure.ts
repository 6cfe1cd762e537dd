import type { Unit } from '../model/dataset.js'
import type { Locale } from '../model/locale.js'
import { beforeAmount, currencyWords, type CurrencyWords } from './currencies.js'
import { usualNumbers, type NumberStyle } from './number-style.js'
import { formatNumber, formatParameters, formatScaled, type Precision } from './scale.js'
import { toSimplified } from './simplified.js'
import { isHan } from './spacing.js'
import type { FactStyle } from './style.js'
import { orderChinese, orderPlural, orderProse } from './words.js'

/** Everything but the number that decides how it is printed. */
export interface Manner {
  readonly unit: Unit | undefined
  readonly locale: Locale
  readonly style: FactStyle | undefined
  readonly precision: Precision
  readonly numbers: NumberStyle
}

/** One number with its sign and what belongs to it in writing: RMB 0.8, −99.3%, 33×, 707 億元. */
export function singleText(value: number, manner: Manner): string {
  const sign = manner.style === 'signed' && value > 0 ? '+' : ''
  const shown = manner.style === 'abs' || manner.style === 'fold' ? Math.abs(value) : value
  return sign + attached(numberText(shown, manner), manner)
}

/** Both ends of a range; what belongs to the number stands once where the language allows it: USD 1B to 2B. */
export function rangeText(min: number, max: number, manner: Manner): string {
  const { unit, locale } = manner
  const [low, high] = endTexts(min, max, manner)
  const joined = (a: string, b: string): string => (locale === 'en' ? `${a} to ${b}` : `${a}至 ${b}`)
  const atEach = unit?.kind === 'percent' || (unit?.kind === 'ratio' && locale === 'en')
  return atEach ? joined(attached(low, manner), attached(high, manner)) : attached(joined(low, high), manner)
}

/** "1 to 10K" would be read as 1K to 10K: where only one end has a scale word, both stand in full. */
function endTexts(min: number, max: number, manner: Manner): [string, string] {
  const ends: [string, string] = [numberText(min, manner), numberText(max, manner)]
  const bare = ends.filter((text) => /^[−\d.,]+$/.test(text))
  return bare.length === 1 ? [formatNumber(min, manner.precision), formatNumber(max, manner.precision)] : ends
}

/** Only the order of magnitude: USD hundreds of millions; in prose several hundred million US dollars; 數億美元. */
export function orderText(size: number, manner: Manner): string {
  const { locale } = manner
  const currency = currencyOf(manner)
  const power = Math.floor(Math.log10(Math.max(1, Math.abs(size))) + 1e-9)
  if (locale !== 'en')
    return orderChinese(power, locale, manner.numbers.trillion) + (currency?.[locale] ?? '')
  if (manner.style === 'prose') return orderProse(power, currency?.prose ?? '')
  return `${currency ? `${currency.en} ` : ''}${orderPlural(power)}`
}

/** A printed amount with what is counted or per what: 4T+ tokens a day, 每百萬 token 0.8 元. */
export function withUnit(amount: string, singular: boolean, { unit, locale }: Manner): string {
  if (locale === 'en') {
    const label = unit?.label && (singular ? unit.label.en.one : unit.label.en.other)
    return [amount, label, unit?.per?.en].filter((part) => part !== undefined).join(' ')
  }
  const labelled = unit?.label ? amount + chinese(unit.label, locale) : amount
  if (!unit?.per) return labelled
  const per = chinese(unit.per, locale)
  return isHan(per.slice(-1)) ? per + labelled : `${per} ${labelled}`
}

/** What values of a unit are counted in, for the head of a column: RMB per 1M tokens; 元／百萬 token. */
export function unitWords(
  unit: Unit,
  locale: Locale,
  numbers: NumberStyle = usualNumbers,
): string | undefined {
  const currency = unit.currency === undefined ? undefined : currencyName(unit.currency, locale, numbers)
  if (locale === 'en')
    return [currency, unit.label?.en.other, unit.per?.en].filter(Boolean).join(' ') || undefined
  const counted = currency ?? (unit.label && chinese(unit.label, locale))
  const per = unit.per && chinese(unit.per, locale).replace(/^每/, '')
  return [counted, per].filter(Boolean).join('／') || undefined
}

/** A currency by itself, as the amounts in it write it: RMB; 元. */
export function currencyName(code: string, locale: Locale, { currency }: NumberStyle = usualNumbers): string {
  return locale === 'en' ? beforeAmount(code, currency).trim() : currencyWords(code)[locale].trim()
}

/** A label in Chinese; Simplified is converted from Traditional where it is not given. */
function chinese(
  text: { readonly 'zh-Hant': string; readonly 'zh-Hans'?: string | undefined },
  locale: 'zh-Hant' | 'zh-Hans',
): string {
  return locale === 'zh-Hant' ? text['zh-Hant'] : (text['zh-Hans'] ?? toSimplified(text['zh-Hant']))
}

function numberText(value: number, { unit, locale, precision, style, numbers }: Manner): string {
  if (style === 'full') return formatNumber(value, precision)
  switch (unit?.kind) {
    case 'percent':
    case 'ratio':
    case 'score':
      return formatNumber(value, precision)
    case 'parameters':
      return style === 'prose'
        ? formatProseParameters(value, locale, precision, numbers)
        : formatParameters(value, precision)
    default:
      return formatScaled(value, locale, precision, numbers)
  }
}

/** Chinese prose writes model sizes with its own scale words: 6,710 億. */
function formatProseParameters(
  value: number,
  locale: Locale,
  precision: Precision,
  numbers: NumberStyle,
): string {
  return locale === 'en'
    ? formatParameters(value, precision)
    : formatScaled(value, locale, precision, numbers)
}

function attached(number: string, manner: Manner): string {
  const { unit, locale, style } = manner
  if (unit?.kind === 'percent') return `${number}%`
  if (unit?.kind === 'ratio') {
    if (locale !== 'en') return `${number}倍`
    return style === 'fold' ? `${number}-fold` : `${number}×`
  }
  const currency = currencyOf(manner)
  if (currency === undefined) return number
  if (locale !== 'en') return number + currency[locale]
  const before = beforeAmount(unit!.currency!, manner.numbers.currency)
  return number.startsWith('−') ? `−${before}${number.slice(1)}` : `${before}${number}`
}

function currencyOf({ unit, style }: Manner): CurrencyWords | undefined {
  return unit?.currency === undefined || style === 'plain' || style === 'full'
    ? undefined
    : currencyWords(unit.currency)
}
