const multiples: readonly (readonly [RegExp, number])[] = [
  [/^(?:翻倍|翻(?:了)?(?:一)?番|doubled?|doubling|twofold|two-fold|twice)$/, 2],
  [/^翻(?:了)?兩番$/, 4],
  [/^(?:tripled?|tripling|threefold|three-fold)$/, 3],
  [/^(?:quadrupled?|fourfold|four-fold)$/, 4],
  [/^(?:tenfold|ten-fold)$/, 10],
]

/** How many times as much, where one word says it: 翻倍 and doubled are 2, 翻兩番 is 4. */
export function readMultiple(text: string): number | undefined {
  return multiples.find(([pattern]) => pattern.test(text))?.[1]
}
