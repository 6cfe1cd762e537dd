import type { ChartSpec } from '../model/settings.js'
import type { View } from '../model/view.js'
import { unitPlaceholder, type Binding } from './binding.js'

type Units = NonNullable<View['converted']>['units']

/** The chart in the currency of the audience; undefined where none of its axes is one of money in another one. */
export function specInCurrency(spec: ChartSpec, { converted }: View): ChartSpec | undefined {
  const units = converted?.units ?? {}
  if (axesOf(spec).every(({ unit }) => !Object.hasOwn(units, unit))) return undefined
  const { domain: _limits, ...free } = spec
  return {
    ...(Object.hasOwn(units, spec.unit) ? free : spec),
    unit: unitIn(spec.unit, units),
    ...(spec.x && { x: axisIn(spec.x, units) }),
    ...(spec.size && { size: { ...spec.size, unit: unitIn(spec.size.unit, units) } }),
  }
}

/**
 * Why a chart cannot be told in the currency of the audience: its figures must be compared, so it is all of them or
 * none.
 */
export function reasonAgainst({ used, view }: Binding, asked: ChartSpec): string | undefined {
  const units = view.converted?.units ?? {}
  const worded = axesOf(asked).some(
    ({ unit, measure }) =>
      Object.hasOwn(units, unit) &&
      Object.values(measure).some((text) => text !== undefined && !text.includes(unitPlaceholder)),
  )
  if (worded) return `its \`measure\` names the unit in words of its own; write \`${unitPlaceholder}\``
  const left = [...used].find(
    ({ unit, unconverted }) => unconverted !== undefined && Object.hasOwn(units, unit),
  )
  return left && `\`${left.id}\` cannot be converted: ${left.unconverted}`
}

function axesOf({ unit, measure, x, size }: ChartSpec): Pick<ChartSpec, 'unit' | 'measure'>[] {
  return [{ unit, measure }, ...(x ? [x] : []), ...(size ? [size] : [])]
}

/** Limits in another currency would be other limits. */
function axisIn({ domain, ...axis }: NonNullable<ChartSpec['x']>, units: Units): NonNullable<ChartSpec['x']> {
  const converted = Object.hasOwn(units, axis.unit)
  return { ...axis, unit: unitIn(axis.unit, units), ...(domain && !converted && { domain }) }
}

function unitIn(unit: string, units: Units): string {
  return Object.hasOwn(units, unit) ? units[unit]! : unit
}
