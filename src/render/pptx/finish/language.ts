import type { Locale } from '../../../model/locale.js'

/** As Office names the languages of texts. */
export const language: Readonly<Record<Locale, string>> = {
  en: 'en-US',
  'zh-Hant': 'zh-TW',
  'zh-Hans': 'zh-CN',
}
const han = /\p{Script=Han}/u
/** Chinese characters with the full-width marks around them. */
const chinese = /([\u3000-\u303f\uff00-\uffef]*\p{Script=Han}[\p{Script=Han}\u3000-\u303f\uff00-\uffef]*)/u

/** Attributes for spelling and for a screen reader's voice. A Chinese name in English text is Chinese. */
export function languageAttributes(text: string, locale: Locale): Record<string, string> {
  if (locale === 'en')
    return han.test(text) ? { lang: language['zh-Hans'], altLang: 'en-US' } : { lang: 'en-US' }
  return { lang: language[locale], altLang: language.en }
}

/** An English text cut where it changes to Chinese and back; in Chinese text the Latin words are at home. */
export function cutByLanguage(text: string, locale: Locale): string[] {
  return locale === 'en' ? text.split(chinese).filter((part) => part !== '') : [text]
}
