import type { Unit } from '../model/dataset.js'
import type { Locale } from '../model/locale.js'
import { formatDate } from './date.js'
import { orderText, rangeText, singleText, withUnit, type Manner } from './figure.js'
import { usualNumbers, type NumberStyle } from './number-style.js'
import { spaced } from './spacing.js'
import type { FactStyle, Figure } from './style.js'
import { missingWord, numberWord, withBound, type Limit } from './words.js'

/** A figure as it is to be printed: one number with a limit, two ends, or only an order of magnitude. */
type Shape =
  | { readonly shape: 'single'; readonly value: number; readonly limit: Limit }
  | { readonly shape: 'range'; readonly min: number; readonly max: number }
  | { readonly shape: 'order'; readonly size: number }

/**
 * A figure as text in one locale; `unit` is undefined for an event, of which only the date is shown. A value that
 * is not there is `n.d.`. `numbers` is how the audience has numbers written in this locale. Han and Latin are separated by one space, as in Markdown.
 */
export function formatFact(
  fact: Figure,
  unit: Unit | undefined,
  locale: Locale,
  style?: FactStyle,
  numbers: NumberStyle = usualNumbers,
): string {
  if (style === 'date' || style === 'month' || style === 'year' || fact.kind === 'event') {
    return formatDate(fact.valid ?? 'unknown', locale, style === 'month' || style === 'year' ? style : 'long')
  }
  const figure = shapeOf(fact)
  if (figure === undefined) return missingWord(locale)
  const computed = fact.kind === 'derived' || unit?.kind === 'ratio' || unit?.kind === 'duration'
  const precision = fact.digits ?? (computed ? 'computed' : 'measured')
  const text = styled(figure, { unit, locale, style, precision, numbers })
  return locale === 'en' ? text : spaced(text)
}

function shapeOf({ value, min, max, bound }: Figure): Shape | undefined {
  if (bound === 'order' && (value ?? min) !== undefined) return { shape: 'order', size: value ?? min ?? 0 }
  if (min !== undefined && max !== undefined && (value === null || bound === 'range')) {
    return { shape: 'range', min, max }
  }
  if (value !== null)
    return { shape: 'single', value, limit: bound === 'range' || bound === 'order' ? 'eq' : bound }
  if (min !== undefined) return { shape: 'single', value: min, limit: 'gte' }
  return max === undefined ? undefined : { shape: 'single', value: max, limit: 'upTo' }
}

function styled(figure: Shape, manner: Manner): string {
  const { locale, style } = manner
  if (style === 'words' || style === 'Words') return inWords(figure, manner, style === 'Words')
  const bound = (text: string): string => {
    if (figure.shape !== 'single' || style === 'plain' || style === 'amount') return text
    return withBound(text, figure.limit, locale, style === 'prose' || style === 'fold')
  }
  const amount = amountText(figure, manner)
  return style === 'unit' ? withUnit(bound(amount), amount === '1', manner) : bound(amount)
}

function amountText(figure: Shape, manner: Manner): string {
  if (figure.shape === 'order') return orderText(figure.size, manner)
  if (figure.shape === 'range') return rangeText(figure.min, figure.max, manner)
  return singleText(figure.value, manner)
}

function inWords(figure: Shape, manner: Manner, capital: boolean): string {
  const kind = manner.unit?.kind
  const counted = kind === undefined || kind === 'count' || kind === 'duration' || kind === 'score'
  const word =
    counted && figure.shape === 'single' ? wordsOf(figure.value, figure.limit, manner.locale) : undefined
  const text = word ?? styled(figure, { ...manner, style: 'prose' })
  return capital ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

function wordsOf(value: number, limit: Limit, locale: Locale): string | undefined {
  const word = numberWord(value, locale)
  return word === undefined ? undefined : withBound(word, limit, locale, true)
}
