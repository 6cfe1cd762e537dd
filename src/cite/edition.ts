import { localise } from '../format/simplified.js'
import { formatDate } from '../format/index.js'
import type { Locale, Localised } from '../model/locale.js'
import type { Strings } from '../model/settings.js'
import type { View } from '../model/view.js'

/** One locale of one audience: whose words, and what may be known. */
export interface Edition {
  readonly view: View
  readonly strings: Strings
  readonly locale: Locale
  /** Names of the charts whose selection matches no record on the day of the view. */
  readonly emptyCharts?: readonly string[]
}

/** A text of the dataset in the edition's locale. */
export function say({ locale }: Edition, text: Localised): string {
  return localise(text, locale)
}

/** Sentences one after another: with a space in English, without one in Chinese. */
export function join({ locale }: Edition, sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(gap(locale))
}

/** What stands between two sentences. */
export function gap(locale: Locale): string {
  return locale === 'en' ? ' ' : ''
}

/** The text as a sentence: with a full stop, unless it ends with one. */
export function sentence({ locale }: Edition, text: string): string {
  return /[.。！？!?]$/.test(text) ? text : `${text}${locale === 'en' ? '.' : '。'}`
}

/** An addition in brackets. */
export function bracketed(locale: Locale, text: string): string {
  return locale === 'en' ? ` (${text})` : `（${text}）`
}

/** "Data as of June 2025." */
export function dataAsOf({ view, strings, locale }: Edition): string {
  return strings.dataAsOf.replace('{date}', formatDate(view.asOf, locale, 'month'))
}

/** What separates the parts of one entry. */
export function clause(locale: Locale): string {
  return locale === 'en' ? ', ' : '，'
}
