import { plainText } from '../plain.js'
import { chineseValue } from '../quantity/chinese.js'
import { monthPattern } from './months.js'
import { withoutRelatives } from './relative.js'

/** Words before a date that leave it what it is. */
const openings = /^(?:截至|截止|於|在|(?:(?:in|on|during|as of|as at) )?(?:the )?)/
/** Words that say where in a period something lies; they make the period no more exact. */
const edges = [
  /\b(?:early|earlier|mid|late|later|beginning|start|middle|end|year-end)[ -](?:of |in )?(?:the )?/g,
  /(?<=[年月季度])(?:上旬|中旬|下旬|初|中|底|末)(?=$|至|到|-)/g,
  /(?<=月)份|(?<=[年月季度])(?:間|期間)$/g,
]
const ordinals = new RegExp(`(?<=\\b\\d{1,2})(?:st|nd|rd|th)\\b|(?<=${monthPattern})\\.`, 'g')
const numerals = /[零一二三四五六七八九十]+(?=[年月日號季])/g

/**
 * The text as the patterns of dates expect it: lower case, Traditional, digits for Chinese numerals, four digits for
 * ’24, what is named from the day `today` named in full, without words that make it no more exact.
 */
export function plainDate(text: string, today: string | undefined): string {
  const plain = plainText(text)
    .replace(/['’‘](\d\d)(?!\d)/g, '20$1')
    .replace(openings, '')
    .replace(ordinals, '')
    .replace(/,/g, ' ')
  const digits = withoutSpaces(plain)
    .replace(numerals, digitsOf)
    .replace(/年年(?=[初中底末])/, '年')
  const exact = edges.reduce((rest, pattern) => rest.replace(pattern, ''), withoutRelatives(digits, today))
  return withoutSpaces(exact.replace(/\bof (?:the )?/g, '').replace(/年年/, '年'))
}

/** Single spaces, and none beside a Han character. */
function withoutSpaces(text: string): string {
  return text
    .replace(/ +/g, ' ')
    .replace(/ (?=\p{Script=Han})|(?<=\p{Script=Han}) /gu, '')
    .trim()
}

/** 二零二四 is written digit by digit, 十二 as a number. */
function digitsOf(numeral: string): string {
  if (numeral.includes('十')) return String(chineseValue(numeral) ?? numeral)
  return [...numeral].map((digit) => '零一二三四五六七八九'.indexOf(digit)).join('')
}
