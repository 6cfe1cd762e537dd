const digits = '零一二三四五六七八九'
const small: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const large: Readonly<Record<string, number>> = { 萬: 1e4, 億: 1e8, 兆: 1e12 }

/** Characters of a number in Traditional Chinese. */
export const chinesePattern = '[零一二兩三四五六七八九十百千萬億兆點]+'

/**
 * The value of a number in Traditional Chinese characters: 十一, 一百二十, 兩千萬, 一億二千萬, 四萬億, 三點五億. A scale
 * word alone counts once (萬億 is 1e12), and a digit after a larger unit counts tenths of it (三千五 is 3500). 兆 is 1e12,
 * as in Traditional usage. Undefined for what is no number (二三, 億萬).
 */
export function chineseValue(text: string): number | undefined {
  const [whole = '', fraction] = text.split('點')
  if (fraction === undefined) return wholeNumber(whole)
  const [, decimals, scale] = /^([零一二三四五六七八九]+)([萬億兆]*)$/.exec(fraction) ?? []
  const value = /[萬億兆]/.test(whole) ? undefined : wholeNumber(whole)
  if (decimals === undefined || value === undefined) return undefined
  const size = scale ? wholeNumber(scale) : 1
  const ones = [...decimals].map((digit) => digits.indexOf(digit)).join('')
  return size === undefined ? undefined : Number(`${value}.${ones}`) * size
}

/** The one digit that a character stands for. */
export function chineseDigit(character: string): number | undefined {
  const digit = character === '兩' ? 2 : digits.indexOf(character)
  return digit < 0 ? undefined : digit
}

function wholeNumber(text: string): number | undefined {
  const reading = new Reading()
  for (const character of text) if (!reading.take(character)) return undefined
  return text === '' ? undefined : reading.value()
}

class Reading {
  private total = 0
  /** What is smaller than 萬 and waits for its scale word. */
  private section = 0
  private digit: number | undefined
  private afterZero = false
  private lastSmall = Infinity
  private lastLarge = Infinity
  /** The unit after which the last digit stands. */
  private last = 1

  /** Whether the character may stand here. */
  take(character: string): boolean {
    const [unit, size] = [small[character], large[character]]
    if (unit !== undefined) return this.unit(unit)
    if (size !== undefined) return this.scale(size)
    if (this.digit !== undefined) return false
    if (character === '零') this.afterZero = true
    else this.digit = chineseDigit(character)
    return true
  }

  value(): number {
    if (this.digit === undefined) return this.total + this.section
    const isTenth = this.last > 10 && !this.afterZero
    return this.total + this.section + this.digit * (isTenth ? this.last / 10 : 1)
  }

  private unit(size: number): boolean {
    if (size >= this.lastSmall) return false
    if (this.digit === undefined && this.section + this.total > 0) return false
    this.section += (this.digit ?? 1) * size
    this.digit = undefined
    this.lastSmall = this.last = size
    this.afterZero = false
    return true
  }

  private scale(size: number): boolean {
    const part = this.section + (this.digit ?? 0)
    if (size === this.lastLarge) return false
    if (size > this.lastLarge || (this.total === 0 && part === 0)) {
      // 萬億 and 一萬兩千億: the larger word multiplies all that is before it.
      if (this.total >= size) return false
      this.total = (this.total + part || 1) * size
    } else if (part === 0) return false
    else this.total += part * size
    ;[this.section, this.digit] = [0, undefined]
    this.lastSmall = Infinity
    this.lastLarge = this.last = size
    this.afterZero = false
    return true
  }
}
