/** One end of an interval; an open one is not itself a possible value. */
export interface End {
  readonly value: number
  readonly open: boolean
}

/** All values that a figure may have, as far as its record says. */
export interface Interval {
  readonly low: End
  readonly high: End
}

export function point(value: number): Interval {
  return { low: { value, open: false }, high: { value, open: false } }
}

export function between(low: number, high: number): Interval {
  return { low: { value: low, open: false }, high: { value: high, open: false } }
}

export const anything: Interval = between(-Infinity, Infinity)

export function negative({ low, high }: Interval): Interval {
  return { low: { ...high, value: -high.value }, high: { ...low, value: -low.value } }
}

export function plus(a: Interval, b: Interval): Interval {
  return { low: sum(a.low, b.low), high: sum(a.high, b.high) }
}

export function times(a: Interval, b: Interval): Interval {
  return hull(corners(a, b).map(([x, y]) => ({ value: product(x.value, y.value), open: x.open || y.open })))
}

/** One over it; anything where it may be zero. */
export function inverse({ low, high }: Interval): Interval {
  if (low.value <= 0 && high.value >= 0) return anything
  return { low: { ...high, value: 1 / high.value }, high: { ...low, value: 1 / low.value } }
}

/** Of a base that is not below zero; anything otherwise, unless both are exact. */
export function power(base: Interval, exponent: Interval): Interval {
  const isExact = [base, exponent].every(({ low, high }) => low.value === high.value)
  if (base.low.value < 0 && !isExact) return anything
  return hull(
    corners(base, exponent).map(([x, y]) => ({ value: x.value ** y.value, open: x.open || y.open })),
  )
}

/** Through a function that rises everywhere. */
export function rising(of: (value: number) => number, { low, high }: Interval): Interval {
  return hull([low, high].map(({ value, open }) => ({ value: of(value), open })))
}

export function least(list: readonly Interval[]): Interval {
  return { low: lowest(list.map(({ low }) => low)), high: lowest(list.map(({ high }) => high)) }
}

export function most(list: readonly Interval[]): Interval {
  return negative(least(list.map(negative)))
}

/** Whether every value of the one is below every value of the other. */
export function isBelow(a: Interval, b: Interval): boolean {
  return a.high.value < b.low.value || (a.high.value === b.low.value && (a.high.open || b.low.open))
}

/** The same, or equal to it. */
export function isAtMost(a: Interval, b: Interval): boolean {
  return a.high.value <= b.low.value
}

/** Whether both are exact and the same, apart from the noise of arithmetic. */
export function isSame(a: Interval, b: Interval): boolean {
  if (a.low.value !== a.high.value || b.low.value !== b.high.value) return false
  const [x, y] = [a.low.value, b.low.value]
  return Math.abs(x - y) <= 1e-9 * Math.max(Math.abs(x), Math.abs(y))
}

function hull(ends: readonly End[]): Interval {
  if (ends.some(({ value }) => Number.isNaN(value))) return anything
  const high = lowest(ends.map(({ value, open }) => ({ value: -value, open })))
  return { low: lowest(ends), high: { ...high, value: -high.value } }
}

/** The lowest end; of equal ones a closed one, as it makes the value possible. */
function lowest(ends: readonly End[]): End {
  return ends.reduce((a, b) => (b.value < a.value || (b.value === a.value && !b.open) ? b : a))
}

function corners(a: Interval, b: Interval): [End, End][] {
  return [a.low, a.high].flatMap((x) => [b.low, b.high].map((y): [End, End] => [x, y]))
}

function sum(a: End, b: End): End {
  return { value: a.value + b.value, open: a.open || b.open }
}

/** Nothing times no limit is nothing. */
function product(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b
}
