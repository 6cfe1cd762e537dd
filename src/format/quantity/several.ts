import type { Extent } from './number.js'
import { scalePattern, sizeOf } from './scales.js'

const chinese = new RegExp(`^[數幾](${scalePattern}|十)(${scalePattern})?[^\\d%]*$`, 'u')
const scale = '(hundred|thousand|million|billion|trillion)'
const english = new RegExp(`^(?:several|a few) ${scale} ?${scale}?\\b\\D*$`, 'u')
const plural = new RegExp(
  `^(?:(tens|hundreds|thousands) of )?${scale}s\\b\\D*$|^(tens|hundreds|thousands)\\b\\D*$`,
  'u',
)

const pluralSizes: Readonly<Record<string, number>> = { tens: 10, hundreds: 100, thousands: 1000 }

/** 數億 is somewhere from two to nine hundred million. */
export function readSeveral(text: string): Extent | undefined {
  const match = chinese.exec(text)
  if (!match) return undefined
  return around((match[1] === '十' ? 10 : sizeOf(match[1])) * sizeOf(match[2]))
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
