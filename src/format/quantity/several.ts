import { chineseDigit } from './chinese.js'
import type { Extent } from './number.js'
import { scalePattern, sizeOf } from './scales.js'

const chinese = new RegExp(`^好?[數幾](${scalePattern}|十)(${scalePattern})?[^\\d%]*$`, 'u')
const aFew = new RegExp(`^([二兩三四五六七八九])?十幾(${scalePattern})?[^\\d%]*$`, 'u')
const neighbours = new RegExp(
  `^([一二兩三四五六七八])、?([二三四五六七八九])(?:(成)|(${scalePattern}|十)(${scalePattern})?|(?=[個家款名項次人年月天倍位]))[^\\d%]*$`,
  'u',
)
const scale = '(hundred|thousand|million|billion|trillion)'
const english = new RegExp(`^(?:several|a few) ${scale} ?${scale}?\\b\\D*$`, 'u')
const plural = new RegExp(
  `^(?:(tens|hundreds|thousands) of )?${scale}s\\b\\D*$|^(tens|hundreds|thousands)\\b\\D*$`,
  'u',
)

const pluralSizes: Readonly<Record<string, number>> = { tens: 10, hundreds: 100, thousands: 1000 }

/** 數億 is somewhere from two to nine hundred million; 十幾 from 11 to 19. */
export function readSeveral(text: string): Extent | undefined {
  const match = chinese.exec(text)
  if (match) return around((match[1] === '十' ? 10 : sizeOf(match[1])) * sizeOf(match[2]))
  const few = aFew.exec(text)
  if (!few) return undefined
  const [base, size] = [(chineseDigit(few[1] ?? '一') ?? 1) * 10, sizeOf(few[2])]
  return { min: (base + 1) * size, max: (base + 9) * size }
}

/** Two neighbouring digits are a range: 三四十 is 30 to 40, 七八成 70 to 80 percent, 兩三家 2 to 3. */
export function readNeighbours(text: string): Extent | undefined {
  const match = neighbours.exec(text)
  if (!match) return undefined
  const [low = 0, high = 0] = [chineseDigit(match[1] ?? ''), chineseDigit(match[2] ?? '')]
  if (high !== low + 1) return undefined
  const size = match[3] || match[4] === '十' ? 10 : sizeOf(match[4])
  const all = size * sizeOf(match[5])
  return { min: low * all, max: high * all }
}

/** Several hundred million; tens of thousands; hundreds of millions. */
export function readSeveralEnglish(text: string): Extent | undefined {
  const several = english.exec(text)
  if (several) return around(sizeOf(several[1]) * sizeOf(several[2]))
  const match = plural.exec(text)
  if (!match) return undefined
  return around((pluralSizes[match[1] ?? match[3] ?? ''] ?? 1) * sizeOf(match[2]))
}

function around(size: number): Extent {
  return { min: 2 * size, max: 9 * size, several: true }
}
