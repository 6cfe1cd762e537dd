import type { Locale } from '../model/locale.js'

export const comma = (locale: Locale) => (locale === 'en' ? ', ' : '，')

/** "ByteDance, May 2024"; 字節跳動，2024 年 5 月. */
export function joined(parts: readonly (string | undefined)[], locale: Locale): string {
  return parts.filter((part) => part !== undefined && part !== '').join(comma(locale))
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

/** Two texts side by side: no space stands before a full-width bracket. */
export function beside(text: string, caption: string | undefined): string {
  if (caption === undefined || caption === '') return text
  return caption.startsWith('（') ? text + caption : `${text} ${caption}`
}

const wide = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]'
const mark = '[\\u3000-\\u303f\\uff00-\\uffef]'
const needless = new RegExp(`(?<=${wide}) +(?=${wide})|(?<=${mark}) +| +(?=${mark})`, 'gu')

/** Chinese text put together from pieces, without the spaces that Chinese does not have. */
export function solid(text: string): string {
  return text.replace(needless, '')
}
