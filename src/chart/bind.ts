import { error, hasErrors, type Diagnostic, type Outcome } from '../diagnostic.js'
import { formatBillions, formatFact } from '../format/index.js'
import type { ChartModel } from '../model/chart.js'
import type { Locale } from '../model/locale.js'
import type { ChartSpec, Strings } from '../model/settings.js'
import type { View } from '../model/view.js'
import { altText } from './alt.js'
import { Binding } from './binding.js'
import { requireComparable, requireUnit } from './comparable.js'
import { checkCount, checkSpec, checkValues, startsAtZero } from './limits.js'
import { quote } from './quote.js'
import { bindRow, type BoundRow } from './rows.js'
import { selectFacts } from './select.js'
import { linearAxis, logAxis, type Axis } from './ticks.js'

/**
 * Binds every chart to the facts of a view, with all its texts in one locale. Reports facts that are unknown or
 * withheld, not in the chart's unit, not comparable, or that the kind of chart cannot show.
 */
export function bindCharts(
  view: View,
  specs: Readonly<Record<string, ChartSpec>>,
  strings: Strings,
  locale: Locale,
): Outcome<Record<string, ChartModel>> {
  const charts: Record<string, ChartModel> = {}
  const diagnostics = sameNumbers(Object.values(specs))
  for (const spec of Object.values(specs)) {
    const binding = new Binding(view, spec, strings, locale)
    const model = bindChart(binding)
    diagnostics.push(...binding.diagnostics)
    if (model) charts[spec.id] = model
  }
  return hasErrors(diagnostics) ? { diagnostics } : { value: charts, diagnostics }
}

function bindChart(binding: Binding): ChartModel | undefined {
  const { spec, strings, locale } = binding
  checkSpec(binding)
  const { facts, wanted } = selectFacts(binding)
  const byDate = spec.kind === 'growth-columns' && new Set(facts.map(({ subject }) => subject)).size === 1
  const rows = facts.map((fact) => bindRow(binding, fact, byDate))
  const parts = optionalParts(binding)
  const others = rows.flatMap(({ from, active, low }) =>
    [from, active, low].filter((fact) => fact !== undefined),
  )
  requireUnit(binding, [...facts, ...others, ...parts.thresholdFact])
  requireComparable(binding, [...facts, ...rows.flatMap(({ from }) => from ?? [])])
  checkCount(binding, wanted)
  checkValues(binding, rows, parts.thresholdFact)
  if (binding.diagnostics.length > 0) return undefined

  const { domain, ticks } = axisOf(spec, rows, parts.threshold?.value)
  const model = {
    id: spec.id,
    kind: spec.kind,
    number: spec.number,
    scale: spec.scale,
    unit: spec.unit,
    measure: binding.say(spec.measure),
    rows: rows.map(({ row }) => row),
    ...(parts.growth && { growth: parts.growth }),
    ...(parts.annotation !== undefined && { annotation: parts.annotation }),
    ...(parts.threshold && { threshold: parts.threshold }),
    ...(parts.quoted.length > 0 && { quoted: parts.quoted }),
    domain,
    ticks: ticks.map((value) => ({ value, text: tickText(value, binding) })),
    words: { implied: strings.implied, active: strings.active },
    place: spec.place,
  }
  return { ...model, alt: altText(model, strings, locale) }
}

/** The parts of a chart that only some have. */
function optionalParts(binding: Binding) {
  const { growth, annotation, threshold } = binding.spec
  const growthFact = growth === undefined ? undefined : binding.fact(growth)
  const note = annotation && quote(annotation, binding)
  const label = threshold && quote(threshold.label, binding)
  const limit = threshold && binding.fact(threshold.fact)
  if (limit?.value === null)
    binding.reportFact('no-values', `the threshold \`${limit.id}\` has no value`, [limit])
  return {
    growth: growthFact && { fact: growthFact.id, text: binding.write(growthFact) },
    annotation: note?.text,
    threshold:
      limit && label && limit.value !== null
        ? { fact: limit.id, value: limit.value, label: label.text }
        : undefined,
    thresholdFact: limit ? [limit] : [],
    quoted: [...(note?.quoted ?? []), ...(label?.quoted ?? [])],
  }
}

/** Lengths start at zero and have their values beside them, so that they need no ticks. */
function axisOf(spec: ChartSpec, rows: readonly BoundRow[], threshold: number | undefined): Axis {
  const plotted = rows.flatMap(({ row }) =>
    [row.value, row.from, row.active, row.low].map((value) => value?.value),
  )
  const values = [...plotted, threshold].filter((value) => typeof value === 'number')
  if (startsAtZero(spec.kind)) {
    const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
    return { domain: spec.domain ?? [low, low === high ? 1 : high], ticks: [] }
  }
  return spec.scale === 'log' ? logAxis(values, spec.domain) : linearAxis(values, spec.domain)
}

function tickText(value: number, { view, spec, locale }: Binding): string {
  const unit = view.units[spec.unit]
  if (unit?.kind === 'parameters') return formatBillions(value)
  return formatFact({ value, bound: 'eq' }, unit, locale, 'plain')
}

/** An exhibit number names one chart, in deck and briefing alike. */
function sameNumbers(specs: readonly ChartSpec[]): Diagnostic[] {
  const first = new Map<number, ChartSpec>()
  return specs.flatMap((spec): Diagnostic[] => {
    const other = first.get(spec.number)
    first.set(spec.number, other ?? spec)
    if (!other) return []
    const message = `the charts \`${other.id}\` and \`${spec.id}\` both have the number ${spec.number}`
    return [
      {
        ...error('chart/same-number', message, spec.place, 'give one of them another number'),
        related: [{ place: other.place, message: `\`${other.id}\`` }],
      },
    ]
  })
}
