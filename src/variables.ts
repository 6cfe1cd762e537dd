import { localise } from './format/simplified.js'
import type { Locale } from './model/locale.js'
import type { Audience } from './model/settings.js'

/** The variables of an audience in one language; a text without languages is the same in all of them. */
export function variablesIn({ variables }: Audience, locale: Locale): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => {
      const texts = typeof value === 'string' ? { en: value, 'zh-Hant': value } : value
      return [name, localise(texts, locale)]
    }),
  )
}
