import type { PlottedRow, PlottedValue } from './model/chart.js'

/** The values of a row, one for each series; one that nobody states is null and says so. */
export function valuesOf({ value, others = [] }: PlottedRow): readonly PlottedValue[] {
  return [value, ...others]
}
