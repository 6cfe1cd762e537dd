const digits = '零一二三四五六七八九'
const small: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const large: Readonly<Record<string, number>> = { 萬: 1e4, 億: 1e8 }

/**
 * The value of a number in Traditional Chinese characters, whole numbers only: 十一, 一百二十, 兩千萬, 四萬億. A scale
 * word alone counts once: 萬億 is 1e12. Undefined for what is no number (二三).
 */
export function chineseValue(text: string): number | undefined {
  let total = 0
  let section = 0
  let digit: number | undefined
  for (const character of text) {
    const ones = character === '兩' ? 2 : digits.indexOf(character)
    const [unit, size] = [small[character], large[character]]
    if (ones >= 0) {
      if (digit) return undefined
      digit = ones
    } else if (unit !== undefined) {
      section += (digit ?? 1) * unit
      digit = undefined
    } else if (size !== undefined) {
      total = closed(total, section + (digit ?? 0), size)
      ;[section, digit] = [0, undefined]
    }
  }
  return total + section + (digit ?? 0)
}

/** The total after 萬 or 億, which multiplies all that is smaller before it (四萬億), and 1 where that is nothing. */
function closed(total: number, section: number, size: number): number {
  const smaller = total < size ? total : 0
  return total - smaller + (smaller + section || 1) * size
}
