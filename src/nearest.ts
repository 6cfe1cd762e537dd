import leven from 'leven'

/** The candidate closest in spelling to `word`, or undefined when none is close enough to be a slip of the hand. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    // As many edits as the lengths differ by are needed at least; most of a long list falls out here.
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue
    const distance = distanceOf(word, candidate)
    // Two of three letters are no slip, as any short word would be near any other; `val` for `value` is one.
    if (word.length < 4 && distance > 1 && !candidate.startsWith(word)) continue
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

/** The hint "did you mean …?" as a list, ready to be spread into a diagnostic's hints. */
export function didYouMean(word: string, candidates: Iterable<string>): string[] {
  const match = nearest(word, candidates)
  return match === undefined ? [] : [`did you mean \`${match}\`?`]
}

/** Edits from one word to the other; letters in the wrong order are one slip, however many edits it takes. */
function distanceOf(a: string, b: string): number {
  const letters = (word: string) => [...word].sort().join('')
  return a !== b && letters(a) === letters(b) ? 1 : leven(a, b)
}
