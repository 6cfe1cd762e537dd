import type { Locale } from '../../../model/locale.js'

/** As Office names the languages of texts. */
export const language: Readonly<Record<Locale, string>> = {
  en: 'en-US',
  'zh-Hant': 'zh-TW',
  'zh-Hans': 'zh-CN',
}
const han = /\p{Script=Han}/u

/** Attributes for spelling and for a screen reader's voice. A Chinese name in English text is Chinese. */
export function languageAttributes(text: string, locale: Locale): Record<string, string> {
  if (locale === 'en')
    return han.test(text) ? { lang: language['zh-Hans'], altLang: 'en-US' } : { lang: 'en-US' }
  return { lang: language[locale], altLang: language.en }
}
