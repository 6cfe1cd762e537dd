/**
 * Moves labels on a line apart, each as little as it must: the places that are nearest to the wanted ones in the sum
 * of squares, in the same order, without overlaps and between `from` and `to` (isotonic regression by pooling
 * neighbours). `wanted` are middles; the result is in the order that was given.
 */
export function spread(
  wanted: readonly number[],
  lengths: readonly number[],
  [from, to]: readonly [number, number],
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!)
  const starts: number[] = []
  let end = 0
  for (const index of order) {
    starts[index] = end + lengths[index]! / 2
    end += lengths[index]!
  }
  const shifts = pooled(order.map((index) => wanted[index]! - starts[index]!))
  const places: number[] = []
  for (const [rank, index] of order.entries()) {
    places[index] = starts[index]! + Math.max(from, Math.min(shifts[rank]!, to - end))
  }
  return places
}

/** The nearest values that never fall. */
function pooled(values: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = []
  for (const value of values) {
    let pool = { sum: value, count: 1 }
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count }
      pools.pop()
    }
    pools.push(pool)
  }
  return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
}
