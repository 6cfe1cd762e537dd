import { tight } from '../../format/index.js'
import type { Tick } from '../../model/chart.js'
import { numberFormat } from './number-format.js'

/** Ticks that one section of a number format writes, from a value on. */
interface Stretch {
  readonly from: number
  readonly code: string
}

/**
 * The number format that writes all ticks of an axis as these texts; undefined where none does. A format has room for
 * two conditions: `[>=1000000000]0,,,"B";[>0]0,,"M";"0"`.
 */
export function tickFormat(ticks: readonly Tick[]): string | undefined {
  const zero = ticks.find(({ value }) => value === 0)
  const above = stretchesOf(ticks.filter(({ value }) => value > 0))
  const below = stretchesOf(ticks.filter(({ value }) => value < 0))
  if (!above || !below || above.length + below.length === 0) return undefined
  const [first, second, third] = above
  const ofZero = zero ? `"${zero.text}"` : (first?.code ?? below[0]!.code)
  if (below.length > 0) {
    if (above.length > 1 || below.length > 1) return undefined
    return `${first?.code ?? '0'};${below[0]!.code};${ofZero}`
  }
  if (!second) return `${first!.code};"−"${first!.code};${ofZero}`
  if (!third) return `[>=${second.from}]${second.code};[>0]${first!.code};${ofZero}`
  if (zero || above.length > 3) return undefined
  return `[>=${third.from}]${third.code};[>=${second.from}]${second.code};${first!.code}`
}

/** Runs of ticks with one code, by rising value; undefined where a tick has none. */
function stretchesOf(ticks: readonly Tick[]): Stretch[] | undefined {
  const found: Stretch[] = []
  for (const { value, text } of [...ticks].sort((a, b) => a.value - b.value)) {
    const code = numberFormat(value, tight(text))?.split(';')[value < 0 ? 1 : 0]
    if (code === undefined) return undefined
    if (found.at(-1)?.code !== code) found.push({ from: value, code })
  }
  return found
}
