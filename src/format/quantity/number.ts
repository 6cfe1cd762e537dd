import { readAmount } from './amount.js'
import { readFraction } from './fraction.js'
import { readMultiple } from './multiple.js'
import { readNeighbours, readSeveral, readSeveralEnglish } from './several.js'

/** Both ends are the same for one number. `several`: only the order of magnitude is given. */
export interface Extent {
  readonly min: number
  readonly max: number
  readonly several?: true
}

const nothing = /^(?:free(?: of charge)?|免費)$/u
const between = /(?:至|到|~|-| to ) ?/g

/** The number in a text without currency and bound words; undefined where it is none or more than one. */
export function readNumber(text: string): Extent | undefined {
  if (nothing.test(text)) return one(0)
  const part = readFraction(text) ?? readMultiple(text)
  if (part !== undefined) return one(part)
  return (
    readNeighbours(text) ??
    readSeveral(text) ??
    readSeveralEnglish(text) ??
    readSingle(text) ??
    readRange(text)
  )
}

function one(value: number): Extent {
  return { min: value, max: value }
}

function readSingle(text: string): Extent | undefined {
  const amount = readAmount(text)
  return amount && one(amount.value)
}

function readRange(text: string): Extent | undefined {
  const plain = text.replace(/^between (.+) and (.+)$/, '$1 to $2')
  for (const separator of plain.matchAll(between)) {
    const low = readAmount(plain.slice(0, separator.index).trim())
    const high = readAmount(plain.slice(separator.index + separator[0].length))
    if (!low || !high) continue
    // A scale word or 成 after the second number counts for both (5-6億), unless the first would be larger then.
    const shared = (low.scale === 1 ? high.scale : 1) * (low.tenths === 1 ? high.tenths : 1)
    const min = low.value * shared < high.value ? low.value * shared : low.value
    return min < high.value ? { min, max: high.value } : undefined
  }
  return undefined
}
