import { error, type Diagnostic } from '../../diagnostic.js'
import { parseFormula, sums } from '../../formula/index.js'
import type { Record_ } from '../../model/dataset.js'
import type { Path } from '../../model/place.js'
import type { ChartSpec } from '../../model/settings.js'
import { unitOf } from '../facts.js'
import { entries, type Entry, type Rule, type Scope } from '../scope.js'

/** A fact that shares an axis, and where the chart names it. */
interface Plotted {
  readonly entry: Entry
  readonly path: Path
}

/**
 * Figures share an axis, or a sum or difference, only if unit, metric, population and window match, or one metric
 * is declared comparable with the other.
 */
export const comparability: Rule = (scope) => [
  ...scope.settings.charts.flatMap((spec) => checkChart(spec, scope)),
  ...scope.records.derived.flatMap((record) => checkSum(record, scope)),
]

function checkChart(spec: ChartSpec, scope: Scope): Diagnostic[] {
  const plotted = plottedBy(spec, scope)
  const units = plotted.flatMap(({ entry, path }): Diagnostic[] => {
    const unit = unitOf(scope, entry)
    if (!unit || unit.id === spec.unit) return []
    const message = `\`${entry.record.id}\` is in ${unit.id}, the chart in ${spec.unit}`
    return [
      {
        ...error('check/comparability', message, scope.origins.place(spec, ...path)),
        related: [{ place: scope.origins.place(entry.record), message: 'the fact' }],
      },
    ]
  })
  return units.length > 0 ? units : sameMetric(plotted, scope, (path) => scope.origins.place(spec, ...path))
}

/** Sums and differences; a ratio may well divide one metric by another. */
function checkSum(record: Record_<'derived'>, scope: Scope): Diagnostic[] {
  const formula = record.formula === undefined ? undefined : parseFormula(record.formula)
  if (!formula || 'error' in formula) return []
  return sums(formula).flatMap((sum) => {
    const added = sum.flatMap(({ id }): Plotted[] => {
      const entry = scope.byId.get(id)
      return entry ? [{ entry, path: ['formula'] }] : []
    })
    return sameMetric(added, scope, (path) => scope.origins.place(record, ...path))
  })
}

function sameMetric(
  plotted: readonly Plotted[],
  scope: Scope,
  placeOf: (path: Path) => Diagnostic['place'],
): Diagnostic[] {
  const observed = plotted.flatMap(({ entry, path }) => {
    if (entry.kind !== 'observations') return []
    const metric = scope.byId.get(entry.record.metric)
    return metric?.kind === 'metrics' ? [{ record: entry.record, metric: metric.record, path }] : []
  })
  const [first, ...others] = observed
  if (!first) return []
  return others.flatMap(({ record, metric, path }): Diagnostic[] => {
    const difference = differs(first.metric, metric)
    if (difference === undefined) return []
    const message = `\`${record.id}\` and \`${first.record.id}\` are not comparable: ${difference}`
    const place = placeOf(path)
    return [
      {
        ...error('check/comparability', message, ...(place ? [place] : [])),
        hints: ['take one of them out, or declare the metrics `comparableWith` each other'],
        related: [
          { place: scope.origins.place(first.record, 'metric'), message: `\`${first.metric.id}\`` },
          { place: scope.origins.place(record, 'metric'), message: `\`${metric.id}\`` },
        ],
      },
    ]
  })
}

/** Why two metrics cannot stand side by side. */
function differs(a: Record_<'metrics'>, b: Record_<'metrics'>): string | undefined {
  if (a.id === b.id || a.comparableWith.includes(b.id) || b.comparableWith.includes(a.id)) return undefined
  if (a.unit !== b.unit) return `${a.unit} against ${b.unit}`
  if (a.population !== b.population) return `“${a.population}” against “${b.population}”`
  if (a.window !== b.window) return `${a.window} against ${b.window}`
  return `they are different metrics, \`${a.id}\` and \`${b.id}\``
}

/** Every fact on the value axis: the selected ones, and those that a row adds. */
function plottedBy(spec: ChartSpec, scope: Scope): Plotted[] {
  const named: [string | undefined, Path][] = [
    ...(spec.select.ids ?? []).map((id, index): [string, Path] => [id, ['select', 'ids', index]]),
    ...Object.entries(spec.rows).flatMap(([id, row]) =>
      (['from', 'active', 'low'] as const).map((field): [string | undefined, Path] => [
        row[field],
        ['rows', id, field],
      ]),
    ),
    [spec.threshold?.fact, ['threshold', 'fact']],
  ]
  const byName = named.flatMap(([id, path]): Plotted[] => {
    const entry = id === undefined ? undefined : scope.byId.get(id)
    return entry ? [{ entry, path }] : []
  })
  return [...byName, ...selected(spec, scope).map((entry) => ({ entry, path: ['select'] }))]
}

function selected({ select }: ChartSpec, { records }: Scope): Entry[] {
  const { kind, where = {} } = select
  if (kind === undefined) return []
  return entries(records).filter(
    (entry) =>
      entry.kind === kind &&
      Object.entries(where).every(([field, wanted]) => {
        const value = (entry.record as unknown as Record<string, unknown>)[field]
        return Array.isArray(wanted) ? wanted.includes(String(value)) : value === wanted
      }),
  )
}
