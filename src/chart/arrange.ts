import { statedDate } from '../format/index.js'
import type { PlottedSeries } from '../model/chart.js'
import type { Fact } from '../model/view.js'
import type { Binding } from './binding.js'
import { nameOfKey } from './dimension.js'
import { gridOf, type Grid } from './grid.js'
import { sorted } from './order.js'
import { namesInGrid, namesOf } from './row-names.js'
import { bindRow, type BoundRow, type Row } from './rows.js'
import { selectFacts } from './select.js'

/** The rows of a chart as they are drawn, and its series where it has several. */
export interface Arranged {
  readonly rows: readonly BoundRow[]
  readonly series?: readonly PlottedSeries[] | undefined
  /** The number of rows, with those whose facts are not to be had. */
  readonly wanted: number
}

/** Selects the facts of a chart and puts them into rows and series; undefined where its selection matches no record. */
export function arrange(binding: Binding): Arranged | undefined {
  const { select, series } = binding.spec
  const selected = selectFacts(binding)
  if (!selected) return undefined
  const { facts, wanted } = selected
  if (!series && !isByDate(binding, facts)) {
    const rows = bindRows(binding, singleRows(binding, facts))
    return { rows, wanted: Math.min(wanted, select.limit ?? wanted) }
  }
  const grid = gridOf(binding, facts)
  if (!grid) return { rows: [], wanted: 0 }
  const rows = bindRows(binding, gridRows(binding, grid), grid.rowsBy === 'date')
  return { rows, wanted: rows.length, series: series && seriesOf(binding, grid) }
}

/** Whether the rows of one series are dates: always, or where all facts are about one subject, each on a date of its own. */
function isByDate({ limits }: Binding, facts: readonly Fact[]): boolean {
  if (limits.dates !== 'often') return limits.dates === 'always'
  const dates = new Set(facts.map(({ valid }) => statedDate(valid)))
  const isDated = dates.size === facts.length && !dates.has('unknown')
  return isDated && new Set(facts.map(({ subject }) => subject)).size === 1
}

function singleRows(binding: Binding, facts: readonly Fact[]): Row[] {
  return facts.map((fact) => ({ cells: [fact], names: namesOf(binding, fact) }))
}

function gridRows(binding: Binding, grid: Grid): Row[] {
  return grid.rows.map((key) => {
    const cells = grid.series.map((series) => grid.cell(key, series))
    const facts = cells.filter((fact) => fact !== undefined)
    return { cells, names: namesInGrid(binding, grid, key, facts) }
  })
}

/** Sorted and cut as the spec says; rows in the order of time stay so unless it says otherwise. */
function bindRows(binding: Binding, rows: readonly Row[], byTime = false): BoundRow[] {
  const { select } = binding.spec
  const { order = 'given', stacked = false } = binding.limits
  const usual = byTime ? 'given' : order
  const drawn = sorted(rows, select.sort ?? usual, stacked).slice(0, select.limit)
  return drawn.map((row, index) => bindRow(binding, row, index))
}

/** Reports a series for which neither the dataset nor the spec has a name. */
function seriesOf(binding: Binding, grid: Grid): PlottedSeries[] {
  const { by, list } = binding.spec.series!
  return grid.series.map((id) => {
    const own = list.find((one) => one.id === id)
    const label = own?.label ? binding.say(own.label) : nameOfKey(binding, id, by)
    if (label === undefined) {
      binding.report('no-name', `the series \`${id}\` has no name`, `give it a \`label\` in \`series.list\``)
    }
    return { id, label: label ?? id, highlight: own?.highlight ?? false }
  })
}
