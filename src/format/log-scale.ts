import type { Locale } from '../model/locale.js'

/** What names a log scale, in words that a reader of each language knows. */
const words: Readonly<Record<Locale, { readonly pattern: RegExp; readonly example: string }>> = {
  en: { pattern: /\blog(?:arithmic)?\b/i, example: 'log scale' },
  'zh-Hant': { pattern: /對數/, example: '對數軸' },
  'zh-Hans': { pattern: /对数/, example: '对数轴' },
}

/** Whether a text says that a scale is logarithmic. */
export const namesLogScale = (text: string, locale: Locale): boolean => words[locale].pattern.test(text)

/** How to say it. */
export const logScaleWords = (locale: Locale): string => words[locale].example
