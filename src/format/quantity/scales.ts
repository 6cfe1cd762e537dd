const sizes: Readonly<Record<string, number>> = {
  萬億: 1e12,
  // As in Traditional usage; before a unit of measure it is mega, which is no number here.
  兆: 1e12,
  千億: 1e11,
  百億: 1e10,
  十億: 1e9,
  億: 1e8,
  千萬: 1e7,
  百萬: 1e6,
  十萬: 1e5,
  萬: 1e4,
  千: 1e3,
  百: 1e2,
  'hundred thousand': 1e5,
  'hundred million': 1e8,
  'hundred billion': 1e11,
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  mn: 1e6,
  bn: 1e9,
  tn: 1e12,
  mln: 1e6,
  bln: 1e9,
  trn: 1e12,
  k: 1e3,
  m: 1e6,
  b: 1e9,
  t: 1e12,
}

/** A regular expression for a scale word; a Latin one ends where its word ends. */
export const scalePattern = Object.keys(sizes)
  .map((word) => (/[a-z]/.test(word) ? `${word}(?![a-z])` : word === '兆' ? '兆(?![瓦赫字位帕焦比])' : word))
  .join('|')

/** The size of a scale word; 1 where there is none. */
export function sizeOf(word: string | undefined): number {
  return (word === undefined ? undefined : sizes[word]) ?? 1
}
