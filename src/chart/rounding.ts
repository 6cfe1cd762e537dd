/**
 * How far the value behind a printed figure may lie from it: half a unit of its last decimal or, as figures are shown
 * with three digits at most, of its third digit. 33 is 32.5 to 33.5, 44.8 is 44.75 to 44.85, 4e12 is 3.995e12 to
 * 4.005e12.
 */
export function slack(value: number): number {
  if (value === 0) return 0
  const third = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2)
  const [, decimals = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? []
  const last = 10 ** -Math.max(0, decimals.length - Number(exponent))
  return Math.max(third, last) / 2
}

/** Whether figures add up to a total as far as their printed digits can tell. `ofTotal`: how far that may be off. */
export function addsUp(parts: readonly number[], total: number, ofTotal = slack(total)): boolean {
  const sum = parts.reduce((a, b) => a + b, 0)
  const allowed = parts.reduce((all, value) => all + slack(value), ofTotal)
  return Math.abs(sum - total) <= allowed * (1 + 1e-9)
}
