import type { PlottedRow } from '../model/chart.js'
import type { ChartSpec } from '../model/settings.js'
import type { Fact } from '../model/view.js'
import type { Binding } from './binding.js'
import type { ChartKind } from './kind.js'
import { isRange, type BoundRow } from './rows.js'

interface Limits {
  readonly rows: readonly [least: number, most: number]
  /** The settings that mean something for this kind. */
  readonly settings: readonly (keyof ChartSpec)[]
  readonly rowSettings: readonly (keyof ChartSpec['rows'][string])[]
  /** Its lengths start at zero: no log axis. */
  readonly fromZero: boolean
  readonly ranges: boolean
}

const limits: Readonly<Record<ChartKind, Limits>> = {
  dumbbell: {
    rows: [1, 8],
    settings: ['threshold', 'annotation'],
    rowSettings: ['from', 'fromLabel', 'change'],
    fromZero: false,
    ranges: false,
  },
  dots: { rows: [1, 10], settings: [], rowSettings: ['active', 'low'], fromZero: false, ranges: true },
  bars: { rows: [1, 10], settings: [], rowSettings: [], fromZero: true, ranges: false },
  lollipop: { rows: [1, 14], settings: [], rowSettings: [], fromZero: true, ranges: false },
  ranges: { rows: [1, 10], settings: [], rowSettings: ['low'], fromZero: false, ranges: true },
  'growth-columns': {
    rows: [2, 2],
    settings: ['growth', 'annotation'],
    rowSettings: [],
    fromZero: true,
    ranges: false,
  },
}

const withRanges = (Object.keys(limits) as ChartKind[]).filter((kind) => limits[kind].ranges).join(' and ')

const special = ['threshold', 'annotation', 'growth'] as const
const specialOfRow = ['from', 'fromLabel', 'change', 'active', 'low'] as const

/** Whether the lengths of this kind of chart stand for its values. */
export const startsAtZero = (kind: ChartKind): boolean => limits[kind].fromZero

/** Reports what the spec asks of a kind of chart that it cannot do. */
export function checkSpec(binding: Binding): void {
  const { spec } = binding
  const { settings, rowSettings, fromZero } = limits[spec.kind]
  const stray = special.filter((name) => spec[name] !== undefined && !settings.includes(name))
  const strayInRows = Object.values(spec.rows).flatMap((row) =>
    specialOfRow.filter((name) => row[name] !== undefined && !rowSettings.includes(name)),
  )
  for (const name of new Set([...stray, ...strayInRows])) {
    binding.report('not-for-kind', `\`${name}\` means nothing in a chart of kind \`${spec.kind}\``)
  }
  if (fromZero && spec.scale === 'log') {
    binding.report(
      'log-scale',
      `a chart of kind \`${spec.kind}\` starts at zero, which a log axis does not have`,
    )
  }
}

/** Reports more or fewer rows than the kind of chart can have. */
export function checkCount(binding: Binding, rows: number): void {
  const { kind } = binding.spec
  const [least, most] = limits[kind].rows
  if (rows === 0 || (rows >= least && rows <= most)) return
  const count = least === most ? `${least}` : `${least} to ${most}`
  binding.report('row-count', `a chart of kind \`${kind}\` has ${count} rows, not ${rows}`)
}

/** Reports values that the kind of chart or its axis cannot show. `more` are facts of the axis that are no row. */
export function checkValues(binding: Binding, rows: readonly BoundRow[], more: readonly Fact[]): void {
  const { spec } = binding
  const facts = rows.flatMap(({ main, from, active, low }) => [main, from, active, low, ...more])
  for (const fact of new Set(facts.filter((fact) => fact !== undefined))) checkFact(binding, fact)
  if (rows.length > 0 && rows.every(({ row }) => row.value.value === null)) {
    binding.report('no-values', 'none of the facts has a value')
  }
  for (const { row, main, from, active, low } of rows) {
    if (row.value.value !== null || !(from || active || low)) continue
    binding.reportFact('no-values', `\`${main.id}\` has no value, so its row cannot show more than that`, [
      main,
    ])
  }
  for (const { main, low, row } of rows) checkEnds(binding, row, [main, low])
  if (spec.domain) checkDomain(binding, spec.domain)
  const negative = rows.map(({ main }) => main).filter(({ value }) => (value ?? 0) < 0)
  if (spec.kind === 'growth-columns' && negative.length > 0) {
    binding.reportFact('negative', 'a column cannot show a negative value', negative)
  }
}

/** The low end of a range is its lower one. */
function checkEnds(binding: Binding, { low, value }: PlottedRow, facts: readonly (Fact | undefined)[]): void {
  if (!low || low.value === null || value.value === null || low.value <= value.value) return
  const message = `the low end \`${low.fact}\` lies above the high end \`${value.fact}\``
  binding.reportFact(
    'range',
    message,
    facts.filter((fact) => fact !== undefined),
  )
}

function checkFact(binding: Binding, fact: Fact): void {
  const { kind, scale, domain } = binding.spec
  const values = [fact.value, fact.min, fact.max].filter((value) => typeof value === 'number')
  if (isRange(fact) && !limits[kind].ranges) {
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

function checkDomain(binding: Binding, [low, high]: readonly [number, number]): void {
  const { kind, scale } = binding.spec
  if (low >= high) binding.report('domain', '`domain` is the lower limit, then the upper one')
  if (scale === 'log' && low <= 0) binding.report('log-scale', 'the `domain` of a log axis is positive')
  if (limits[kind].fromZero && (low > 0 || high < 0)) {
    binding.report('zero', `the \`domain\` of a chart of kind \`${kind}\` includes zero`)
  }
}
