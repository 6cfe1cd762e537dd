import { error, hasErrors, warning, type Diagnostic, type Outcome } from '../diagnostic.js'
import type { ChartModel } from '../model/chart.js'
import type { Locale } from '../model/locale.js'
import type { ChartSpec, Strings } from '../model/settings.js'
import type { Fact, View } from '../model/view.js'
import { altText } from './alt.js'
import { arrange } from './arrange.js'
import { axesOf } from './axes.js'
import { Binding } from './binding.js'
import { asStated } from '../told.js'
import { reasonAgainst, specInCurrency } from './currency.js'
import { checkSpec } from './check-spec.js'
import { checkSums } from './check-sums.js'
import { checkStack } from './check-stack.js'
import { checkCounts, checkValues } from './check-values.js'
import { requireComparable, requireUnit } from './comparable.js'
import { quote } from './quote.js'
import type { BoundRow } from './rows.js'
import { bindWhole } from './whole.js'

/**
 * Binds every chart to the facts of a view, with all its texts in one locale. Reports facts that are unknown or
 * withheld, not in the chart's unit, not comparable, or that the kind of chart cannot show. A chart whose selection by
 * kind matches no record on the day of the view is not among them.
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
    const { binding, model, found } = bindInCurrency(view, spec, strings, locale)
    diagnostics.push(...binding.diagnostics, ...found)
    if (model) charts[spec.id] = model
  }
  return hasErrors(diagnostics) ? { diagnostics } : { value: charts, diagnostics }
}

interface Bound {
  readonly binding: Binding
  readonly model: ChartModel | undefined
  readonly found: readonly Diagnostic[]
}

/** In the currency of the audience, where all of its figures can be told in it; else in that of the chart's file. */
function bindInCurrency(view: View, spec: ChartSpec, strings: Strings, locale: Locale): Bound {
  const converted = specInCurrency(spec, view)
  if (!converted) return bindAs(view, spec, strings, locale)
  const bound = bindAs(view, converted, strings, locale)
  const reason = reasonAgainst(bound.binding, spec)
  if (reason === undefined) return bound
  const message = `chart \`${spec.id}\` stays in ${spec.unit}: ${reason}`
  const found =
    locale === view.audience.locales[0] ? [warning('chart/not-converted', message, spec.place)] : []
  return { ...bindAs(asStated(view), spec, strings, locale), found }
}

function bindAs(view: View, spec: ChartSpec, strings: Strings, locale: Locale): Bound {
  const binding = new Binding(view, spec, strings, locale)
  return { binding, model: bindChart(binding), found: [] }
}

function bindChart(binding: Binding): ChartModel | undefined {
  const { spec, strings, locale } = binding
  checkSpec(binding)
  const arranged = arrange(binding)
  if (!arranged) return undefined
  const { rows, series, wanted } = arranged
  const parts = optionalParts(binding)
  checkAxes(binding, rows, parts.thresholdFact, parts.wholeFact ? [parts.wholeFact] : [])
  checkCounts(binding, wanted, series)
  checkValues(binding, rows, parts.thresholdFact)
  checkSums(binding, rows, parts.wholeFact)
  if (binding.limits.stacked && spec.series) checkStack(binding, rows)
  if (binding.diagnostics.length > 0) return undefined

  const plotted = rows.map(({ row }) => row)
  const model = {
    id: spec.id,
    kind: spec.kind,
    ...(spec.as && { as: spec.as }),
    number: spec.number,
    scale: spec.scale,
    unit: spec.unit,
    measure: binding.measure(spec.measure, spec.unit),
    rows: plotted,
    ...(series && { series }),
    ...(parts.growth && { growth: parts.growth }),
    ...(parts.whole && { whole: parts.whole }),
    ...(parts.annotation !== undefined && { annotation: parts.annotation }),
    ...(parts.threshold && { threshold: parts.threshold }),
    ...(parts.quoted.length > 0 && { quoted: parts.quoted }),
    ...axesOf(binding, plotted, parts.threshold?.value),
    words: { implied: strings.implied, active: strings.active },
    place: spec.place,
  }
  return { ...model, alt: altText(model, strings, locale) }
}

/** Facts that share an axis share its unit, and are comparable. */
function checkAxes(
  binding: Binding,
  rows: readonly BoundRow[],
  threshold: readonly Fact[],
  whole: readonly Fact[],
): void {
  const { unit, x, size } = binding.spec
  const given = (of: (row: BoundRow) => Fact | undefined) => rows.flatMap((row) => of(row) ?? [])
  const cells = rows.flatMap((row) => row.cells.filter((fact) => fact !== undefined))
  const former = given(({ from }) => from)
  const parts = [...given(({ active }) => active), ...given(({ low }) => low)]
  requireUnit(binding, [...cells, ...former, ...parts, ...threshold, ...whole], unit)
  requireComparable(binding, [...cells, ...former, ...whole])
  for (const [name, axis] of [['x', x] as const, ['size', size] as const]) {
    if (!axis) continue
    const facts = given((row) => row[name])
    requireUnit(binding, facts, axis.unit, `\`${name}\``)
    requireComparable(binding, facts)
  }
}

/** The parts of a chart that only some have. */
function optionalParts(binding: Binding) {
  const { growth, annotation, threshold } = binding.spec
  const { whole, fact: wholeFact } = bindWhole(binding)
  const growthFact = growth === undefined ? undefined : binding.fact(growth)
  const note = annotation && quote(annotation, binding)
  const label = threshold && quote(threshold.label, binding)
  const limit = threshold && binding.fact(threshold.fact)
  if (limit?.value === null)
    binding.reportFact('no-values', `the threshold \`${limit.id}\` has no value`, [limit])
  return {
    growth: growthFact && { fact: growthFact.id, text: binding.write(growthFact) },
    whole,
    wholeFact,
    annotation: note?.text,
    threshold:
      limit && label && limit.value !== null
        ? { fact: limit.id, value: limit.value, label: label.text }
        : undefined,
    thresholdFact: limit ? [limit] : [],
    quoted: [...(note?.quoted ?? []), ...(label?.quoted ?? [])],
  }
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
