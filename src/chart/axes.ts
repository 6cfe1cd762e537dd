import { formatBillions, formatFact } from '../format/index.js'
import type { ChartModel, PlottedRow, Tick, XAxis } from '../model/chart.js'
import { valuesOf } from '../plotted.js'
import type { Binding } from './binding.js'
import { spansOf } from './running.js'
import { linearAxis, logAxis, roundValues, type Axis } from './ticks.js'

type Axes = Pick<ChartModel, 'ticks' | 'xAxis' | 'sizeOf'> & { readonly domain: Axis['domain'] }

/** The value axis, the horizontal one, and what sizes mean. `threshold` is a value that the axis has to show. */
export function axesOf(binding: Binding, rows: readonly PlottedRow[], threshold: number | undefined): Axes {
  const { spec } = binding
  const { domain, ticks } = valueAxis(binding, rows, threshold)
  return {
    domain,
    ticks: ticksOf(ticks, spec.unit, binding),
    ...(spec.x && { xAxis: xAxis(binding, spec.x, rows) }),
    ...(spec.size && { sizeOf: sizeOf(binding, spec.size, rows) }),
  }
}

/** Where values are written at their marks there are no ticks. Lengths, and what is added up, start at zero. */
function valueAxis(
  { spec, limits }: Binding,
  rows: readonly PlottedRow[],
  threshold: number | undefined,
): Axis {
  const plotted = rows.flatMap((row) => [
    ...(limits.stacked ? [sum(row)] : limits.roles ? [] : valuesOf(row).map(({ value }) => value)),
    ...[row.from, row.active, row.low].map((value) => value?.value),
    threshold,
  ])
  const reached = limits.roles ? spansOf(rows).map(({ to }) => to) : []
  const values = [...plotted, ...reached].filter((value) => typeof value === 'number')
  if (limits.labelled) {
    const own = limits.fromZero ? [0, ...values] : values
    const [low, high] = [Math.min(...own), Math.max(...own)]
    return { domain: spec.domain ?? [low, low === high ? low + 1 : high], ticks: [] }
  }
  return axis(values, spec.scale, spec.domain)
}

function sizeOf(
  binding: Binding,
  { unit, measure }: NonNullable<Binding['spec']['size']>,
  rows: readonly PlottedRow[],
): NonNullable<ChartModel['sizeOf']> {
  const name = binding.measure(measure, unit)
  const largest = Math.max(0, ...rows.map(({ size }) => size?.value ?? 0))
  return {
    unit,
    measure: name,
    note: binding.strings.sizeNote.replace('{measure}', name),
    ticks: ticksOf(roundValues(largest), unit, binding),
  }
}

function sum(row: PlottedRow): number {
  return valuesOf(row).reduce((sum, { value }) => sum + (value ?? 0), 0)
}

function xAxis(binding: Binding, x: NonNullable<Binding['spec']['x']>, rows: readonly PlottedRow[]): XAxis {
  const { unit, scale } = x
  const { domain, ticks } = axis(
    rows.flatMap((row) => row.x?.value ?? []),
    scale,
    x.domain,
  )
  return {
    unit,
    measure: binding.measure(x.measure, unit),
    scale,
    domain,
    ticks: ticksOf(ticks, unit, binding),
  }
}

function axis(values: readonly number[], scale: 'linear' | 'log', domain: Axis['domain'] | undefined): Axis {
  return scale === 'log' ? logAxis(values, domain) : linearAxis(values, domain)
}

function ticksOf(values: readonly number[], unitId: string, { view, locale, numbers }: Binding): Tick[] {
  const unit = view.units[unitId]
  return values.map((value) => ({
    value,
    text:
      unit?.kind === 'parameters'
        ? formatBillions(value)
        : formatFact({ value, bound: 'eq' }, unit, locale, 'plain', numbers),
  }))
}
