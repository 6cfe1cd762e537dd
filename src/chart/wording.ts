import type { Locale } from '../model/locale.js'

/** "ByteDance, May 2024"; 字節跳動，2024 年 5 月. */
export function joined(parts: readonly (string | undefined)[], locale: Locale): string {
  return parts.filter((part) => part !== undefined && part !== '').join(locale === 'en' ? ', ' : '，')
}

/** What stands beside a value: "former average, implied"; 舊市價（推算）. Undefined where there is nothing to say. */
export function captionOf(
  name: string | undefined,
  implied: string | undefined,
  locale: Locale,
): string | undefined {
  if (implied === undefined) return name
  if (locale !== 'en') return `${name ?? ''}（${implied}）`
  return name === undefined ? implied : `${name}, ${implied}`
}

export function inBrackets(text: string, locale: Locale): string {
  return locale === 'en' ? ` (${text})` : `（${text}）`
}

/** Two texts side by side: no space stands before a full-width bracket. */
export function beside(text: string, caption: string | undefined): string {
  if (caption === undefined || caption === '') return text
  return caption.startsWith('（') ? text + caption : `${text} ${caption}`
}
