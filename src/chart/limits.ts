import type { ChartSpec } from '../model/settings.js'
import type { ChartKind } from './kind.js'

export type Order = NonNullable<ChartSpec['select']['sort']>

type RowSetting = keyof ChartSpec['rows'][string]

/** What a kind of chart can show. */
export interface Limits {
  readonly rows: readonly [least: number, most: number]
  /** How many series; one is a chart without the setting `series`. */
  readonly series: readonly [least: number, most: number]
  /** The settings that mean something for this kind, and those that it cannot do without. */
  readonly settings?: readonly Setting[]
  readonly needs?: readonly Setting[]
  readonly rowSettings?: readonly RowSetting[]
  /** Its lengths start at zero: no log axis. */
  readonly fromZero?: true
  /** Its values are written at their marks, so the value axis has no ticks. */
  readonly labelled?: true
  readonly ranges?: true
  /** Its values lie on no axis, whose limits could be set. */
  readonly noAxis?: true
  /** Its series are added up. */
  readonly stacked?: true
  /** Its rows have a role: start, step, total. */
  readonly roles?: true
  /** Its rows are parts of a whole. */
  readonly whole?: true
  /** Its colours say something else than which row is highlighted. */
  readonly ownColours?: true
  /** What it shows of the time before the period: the former figure of a series, or the former word on a point. */
  readonly former?: 'series' | 'point'
  /** How its rows are sorted unless the spec says otherwise; rows that are dates are sorted by time. */
  readonly order?: Order
  /** `always`: its rows are dates. `often`: they are where all facts are about one subject. */
  readonly dates?: 'always' | 'often'
}

/** Settings that only some kinds have. */
export const special = ['threshold', 'annotation', 'growth', 'whole', 'x', 'size'] as const
export type Setting = (typeof special)[number]
export const specialOfRow = ['from', 'fromLabel', 'change', 'active', 'low', 'x', 'size', 'role'] as const

const one = [1, 1] as const
/** As many as can be told apart and named without a legend. */
const several = [2, 6] as const

export const limits: Readonly<Record<ChartKind, Limits>> = {
  dumbbell: {
    rows: [1, 8],
    series: one,
    settings: ['threshold', 'annotation'],
    rowSettings: ['from', 'fromLabel', 'change'],
    former: 'series',
  },
  dots: { rows: [1, 10], series: one, rowSettings: ['active', 'low'], ranges: true },
  bars: { rows: [1, 10], series: one, fromZero: true, labelled: true, order: '-value' },
  lollipop: { rows: [1, 14], series: one, fromZero: true, labelled: true, order: '-value' },
  ranges: { rows: [1, 10], series: one, rowSettings: ['low'], ranges: true },
  doughnut: {
    rows: [2, 6],
    series: one,
    settings: ['whole'],
    fromZero: true,
    labelled: true,
    whole: true,
    noAxis: true,
    order: '-value',
  },
  waterfall: {
    rows: [3, 12],
    series: one,
    rowSettings: ['role'],
    fromZero: true,
    labelled: true,
    roles: true,
    ownColours: true,
  },
  columns: { rows: [1, 12], series: one, fromZero: true, labelled: true, dates: 'often' },
  'grouped-columns': { rows: [1, 12], series: several, fromZero: true },
  'stacked-columns': { rows: [1, 12], series: several, fromZero: true, stacked: true },
  'grouped-bars': { rows: [1, 8], series: several, fromZero: true, labelled: true, order: '-value' },
  'stacked-bars': {
    rows: [1, 10],
    series: several,
    fromZero: true,
    labelled: true,
    stacked: true,
    order: '-value',
  },
  line: { rows: [3, 60], series: [1, 6], dates: 'always', former: 'point' },
  area: { rows: [3, 60], series: [1, 6], fromZero: true, stacked: true, dates: 'always' },
  slope: { rows: [2, 2], series: [1, 10], labelled: true, dates: 'always' },
  scatter: { rows: [3, 20], series: one, needs: ['x'], rowSettings: ['x'] },
  bubble: { rows: [3, 20], series: one, needs: ['x', 'size'], rowSettings: ['x', 'size'] },
  heat: { rows: [2, 12], series: [2, 8], labelled: true, noAxis: true },
  multiples: { rows: [2, 24], series: [2, 12], fromZero: true, labelled: true },
  'growth-columns': {
    rows: [2, 2],
    series: one,
    settings: ['growth', 'annotation'],
    fromZero: true,
    labelled: true,
    dates: 'often',
  },
}
