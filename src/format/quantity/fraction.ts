import { chinesePattern, chineseValue } from './chinese.js'

const chinese = new RegExp(`^(${chinesePattern})分之(${chinesePattern})(?!${chinesePattern})`)
const digits = /^(\d{1,3})\/(\d{1,3})$/
const english =
  /^(an?|one|two|three|four|five|six|seven|eight|nine) (half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?\b\D*$/
const parts = ' half third quarter fifth sixth seventh eighth ninth tenth'.split(' ')
const counts = 'a one two three four five six seven eight nine'.split(' ')
const half = /^(?:一半|半數?|(?:one |a )?half)(?: of\b\D*)?$/

/** A part of a whole in percent, as 成 is: 三分之一, 百分之三十, 1/8, an eighth, two thirds, half. */
export function readFraction(text: string): number | undefined {
  if (half.test(text)) return 50
  const inDigits = digits.exec(text)
  if (inDigits) return percent(Number(inDigits[1]), Number(inDigits[2]))
  const inChinese = chinese.exec(text)
  if (inChinese) return percent(chineseValue(inChinese[2] ?? ''), chineseValue(inChinese[1] ?? ''))
  const [, count = '', part = ''] = english.exec(text) ?? []
  if (part === '') return undefined
  return percent(Math.max(1, counts.indexOf(count)), parts.indexOf(part.replace('fourth', 'quarter')) + 1)
}

function percent(count: number | undefined, whole: number | undefined): number | undefined {
  return count === undefined || !whole || count > whole ? undefined : (count / whole) * 100
}
