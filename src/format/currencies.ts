import type { NumberStyle } from './number-style.js'

/** How a currency is written: before the number in English, in English prose, and after the number in Chinese. */
export interface CurrencyWords {
  readonly en: string
  readonly prose: string
  readonly 'zh-Hant': string
  readonly 'zh-Hans': string
}

/** Before the number, without a space; each stands for one currency alone. */
const signs: Readonly<Record<string, string>> = {
  CNY: '¥',
  USD: '$',
  EUR: '€',
  GBP: '£',
  JPY: 'JP¥',
  KRW: '₩',
  HKD: 'HK$',
  TWD: 'NT$',
  SGD: 'S$',
  INR: '₹',
  AUD: 'A$',
  CAD: 'C$',
}

/** By ISO 4217 code. RMB, and not CNY, is how English reports of the Chinese market write it. */
const words: Readonly<Record<string, CurrencyWords>> = {
  CNY: { en: 'RMB', prose: 'yuan', 'zh-Hant': '元', 'zh-Hans': '元' },
  USD: { en: 'USD', prose: 'US dollars', 'zh-Hant': '美元', 'zh-Hans': '美元' },
  EUR: { en: 'EUR', prose: 'euros', 'zh-Hant': '歐元', 'zh-Hans': '欧元' },
  GBP: { en: 'GBP', prose: 'pounds', 'zh-Hant': '英鎊', 'zh-Hans': '英镑' },
  CHF: { en: 'CHF', prose: 'Swiss francs', 'zh-Hant': '瑞士法郎', 'zh-Hans': '瑞士法郎' },
  JPY: { en: 'JPY', prose: 'yen', 'zh-Hant': '日圓', 'zh-Hans': '日元' },
  KRW: { en: 'KRW', prose: 'won', 'zh-Hant': '韓元', 'zh-Hans': '韩元' },
  HKD: { en: 'HKD', prose: 'Hong Kong dollars', 'zh-Hant': '港元', 'zh-Hans': '港元' },
  TWD: { en: 'TWD', prose: 'New Taiwan dollars', 'zh-Hant': '新臺幣', 'zh-Hans': '新台币' },
  SGD: { en: 'SGD', prose: 'Singapore dollars', 'zh-Hant': '新加坡元', 'zh-Hans': '新加坡元' },
  INR: { en: 'INR', prose: 'rupees', 'zh-Hant': '印度盧比', 'zh-Hans': '印度卢比' },
  AUD: { en: 'AUD', prose: 'Australian dollars', 'zh-Hant': '澳元', 'zh-Hans': '澳元' },
  CAD: { en: 'CAD', prose: 'Canadian dollars', 'zh-Hant': '加元', 'zh-Hans': '加元' },
}

/** What stands before an amount in English: `RMB `, `CNY ` or `¥`. One that has no sign is written by its code. */
export function beforeAmount(code: string, style: NumberStyle['currency'] = 'usual'): string {
  const sign = style === 'sign' ? signs[code] : undefined
  return sign ?? `${style === 'usual' ? currencyWords(code).en : code} `
}

/** The words of a currency; one that is not listed is written by its code. */
export function currencyWords(code: string): CurrencyWords {
  return words[code] ?? { en: code, prose: code, 'zh-Hant': ` ${code}`, 'zh-Hans': ` ${code}` }
}
