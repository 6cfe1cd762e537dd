import type { Unit } from '../model/dataset.js'
import type { Fact, View } from '../model/view.js'
import { combine } from './evidence.js'
import type { Ground } from './ground.js'
import { conversionFor, type Conversion } from './rates.js'

/** The amounts of a view in the currency of its audience, beside those of the records. */
export type InCurrency = Pick<View, 'facts' | 'units' | 'converted'>

/**
 * Converts every amount of money and every price through the rates that the audience may know, each at the rate of its
 * own day. What has no rate stays as it is and says why.
 */
export function inCurrency(ground: Ground, facts: View['facts'], units: View['units']): InCurrency {
  const { currency } = ground.audience
  if (currency === undefined) return { facts, units }
  const all: Record<string, Fact> = { ...facts }
  const told: Record<string, string> = {}
  const own = new Map<string, Unit>()
  for (const fact of Object.values(facts)) {
    const unit = units[fact.unit]
    if (
      !unit ||
      !isAmount(unit) ||
      unit.currency === currency ||
      (fact.value === null && fact.min === undefined)
    )
      continue
    const target = own.get(unit.id) ?? unitIn(unit, currency, units)
    own.set(unit.id, target)
    const made = converted(ground, fact, unit, target)
    all[made.id] = made
    if (made.converted) told[fact.id] = made.id
  }
  return {
    facts: all,
    units: { ...units, ...Object.fromEntries([...own.values()].map((unit) => [unit.id, unit])) },
    converted: { facts: told, units: Object.fromEntries([...own].map(([id, unit]) => [id, unit.id])) },
  }
}

function isAmount({ kind, currency }: Unit): boolean {
  return (kind === 'money' || kind === 'price') && currency !== undefined
}

/** The same unit in another currency: that of the dataset, or one made from the other. */
function unitIn(unit: Unit, currency: string, units: View['units']): Unit {
  const wanted = { ...unit, currency }
  const likeness = ({ kind, currency: of, per, label }: Unit) =>
    JSON.stringify([kind, of, per?.en, label?.en])
  const same = Object.values(units).find((other) => likeness(other) === likeness(wanted))
  const named = unit.id.replace(unit.currency!, currency)
  const taken = named === unit.id || Object.hasOwn(units, named)
  return same ?? { ...wanted, id: taken ? `${unit.id} in ${currency}` : named }
}

/** The amount in the other unit, as a figure of its own made from the amount and the rate; or the amount with the reason. */
function converted(ground: Ground, amount: Fact, from: Unit, to: Unit): Fact {
  const found = rateFor(ground, amount, from.currency!, to.currency!)
  if ('missing' in found) return { ...amount, unconverted: found.missing }
  const { rate, divides } = found
  const of = (value: number) => withoutNoise(divides ? value / rate.rate : value * rate.rate)
  const { citations, visibility, confidence, recorded } = combine(
    [
      amount,
      { ...rate, ...ground.marks(rate.id), citations: rate.sources, kind: 'rate', recorded: rate.date },
    ],
    ground.asOf,
  )
  return {
    ...amount,
    id: `${amount.id}.in-${to.currency!.toLowerCase()}`,
    value: amount.value === null ? null : of(amount.value),
    ...(amount.min !== undefined && { min: of(amount.min) }),
    ...(amount.max !== undefined && { max: of(amount.max) }),
    digits: amount.digits ?? digitsOf(amount),
    unit: to.id,
    ...{ citations, visibility, confidence, recorded },
    inputs: [amount.id, rate.id],
    formula: `{${amount.id}} ${divides ? '/' : '*'} {${rate.id}}`,
    converted: { amount: amount.id, rate: rate.id },
  }
}

function rateFor(
  { records, audience, asOf }: Ground,
  { bound, valid }: Fact,
  from: string,
  to: string,
): Conversion | { readonly missing: string } {
  if (bound === 'order') return { missing: 'only its order of magnitude is known' }
  return conversionFor(records.fx, { from, to, valid, asOf, within: audience.rateWithin })
}

/** No more than the amount itself has, and two or three, as for every computed figure. */
function digitsOf({ value, min, max }: Fact): number {
  const numbers = [value, min, max].flatMap((one) => (typeof one === 'number' ? [one] : []))
  const digits = numbers.map((one) => one.toExponential().replace(/e.*$/, '').replace(/\D/g, '').length)
  return Math.min(3, Math.max(2, ...digits))
}

/** 0.8 / 0.1 is 8, not 8.000000000000002. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12))
}
