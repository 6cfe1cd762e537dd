const ones = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }

const word = `(?:${[...ones, ...tens, 'hundred', ...Object.keys(scales)].join('|')})`
const run = new RegExp(`^(?:an? )?${word}(?:(?: and |[ -])${word})*(?![a-z])`)

/**
 * The number in words with which a text begins, and what follows it: seven, twenty-five, two hundred million, a hundred.
 * Undefined where there is none, or words that make none (two three).
 */
export function englishNumber(text: string): { readonly value: number; readonly rest: string } | undefined {
  const match = run.exec(text)
  if (!match) return undefined
  const words = match[0].split(/ and |[ -]/)
  const value = valueOf(/^an?$/.test(words[0] ?? '') ? ['one', ...words.slice(1)] : words)
  return value === undefined ? undefined : { value, rest: text.slice(match[0].length) }
}

function valueOf(words: readonly string[]): number | undefined {
  let total = 0
  let section = 0
  let lastScale = Infinity
  for (const one of words) {
    const scale = scales[one]
    const [unit, ten] = [ones.indexOf(one), tens.indexOf(one)]
    if (scale !== undefined) {
      if (section === 0 || scale >= lastScale) return undefined
      total += section * scale
      section = 0
      lastScale = scale
    } else if (one === 'hundred') {
      if (section === 0 || section > 9) return undefined
      section *= 100
    } else {
      const size = ten < 0 ? unit : (ten + 2) * 10
      const room = ten >= 0 || unit > 9 ? 100 : 10
      // "Twenty five" leaves room for the five; "two three" does not.
      if (section % room !== 0 || (section > 0 && section < room)) return undefined
      section += size
    }
  }
  return total + section
}
