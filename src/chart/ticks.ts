/** An axis: its limits and the values at which it has a line, all in base units. */
export interface Axis {
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
}

/** A log axis starts a little before its first tick, so that a mark on the tick stands free. */
const lead = 0.9
const mostDecades = 8

/**
 * Decades around the values, which must be positive. Where all values are in the upper half of the first decade, it
 * starts at its half: 0.5, 1, 10. With more than eight decades, only every second (third …) has a tick.
 */
export function logAxis(values: readonly number[], domain?: readonly [number, number]): Axis {
  const [low, high] = domain ?? [Math.min(...values), Math.max(...values)]
  const first = power(low, domain ? 'up' : 'down')
  const last = Math.max(power(high, domain ? 'down' : 'up'), first + (domain ? 0 : 1))
  const step = Math.ceil((last - first) / mostDecades) || 1
  const decades: number[] = []
  for (let exponent = first; exponent <= last; exponent += step) decades.push(10 ** exponent)
  if (domain) {
    const half = 5 * 10 ** (first - 1)
    return { domain, ticks: half >= low ? [half, ...decades] : decades }
  }
  const half = 5 * 10 ** first
  const ticks = low >= half ? [half, ...decades.slice(1)] : decades
  return { domain: [ticks[0]! * lead, ticks.at(-1)!], ticks }
}

/** The exponent of the next power of ten, with room for what floating point leaves of a whole one. */
function power(value: number, way: 'up' | 'down'): number {
  const exponent = Math.log10(value)
  const whole = Math.round(exponent)
  if (Math.abs(exponent - whole) < 1e-9) return whole
  return way === 'up' ? Math.ceil(exponent) : Math.floor(exponent)
}

/** Four to six round steps (1, 2, 2.5 or 5 times a power of ten) from zero, or over the given limits. */
export function linearAxis(values: readonly number[], domain?: readonly [number, number]): Axis {
  const [low, high] = domain ?? [Math.min(0, ...values), Math.max(0, ...values)]
  const step = roundStep((high - low || 1) / 5)
  const from = domain ? Math.ceil(low / step - 1e-9) : Math.floor(low / step + 1e-9)
  const to = domain ? Math.floor(high / step + 1e-9) : Math.max(Math.ceil(high / step - 1e-9), from + 1)
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => tidy((from + index) * step))
  return { domain: domain ?? [ticks[0]!, ticks.at(-1)!], ticks }
}

/** 1, 2 and 5 times the powers of ten in the three decades up to a value, rising. */
export function roundValues(most: number): number[] {
  if (most <= 0) return []
  const last = Math.floor(Math.log10(most))
  const decades = [last - 2, last - 1, last].map((exponent) => 10 ** exponent)
  return decades
    .flatMap((decade) => [1, 2, 5].map((factor) => tidy(factor * decade)))
    .filter((value) => value <= most)
}

function roundStep(rough: number): number {
  const size = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 2.5, 5, 10].find((factor) => factor * size >= rough * (1 - 1e-9)) ?? 10
  return tidy(factor * size)
}

/** Takes off what floating point adds: 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
