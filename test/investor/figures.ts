import type { Shown } from '../../src/model/deck.js'

/**
 * Takes each figure out of a text once, long ones first.
 * @returns the text without them, and the figures that it does not hold
 */
export function takeOut(
  text: string,
  figures: readonly string[],
): { readonly rest: string; readonly missing: string[] } {
  const missing: string[] = []
  let rest = text
  for (const figure of [...figures].sort((a, b) => b.length - a.length)) {
    const found = patternOf(figure).exec(rest)
    if (!found) missing.push(figure)
    else rest = rest.slice(0, found.index) + '□' + rest.slice(found.index + found[0].length)
  }
  return { rest, missing }
}

/** A figure is found however its words are spaced or broken, but never inside of a longer number. */
function patternOf(figure: string): RegExp {
  const words = figure.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const before = /^\d/.test(figure) ? '(?<!\\d[.,]?)' : ''
  const after = /\d$/.test(figure) ? '(?!\\d|[.,]\\d|[KMBT]\\b)' : ''
  return new RegExp(before + words.join('\\s*') + after, 'u')
}

const scales: Readonly<Record<string, number>> = {
  '': 1,
  K: 1e3,
  M: 1e6,
  B: 1e9,
  T: 1e12,
  萬: 1e4,
  万: 1e4,
  億: 1e8,
  亿: 1e8,
  萬億: 1e12,
  万亿: 1e12,
}

const words = 'zero one two three four five six seven eight nine ten eleven twelve thirteen'.split(' ')
const hanWords = '零 一 二 三 四 五 六 七 八 九 十 十一 十二 十三'.split(' ')

/** Whether a figure's text, read as a person reads it, says its value to the last digit that is printed. */
export function saysValue({ text, value, min, max, bound }: Shown): boolean {
  // Only how many digits it has is known.
  if (bound === 'order') return !/\d/.test(text)
  const wanted = value === null ? [min, max].filter((end) => end !== undefined) : [value]
  const read = numbersIn(text)
  return (
    wanted.length > 0 &&
    wanted.every((value, index) => {
      const found = read[index]
      if (!found) return false
      const same = Math.abs(found.size - Math.abs(value)) <= found.half * (1 + 1e-9)
      return same && (found.sign === 0 || found.sign === Math.sign(value))
    })
  )
}

interface Read {
  readonly size: number
  /** Half of the last digit. */
  readonly half: number
  readonly sign: -1 | 0 | 1
}

function numbersIn(text: string): Read[] {
  const word = text.toLowerCase().replace(/兩|两/, '二')
  const inWords = Math.max(words.indexOf(word), hanWords.indexOf(word))
  if (inWords >= 0) return [{ size: inWords, half: 0, sign: 0 }]
  return [...text.matchAll(/([−+]?)(\d[\d,]*)(\.\d+)?\s*(萬億|万亿|[萬万億亿KMBT]?)/gu)].map(
    ([, sign, whole = '', part = '', scale = '']) => {
      const factor = scales[scale]!
      const size = Number(whole.replaceAll(',', '') + part) * factor
      const half = (10 ** -Math.max(0, part.length - 1) / 2) * factor
      return { size, half, sign: sign === '' ? 0 : sign === '−' ? -1 : 1 }
    },
  )
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** Whether the text of a date names the year, and the month where it has one, of the date that it stands for. */
export function saysDate({ text, date }: Shown): boolean {
  const year = /\d{4}/.exec(text)?.[0]
  const named = /[A-Z][a-z]{2}/.exec(text)?.[0]
  const month = named ? months.indexOf(named) + 1 : Number(/(\d+) ?月/.exec(text)?.[1] ?? 0)
  const read = month === 0 ? year : `${year}-${String(month).padStart(2, '0')}`
  return read !== undefined && date.startsWith(read)
}
