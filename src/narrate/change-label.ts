import type { Change } from '../model/change.js'
import type { Locale } from '../model/locale.js'
import type { ContextSource } from './build-context.js'
import { changeTitle } from './change-title.js'

/** What a changed figure measures. */
export function labelOf(change: Change, { view, strings, text }: ContextSource): string {
  const title = changeTitle(change, view, strings)
  return typeof title === 'string' ? title : text(title)
}

/** Before a label, whose figure it is: with a comma in English, and without one in Chinese. */
export function whoseIs(name: string, label: string, { locale }: ContextSource): string {
  if (locale === 'en') return `${name}, `
  const isLatin = /[!-~]$/.test(name) || /^[!-~]/.test(label)
  return isLatin ? `${name} ` : name
}

/** A label inside a sentence: small in English, unless its first word is a name. */
export function within(label: string, locale: Locale): string {
  if (locale !== 'en' || !/^[A-Z][a-z]+(?: |$)/.test(label)) return label
  return label.charAt(0).toLowerCase() + label.slice(1)
}
