import type { PlottedRow, PlottedSeries } from '../model/chart.js'
import type { Fact } from '../model/view.js'
import type { Binding } from './binding.js'
import type { ChartKind } from './kind.js'
import { limits } from './limits.js'
import { isRange, type BoundRow } from './rows.js'

/** Reports more or fewer rows or series than the kind of chart can have. */
export function checkCounts(
  binding: Binding,
  rows: number,
  series: readonly PlottedSeries[] | undefined,
): void {
  const { spec, limits } = binding
  // A line through two points is a course that nobody has seen.
  const course = limits.dates === 'always' && rows < limits.rows[0]
  const hints = course ? ['show two dates in a chart of kind `slope` or `columns`'] : []
  if (rows > 0) checkCount(binding, 'row', limits.rows, rows, ...hints)
  // A chart that may not have several series has been told so already.
  if (series && rows > 0 && limits.series[1] > 1) {
    const hint = `show fewer with \`select\`, or make a chart of kind \`${spec.kind}\` for each group`
    checkCount(binding, 'series', limits.series, series.length, hint)
  }
}

function checkCount(
  binding: Binding,
  of: 'row' | 'series',
  [least, most]: readonly [number, number],
  found: number,
  ...hints: string[]
): void {
  if (found >= least && found <= most) return
  const count = least === most ? `${least}` : `${least} to ${most}`
  const things = of === 'row' ? 'rows' : 'series'
  const message = `a chart of kind \`${binding.spec.kind}\` has ${count} ${things}, not ${found}`
  binding.report(`${of}-count`, message, ...hints)
}

interface AxisLimits {
  readonly scale: 'linear' | 'log'
  readonly domain?: readonly [number, number] | undefined
}

/** Reports values that the kind of chart or its axis cannot show. `more` are facts of the axis that are no row. */
export function checkValues(binding: Binding, rows: readonly BoundRow[], more: readonly Fact[]): void {
  const { spec } = binding
  const facts = rows.flatMap(({ cells, from, active, low }) => [...cells, from, active, low, ...more])
  for (const fact of distinct(facts)) checkFact(binding, fact, spec)
  if (rows.length > 0 && rows.every(({ cells }) => cells.every((fact) => !fact || isSilent(fact)))) {
    binding.report('no-values', 'none of the facts has a value')
  }
  checkAdded(binding, rows)
  for (const { cells, low, row } of rows) checkEnds(binding, row, [...cells, low])
  if (spec.domain) checkDomain(binding, spec.domain)
  if (spec.x) {
    for (const fact of distinct(rows.map(({ x }) => x))) checkFact(binding, fact, spec.x)
    if (spec.x.domain) checkLimits(binding, 'x.domain', spec.x.scale, spec.x.domain)
  }
  const sizes = distinct(rows.map(({ size }) => size)).filter(({ value }) => (value ?? 0) < 0)
  if (sizes.length > 0) binding.reportFact('negative', 'a size cannot show a negative value', sizes)
  const negative = rows.flatMap(({ cells }) => cells.filter((fact) => (fact?.value ?? 0) < 0)) as Fact[]
  if (spec.kind === 'growth-columns' && negative.length > 0) {
    binding.reportFact('negative', 'a column cannot show a negative value', negative)
  }
}

function distinct(facts: readonly (Fact | undefined)[]): Fact[] {
  return [...new Set(facts.filter((fact) => fact !== undefined))]
}

const withRanges = (Object.keys(limits) as ChartKind[]).filter((kind) => limits[kind].ranges).join(' and ')

const isSilent = (fact: Fact) => fact.value === null && !isRange(fact)

/** Reports a row without a value that is to show more than that. */
function checkAdded(binding: Binding, rows: readonly BoundRow[]): void {
  for (const { cells, from, active, low } of rows) {
    const [main] = cells
    if (!main || !isSilent(main) || !(from || active || low)) continue
    const message = `\`${main.id}\` has no value, so its row cannot show more than that`
    binding.reportFact('no-values', message, [main])
  }
}

/** The low end of a range is its lower one. */
function checkEnds(binding: Binding, { low, value }: PlottedRow, facts: readonly (Fact | undefined)[]): void {
  if (!low || low.value === null || value.value === null || low.value <= value.value) return
  const message = `the low end \`${low.fact}\` lies above the high end \`${value.fact}\``
  binding.reportFact('range', message, distinct(facts))
}

function checkFact(binding: Binding, fact: Fact, { scale, domain }: AxisLimits): void {
  const values = [fact.value, fact.min, fact.max].filter((value) => typeof value === 'number')
  if (isRange(fact) && !binding.limits.ranges) {
    binding.reportFact('range', `\`${fact.id}\` is a range, which only ${withRanges} can show`, [fact])
  }
  if (scale === 'log' && values.some((value) => value <= 0)) {
    const message = `\`${fact.id}\` is ${values[0]}: a log axis has only positive values`
    binding.reportFact('log-scale', message, [fact], 'use `scale: linear`')
  }
  if (domain && values.some((value) => value < domain[0] || value > domain[1])) {
    binding.reportFact('outside-domain', `\`${fact.id}\` lies outside of \`domain\``, [fact])
  }
}

function checkDomain(binding: Binding, domain: readonly [number, number]): void {
  const { spec, limits } = binding
  checkLimits(binding, 'domain', spec.scale, domain)
  const [low, high] = domain
  if (limits.fromZero && (low > 0 || high < 0)) {
    binding.report('zero', `the \`domain\` of a chart of kind \`${spec.kind}\` includes zero`)
  }
}

function checkLimits(
  binding: Binding,
  name: string,
  scale: 'linear' | 'log',
  [low, high]: readonly [number, number],
): void {
  if (low >= high) binding.report('domain', `\`${name}\` is the lower limit, then the upper one`)
  if (scale === 'log' && low <= 0) binding.report('log-scale', `the \`${name}\` of a log axis is positive`)
}
