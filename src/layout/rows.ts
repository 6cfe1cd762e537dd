/**
 * Heights of rows that share a room, in inches: all the same, and no more than `most`, where each fits into that; else
 * each what it needs and an equal part of what is left.
 */
export function shareRoom(needed: readonly number[], room: number, most: number): number[] {
  const equal = Math.min(most, room / needed.length)
  if (needed.every((height) => height <= equal)) return needed.map(() => equal)
  const spare = (room - total(needed)) / needed.length
  return needed.map((height) => height + spare)
}

export function total(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0)
}

/** Where each row begins, the first at `top`. */
export function startsOf(heights: readonly number[], top: number): number[] {
  return heights.map((_, i) => top + total(heights.slice(0, i)))
}
