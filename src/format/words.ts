import type { Bound } from '../model/view.js'
import type { Locale } from '../model/locale.js'
import { spaced } from './spacing.js'

const englishNumbers =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const chineseDigits = '零一二三四五六七八九'

/** A whole number from 0 to 20 in words, or undefined. Chinese 2 is 兩, since a measure word follows. */
export function numberWord(value: number, locale: Locale): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 20) return undefined
  if (locale === 'en') return englishNumbers[value]
  if (value === 2) return locale === 'zh-Hant' ? '兩' : '两'
  if (value < 10) return chineseDigits[value]
  const tens = value === 20 ? '二十' : '十'
  return tens + (value % 10 === 0 ? '' : (chineseDigits[value % 10] ?? ''))
}

/** What stands in place of a value that is not known. */
export function missingWord(locale: Locale): string {
  return { en: 'n.d.', 'zh-Hant': '未披露', 'zh-Hans': '未披露' }[locale]
}

/** `upTo` is a range of which only the upper end is known. */
export type Limit = Exclude<Bound, 'order' | 'range'> | 'upTo'

type Marks = Readonly<Record<Limit, string>>

/** `#` is the place of the number. */
const marks: Readonly<Record<Locale, Marks>> = {
  en: { eq: '#', approx: '≈#', gt: '#+', gte: '#+', lt: '~#', upTo: 'up to #' },
  'zh-Hant': { eq: '#', approx: '約#', gt: '逾#', gte: '至少#', lt: '近#', upTo: '最多#' },
  'zh-Hans': { eq: '#', approx: '约#', gt: '逾#', gte: '至少#', lt: '近#', upTo: '最多#' },
}
const words: Readonly<Record<Locale, Marks>> = {
  en: {
    eq: '#',
    approx: 'about #',
    gt: 'more than #',
    gte: 'at least #',
    lt: 'nearly #',
    upTo: 'up to #',
  },
  'zh-Hant': { ...marks['zh-Hant'], gt: '超過#' },
  'zh-Hans': { ...marks['zh-Hans'], gt: '超过#' },
}

/** A printed number with the mark of its bound: 4T+, ≈3%, 逾 4 萬億; in words: more than 4T, 超過 4 萬億. */
export function withBound(number: string, limit: Limit, locale: Locale, inWords: boolean): string {
  const text = (inWords ? words : marks)[locale][limit].replace('#', () => number)
  return locale === 'en' ? text : spaced(text)
}

const englishPowers = ['ones', 'tens', 'hundreds', 'thousands', 'tens of thousands', 'hundreds of thousands']
const englishScales = ['millions', 'billions', 'trillions']

/** An order of magnitude by its power of ten: 8 is "hundreds of millions". */
export function orderPlural(power: number): string {
  if (power < 6) return englishPowers[Math.max(0, power)] ?? ''
  const scale = englishScales[Math.min(2, Math.floor(power / 3) - 2)] ?? ''
  const within = power - (englishScales.indexOf(scale) + 2) * 3
  return within === 0 ? scale : `${englishPowers[within] ?? ''} of ${scale}`
}

/** In running text: 8 is "several hundred million", 7 "tens of millions of". */
export function orderProse(power: number, noun: string): string {
  const group = Math.floor(power / 3)
  const scale = ['', ' thousand', ' million', ' billion', ' trillion'][group]
  if (scale === undefined || power % 3 === 1) return `${orderPlural(power)}${noun && ` of ${noun}`}`
  const hundred = power % 3 === 2 ? ' hundred' : ''
  return `several${hundred}${scale}${noun && ` ${noun}`}`
}

/** In Chinese: 8 is 數億, 9 數十億. */
export function orderChinese(power: number, locale: Locale, trillion: '萬億' | '兆' = '萬億'): string {
  const simplified = locale === 'zh-Hans'
  const large = simplified ? ['', '万', '亿', '万亿'] : ['', '萬', '億', trillion]
  const group = Math.min(3, Math.floor(power / 4))
  const within = power - group * 4
  const small = ['', '十', '百', '千'][within] ?? ''
  return (simplified ? '数' : '數') + small + (large[group] ?? '')
}
