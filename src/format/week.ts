import type { Locale } from '../model/locale.js'

const msPerDay = 86_400_000

/** The ISO week that a day lies in, `2025-W18`. */
export function weekOf(day: string): string {
  const { year, week } = weekIn(day)
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** The same in words: `week 18 of 2025`. */
export function formatWeek(day: string, locale: Locale): string {
  const { year, week } = weekIn(day)
  if (locale === 'en') return `week ${week} of ${year}`
  return locale === 'zh-Hans' ? `${year} 年第 ${week} 周` : `${year} 年第 ${week} 週`
}

/** By ISO 8601: a week belongs to the year that its Thursday is in. */
function weekIn(day: string): { readonly year: number; readonly week: number } {
  const date = Date.parse(day)
  const thursday = date + (3 - ((new Date(date).getUTCDay() + 6) % 7)) * msPerDay
  const year = new Date(thursday).getUTCFullYear()
  return { year, week: 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * msPerDay)) }
}
