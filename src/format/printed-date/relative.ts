import { monthName, monthNumber, monthPattern } from './months.js'

type Today = { readonly year: number; readonly month: number }
type Replacement = readonly [pattern: RegExp, text: (today: Today, match: string) => string]

const replacements: readonly Replacement[] = [
  [/今年|本年/g, ({ year }) => `${year}年`],
  [/去年|上年/g, ({ year }) => `${year - 1}年`],
  [/前年/g, ({ year }) => `${year - 2}年`],
  [/明年|翌年/g, ({ year }) => `${year + 1}年`],
  [/本月|這個?月/g, (today) => chineseMonth(today, 0)],
  [/上個?月/g, (today) => chineseMonth(today, -1)],
  [/(?:本|這一?|這個)季度?/g, (today) => chineseQuarter(today, 0)],
  [/上(?:一|個)?季度?/g, (today) => chineseQuarter(today, -1)],
  [/\bthis year\b/g, ({ year }) => String(year)],
  [/\blast year\b/g, ({ year }) => String(year - 1)],
  [/\bnext year\b/g, ({ year }) => String(year + 1)],
  [/\bthis month\b/g, (today) => englishMonth(today, 0)],
  [/\blast month\b/g, (today) => englishMonth(today, -1)],
  [/\bthis quarter\b/g, (today) => englishQuarter(today, 0)],
  [/\blast quarter\b/g, (today) => englishQuarter(today, -1)],
  [new RegExp(`\\bthis ${monthPattern}`, 'g'), ({ year }, match) => `${match.slice(5)} ${year}`],
  // "Last April", said in May, may be this year’s or last year’s: only a month still to come is certain.
  [
    new RegExp(`\\blast ${monthPattern}`, 'g'),
    ({ year, month }, match) =>
      monthNumber(match.slice(5)) > month ? `${match.slice(5)} ${year - 1}` : match,
  ],
]

/** The text with the years, months and quarters that are named from the day `today` named in full. */
export function withoutRelatives(text: string, today: string | undefined): string {
  if (today === undefined) return text
  const now = { year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) }
  return replacements.reduce(
    (resolved, [pattern, textOf]) => resolved.replace(pattern, (match) => textOf(now, match)),
    text,
  )
}

/** The month that lies so many months from today’s. */
function moved({ year, month }: Today, months: number): Today {
  const count = year * 12 + month - 1 + months
  return { year: Math.floor(count / 12), month: (count % 12) + 1 }
}

function chineseMonth(today: Today, months: number): string {
  const { year, month } = moved(today, months)
  return `${year}年${month}月`
}

function chineseQuarter(today: Today, quarters: number): string {
  const { year, month } = moved(today, quarters * 3)
  return `${year}年第${Math.ceil(month / 3)}季`
}

function englishMonth(today: Today, months: number): string {
  const { year, month } = moved(today, months)
  return `${monthName(month)} ${year}`
}

function englishQuarter(today: Today, quarters: number): string {
  const { year, month } = moved(today, quarters * 3)
  return `q${Math.ceil(month / 3)} ${year}`
}
