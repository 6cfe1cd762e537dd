import type { PlottedSeries } from './model/chart.js'

/** The colour of a series: one of the theme, mixed with the paper. `share` of the colour, 1 where it stands alone. */
export interface Paint {
  readonly token: 'attack' | 'brand'
  readonly share: number
}

/**
 * Shares of the brand colour for so many series beside the highlighted ones, from dark to pale. Fills lie next to each
 * other, so they must differ in grey too; lines must not be lost on the paper, and are told apart by their names.
 */
const shares = {
  fill: [
    [],
    [1],
    [1, 0.42],
    [1, 0.6, 0.28],
    [1, 0.7, 0.45, 0.24],
    [1, 0.76, 0.55, 0.37, 0.2],
    [1, 0.8, 0.62, 0.46, 0.31, 0.18],
  ],
  line: [[], [1], [1, 0.64], [1, 0.76, 0.56], [1, 0.82, 0.68, 0.56]],
} as const

/** Of every further series. */
const palest = { fill: 0.18, line: 0.56 } as const

/** Highlighted series in the strong colour, the others in their order from dark to pale. */
export function paintsOf(
  series: readonly Pick<PlottedSeries, 'highlight'>[],
  marks: keyof typeof shares,
): Paint[] {
  const others = series.filter(({ highlight }) => !highlight).length
  const row: readonly number[] = shares[marks][Math.min(others, shares[marks].length - 1)]!
  let next = 0
  return series.map(({ highlight }): Paint => {
    return highlight ? { token: 'attack', share: 1 } : { token: 'brand', share: row[next++] ?? palest[marks] }
  })
}
