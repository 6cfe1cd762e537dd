import type { Locale } from '../model/locale.js'
import type { DateValue } from '../model/view.js'
import { readDate, type DatePart } from './calendar.js'

/** `long`: as exact as it is known; `month` and `year`: no more exact than that; `axis`: a month in a narrow cell. */
export type DateStyle = 'long' | 'month' | 'axis' | 'year'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * A date as a reader of the locale writes it: 23 Apr 2025, May 2024, Q2 2024; 2025 年 4 月 23 日; a span as
 * "May to Dec 2024"; an unknown date as n.d. A text that is no date is shown as it stands.
 */
export function formatDate(date: DateValue, locale: Locale, style: DateStyle = 'long'): string {
  if (typeof date !== 'string') return formatSpan(date.from, date.to, locale, style)
  const part = readDate(date)
  if (part === undefined) return date === 'unknown' ? unknownDate(locale) : date
  return formatPart(part, locale, style)
}

/** A date as it stands in the dataset; a span as `2024-05 to 2024-12`. */
export function statedDate(date: DateValue): string {
  return typeof date === 'string' ? date : `${date.from} to ${date.to}`
}

/** A month, YYYY-MM: May 2024; 2024 年 5 月; on an axis May ’24; 2024.5. */
export function formatMonth(month: string, locale: Locale, style: 'long' | 'axis' = 'long'): string {
  return formatDate(month.slice(0, 7), locale, style)
}

function unknownDate(locale: Locale): string {
  return { en: 'n.d.', 'zh-Hant': '日期未披露', 'zh-Hans': '日期未披露' }[locale]
}

function formatPart(part: DatePart, locale: Locale, style: DateStyle): string {
  const coarse = style === 'month' || style === 'axis' ? { ...part, day: undefined } : part
  if (style === 'year') return locale === 'en' ? String(part.year) : `${part.year} 年`
  if (style === 'axis') return axisText(coarse, locale)
  return locale === 'en' ? englishText(coarse) : chineseText(coarse, locale)
}

function englishText({ year, half, quarter, month, day }: DatePart): string {
  if (half !== undefined) return `H${half} ${year}`
  if (quarter !== undefined) return `Q${quarter} ${year}`
  if (month === undefined) return String(year)
  return `${day === undefined ? '' : `${day} `}${months[month - 1] ?? ''} ${year}`
}

function chineseText(part: DatePart, locale: Locale): string {
  return `${part.year} 年${withinYear(part, locale)}`
}

/** The part after 年, with the space that stands before a digit. */
function withinYear({ half, quarter, month, day }: DatePart, locale: Locale): string {
  if (half !== undefined) return half === 1 ? '上半年' : '下半年'
  if (quarter !== undefined) return `第${'一二三四'.charAt(quarter - 1)}季${locale === 'zh-Hans' ? '度' : ''}`
  if (month === undefined) return ''
  return ` ${month} 月${day === undefined ? '' : ` ${day} 日`}`
}

function axisText({ year, half, quarter, month }: DatePart, locale: Locale): string {
  const short = `’${String(year).slice(-2)}`
  if (half !== undefined) return locale === 'en' ? `H${half} ${short}` : `${year}.H${half}`
  if (quarter !== undefined) return locale === 'en' ? `Q${quarter} ${short}` : `${year}.Q${quarter}`
  if (month === undefined) return String(year)
  return locale === 'en' ? `${months[month - 1] ?? ''} ${short}` : `${year}.${month}`
}

function formatSpan(from: string, to: string, locale: Locale, style: DateStyle): string {
  const [first, last] = [readDate(from), readDate(to)]
  const firstText = formatDate(from, locale, style)
  const lastText = formatDate(to, locale, style)
  if (firstText === lastText) return lastText
  const joined = (a: string, b: string): string => (locale === 'en' ? `${a} to ${b}` : `${a}至${b}`)
  if (first === undefined || last === undefined || first.year !== last.year || style !== 'long') {
    return joined(firstText, locale === 'en' ? lastText : /^\d/.test(lastText) ? ` ${lastText}` : lastText)
  }
  if (locale === 'en') return joined(withoutYear(first, last), lastText)
  return joined(firstText, withinYear(last, locale) || ` ${lastText}`)
}

/** The first end of a span within one year, which the last end names: "May to Dec 2024", "3 to 5 May 2024". */
function withoutYear(first: DatePart, last: DatePart): string {
  if (first.day !== undefined && last.day !== undefined && first.month === last.month)
    return String(first.day)
  return englishText(first).replace(` ${first.year}`, '')
}
