import { error, type Diagnostic } from '../../diagnostic.js'
import { parseQuantity, type Quantity } from '../../format/index.js'
import { measured, plain, unitOf, type Measured } from '../facts.js'
import type { Rule, Scope } from '../scope.js'

/** Relative difference that is still the same figure: a rounding of the last binary digit. */
const tolerance = 1e-9

/** The printed form of a figure, read back, gives the value that the dataset states. */
export const printedValue: Rule = (scope) =>
  measured(scope).flatMap((entry) => {
    const { value, unit } = entry.record.printed
    const read = parseQuantity(value, unit, unitOf(scope, entry)?.id)
    if (!read) {
      const place = scope.origins.place(entry.record, 'printed')
      const hint = 'print one figure, as the source has it, with its unit'
      return error('check/printed', `“${value}${unit && ` ${unit}`}” cannot be read as a figure`, place, hint)
    }
    return compare(scope, entry, read) ?? []
  })

function compare(scope: Scope, entry: Measured, read: Quantity): Diagnostic | undefined {
  const stated = statedIn(entry)
  for (const field of ['value', 'min', 'max'] as const) {
    const there = stated[field]
    const printed = read[field]
    if (there === undefined || printed === undefined || same(Math.abs(there), Math.abs(printed))) continue
    const name = entry.kind === 'priceChanges' ? 'percent' : field
    const { value, unit } = entry.record.printed
    return {
      ...error(
        'check/printed',
        `\`${name}\` is ${plain(there)}, but “${value}${unit && ` ${unit}`}” is ${plain(printed)}`,
        scope.origins.place(entry.record, name),
        ...magnitudeHint(there / printed),
      ),
      related: [{ place: scope.origins.place(entry.record, 'printed'), message: 'printed here' }],
    }
  }
  return boundProblem(scope, entry, read)
}

/** The words of a bound are kept; where the printed form has none, they may stand elsewhere in the sentence. */
function boundProblem(scope: Scope, { record }: Measured, read: Quantity): Diagnostic | undefined {
  if (read.bound === 'eq' || read.bound === record.bound) return undefined
  const { value, unit } = record.printed
  const message = `\`bound\` is ${record.bound}, but “${value}${unit && ` ${unit}`}” is ${read.bound}`
  return error(
    'check/printed',
    message,
    scope.origins.place(record, 'bound'),
    `write \`bound: ${read.bound}\``,
  )
}

function statedIn(entry: Measured): {
  value?: number | undefined
  min?: number | undefined
  max?: number | undefined
} {
  if (entry.kind === 'priceChanges') return { value: entry.record.percent }
  const { value, min, max } = entry.record
  return { value: value ?? undefined, min, max }
}

/** A percentage is counted in percent; 億 is 10^8 and a billion 10^9: mixed up, a value is off by ten. */
function magnitudeHint(ratio: number): string[] {
  const factor = [10, 100, 1000, 10_000].find((step) => same(ratio, step) || same(1 / ratio, step))
  if (factor === undefined) return []
  const cause = causes[factor] ?? 'is a zero too many, or one forgotten?'
  return [`they differ by exactly ${factor}: ${cause}`]
}

const causes: Readonly<Record<number, string>> = {
  10: 'is a 億 taken for a billion, or a zero forgotten?',
  100: 'is a percentage written as a part of one, or a hundred forgotten?',
  1000: 'is a thousand forgotten, or a million taken for a billion?',
  10_000: 'is a 萬 forgotten, or a 億 taken for a 萬?',
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= toleranceOf(b) * Math.max(Math.abs(a), Math.abs(b))
}

/** A third has no end as a decimal: three digits of it are enough. */
function toleranceOf(printed: number): number {
  return Number(printed.toPrecision(9)) === printed ? tolerance : 1e-3
}
