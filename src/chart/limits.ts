import type { ChartSpec } from '../model/settings.js'
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
  'growth-columns': {
    rows: [2, 2],
    settings: ['growth', 'annotation'],
    rowSettings: [],
    fromZero: true,
    ranges: false,
  },
}

const special = ['threshold', 'annotation', 'growth'] as const
const specialOfRow = ['from', 'fromLabel', 'change', 'active', 'low'] as const

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

/** Reports values that the kind of chart or its axis cannot show. */
export function checkRows(binding: Binding, rows: readonly BoundRow[]): void {
  const { spec } = binding
  const { ranges } = limits[spec.kind]
  const facts = rows.flatMap(({ main, from, active, low }) =>
    [main, from, active, low].filter((f) => f !== undefined),
  )
  for (const fact of new Set(facts)) {
    const values = [fact.value, fact.min, fact.max].filter((value) => typeof value === 'number')
    if (!ranges && isRange(fact)) {
      binding.reportFact('range', `\`${fact.id}\` is a range, which only dots can show`, [fact])
    }
    if (spec.scale === 'log' && values.some((value) => value <= 0)) {
      const message = `\`${fact.id}\` is ${values[0]}: a log axis has only positive values`
      binding.reportFact('log-scale', message, [fact], 'use `scale: linear`')
    }
    const outside = values.find((value) => spec.domain && (value < spec.domain[0] || value > spec.domain[1]))
    if (outside !== undefined)
      binding.reportFact('outside-domain', `\`${fact.id}\` lies outside of \`domain\``, [fact])
  }
  if (rows.length > 0 && rows.every(({ row }) => row.value.value === null)) {
    binding.report('no-values', 'none of the facts has a value')
  }
  checkZero(binding, rows)
}

function checkZero(binding: Binding, rows: readonly BoundRow[]): void {
  const { kind, domain, scale } = binding.spec
  if (domain && scale === 'log' && domain[0] <= 0)
    binding.report('log-scale', 'the `domain` of a log axis is positive')
  if (domain && domain[0] >= domain[1])
    binding.report('domain', '`domain` is the lower limit, then the upper one')
  if (!limits[kind].fromZero) return
  if (domain && (domain[0] > 0 || domain[1] < 0)) {
    binding.report('zero', `the \`domain\` of a chart of kind \`${kind}\` includes zero`)
  }
  const negative = rows.filter(({ main }) => (main.value ?? 0) < 0).map(({ main }) => main)
  if (kind === 'growth-columns' && negative.length > 0) {
    binding.reportFact('negative', 'a column cannot show a negative value', negative)
  }
}
