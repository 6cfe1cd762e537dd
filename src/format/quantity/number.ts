import { chineseValue } from './chinese.js'
import { scalePattern, sizeOf } from './scales.js'
import { readSeveral, readSeveralEnglish } from './several.js'

/** Both ends are the same for one number. `several`: only the order of magnitude is given. */
export interface Extent {
  readonly min: number
  readonly max: number
  readonly several?: true
}

const digits = '[-+]?\\d+(?:\\.\\d+)?'
/** What belongs to the number. 成 counts tenths, so that 八成 is 80 percent. */
const sign = '(成|%|倍|×|x|-fold)?'
/** What is counted; it says nothing about the size, and a second number in it means that this is no figure. */
const noun = '[^\\d%萬億]*'

const single = new RegExp(`^(${digits}) ?(${scalePattern})? ?${sign}${noun}$`, 'u')
const range = new RegExp(
  `^(?:between )?(${digits}) ?(${scalePattern})? ?${sign} ?(?:至|到|~|-|to|and) ?(${digits}) ?(${scalePattern})? ?${sign}${noun}$`,
  'u',
)
const chinese = new RegExp(`^(負)?([零一二兩三四五六七八九十百千萬億]+) ?(成)?(半)?倍?${noun}$`, 'u')
const english =
  /^(zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ?(hundred|thousand|million|billion|trillion)?\b\D*$/u
const englishNumbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const nothing = /^(?:free(?: of charge)?|免費|免费)$/u

/** The number in a text without currency and bound words; undefined where it is none or more than one. */
export function readNumber(text: string): Extent | undefined {
  if (nothing.test(text)) return one(0)
  return (
    readRange(text) ??
    readSingle(text) ??
    readChinese(text) ??
    readEnglish(text) ??
    readSeveral(text) ??
    readSeveralEnglish(text)
  )
}

function one(value: number): Extent {
  return { min: value, max: value }
}

function readSingle(text: string): Extent | undefined {
  const match = single.exec(text)
  return match ? one(Number(match[1]) * sizeOf(match[2]) * tenths(match[3])) : undefined
}

/** A scale word after the second number counts for both: 5-6億. */
function readRange(text: string): Extent | undefined {
  const match = range.exec(text)
  if (!match) return undefined
  const [, low, lowScale, lowSign, high, highScale, highSign] = match
  const min = Number(low) * sizeOf(lowScale ?? highScale) * tenths(lowSign ?? highSign)
  const max = Number(high) * sizeOf(highScale) * tenths(highSign)
  return min < max ? { min, max } : undefined
}

function readChinese(text: string): Extent | undefined {
  const match = chinese.exec(text)
  const value = match && chineseValue(match[2] ?? '')
  if (!match || value === undefined) return undefined
  return one((match[1] ? -1 : 1) * ((value ?? 0) + (match[4] ? 0.5 : 0)) * tenths(match[3]))
}

function readEnglish(text: string): Extent | undefined {
  const match = english.exec(text)
  return match ? one(englishNumbers.indexOf(match[1] ?? '') * sizeOf(match[2])) : undefined
}

function tenths(mark: string | undefined): number {
  return mark === '成' ? 10 : 1
}
