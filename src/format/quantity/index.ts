import type { Bound } from '../../model/view.js'
import { denominatorOf } from './denominator.js'
import { readMarks } from './marks.js'
import { readNumber } from './number.js'
import { plainText } from '../plain.js'

/** What a printed figure says, in base units (tokens, yuan, people; percentages in percent). */
export interface Quantity {
  readonly value?: number
  readonly min?: number
  readonly max?: number
  readonly bound: Bound
}

/** The code of any currency where English prints it, before the number: SEK 250 million. */
const currencyCode = /(?<![A-Za-z])[A-Z]{3} ?(?=\d)/

/**
 * Reads a figure as a source prints it, Chinese or English, number and unit apart or together: `4萬億`, `近3萬`,
 * `500餘`, `數億`, `接近八成` (80), `1億2000萬`, `三分之一` (in percent, like 成), `翻倍` (2), `US$2.5bn`, `0.6B to 235B`, `0.0008` + `元/千token`. A rate is brought to the
 * denominator that `base` (the id of a unit, `CNY/1M tokens`) names; without `base`, to a million where the printed
 * denominator is a number of things. Undefined where the text is not one figure.
 */
export function parseQuantity(value: string, unit = '', base?: string): Quantity | undefined {
  const whole = value.endsWith(unit) ? value : `${value} ${unit}`
  const { text, per } = denominatorOf(plainText(whole.replace(currencyCode, '')))
  const { rest, bound, sign } = readMarks(text)
  const number = readNumber(rest)
  if (number === undefined) return undefined
  const factor = (sign * basePer(per, base)) / per
  const [min, max] = [exact(number.min * factor), exact(number.max * factor)]
  if (!Number.isFinite(min) || !Number.isFinite(max)) return undefined
  if (number.several) return { min, max, bound: 'order' }
  return min === max
    ? { value: min, bound }
    : { min: Math.min(min, max), max: Math.max(min, max), bound: 'range' }
}

function basePer(per: number, base: string | undefined): number {
  if (base !== undefined) return denominatorOf(plainText(base)).per
  return per === 1 ? 1 : 1e6
}

/** Without the noise of binary fractions: 0.0008 × 1000 is 0.8. */
function exact(value: number): number {
  return Number(value.toPrecision(12)) || (Number.isNaN(value) ? value : 0)
}
