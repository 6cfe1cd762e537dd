import type { Fact } from '../model/view.js'
import { didYouMean } from '../nearest.js'
import type { Binding } from './binding.js'
import { keyOf, timeOf, type Dimension, type Precision } from './dimension.js'

/** The facts of a chart in rows and series. A combination that no fact states is undefined, and never a zero. */
export interface Grid {
  readonly rowsBy: Dimension
  readonly rows: readonly string[]
  /** Keys of the series; one nameless series where the spec names none. */
  readonly series: readonly string[]
  cell(row: string, series: string): Fact | undefined
}

const nameless = ''
/** What makes the rows, by what makes the series; the likelier one first. */
const usual: Readonly<Record<Dimension, readonly Dimension[]>> = {
  subject: ['date', 'metric'],
  date: ['subject', 'metric'],
  metric: ['subject', 'date'],
}

/** Lays facts out by date in one series, or as `series` says. Reports those that have no place, or the same one. */
export function gridOf(binding: Binding, facts: readonly Fact[]): Grid | undefined {
  const by = binding.spec.series?.by
  const rowsBy = by === undefined ? 'date' : rowsOf(binding, facts, by)
  if (rowsBy === undefined) return undefined
  const byMonth = placesOf(binding, facts, { rows: rowsBy, by }, 'month')
  const isExact = clashes(byMonth).length > 0
  const spots = isExact ? placesOf(binding, facts, { rows: rowsBy, by }, 'day') : byMonth
  const complete = spots.every((spot) => hasPlace(binding, spot, rowsBy))
  const doubled = clashes(spots)
  for (const [a, b] of doubled) reportClash(binding, a, b)
  if (!complete || doubled.length > 0) return undefined
  const cells = new Map(spots.map(({ fact, row, series }) => [`${row} ${series}`, fact]))
  return {
    rowsBy,
    rows: inOrder(
      spots.map(({ row }) => row!),
      rowsBy,
    ),
    series: seriesInOrder(
      binding,
      spots.map(({ series }) => series!),
      by,
    ),
    cell: (row, series) => cells.get(`${row} ${series}`),
  }
}

interface Spot {
  readonly fact: Fact
  readonly row: string | undefined
  readonly series: string | undefined
}

/**
 * The dimension of the rows: the one that is given; of the two that are left the one in which the facts differ; where
 * that does not tell, the first in which no two facts of a series have the same place.
 */
function rowsOf(binding: Binding, facts: readonly Fact[], by: Dimension): Dimension | undefined {
  const given = binding.spec.series?.rows
  if (given === by) {
    binding.report('series', `series and rows cannot both be by ${by}`)
    return undefined
  }
  if (given) return given
  const left = usual[by]
  const differing = left.filter((dimension) => {
    return new Set(facts.map((fact) => keyOf(binding, fact, dimension, 'month'))).size > 1
  })
  if (differing.length === 1) return differing[0]
  return left.find((rows) => clashes(placesOf(binding, facts, { rows, by }, 'day')).length === 0) ?? left[0]
}

function placesOf(
  binding: Binding,
  facts: readonly Fact[],
  { rows, by }: { readonly rows: Dimension; readonly by: Dimension | undefined },
  precision: Precision,
): Spot[] {
  return facts.map((fact) => ({
    fact,
    row: keyOf(binding, fact, rows, precision),
    series: by === undefined ? nameless : keyOf(binding, fact, by, precision),
  }))
}

function clashes(spots: readonly Spot[]): [Fact, Fact][] {
  const first = new Map<string, Fact>()
  return spots.flatMap(({ fact, row, series }): [Fact, Fact][] => {
    const key = `${row} ${series}`
    const other = first.get(key)
    if (!other) first.set(key, fact)
    return other && other !== fact ? [[other, fact]] : []
  })
}

function reportClash(binding: Binding, a: Fact, b: Fact): void {
  const message = `\`${a.id}\` and \`${b.id}\` have the same place, so only one of them could be shown`
  const hint = 'take one of them out, or say with `series.rows` what tells the rows apart'
  binding.reportFact('same-place', message, [a, b], hint)
}

function hasPlace(binding: Binding, { fact, row, series }: Spot, rowsBy: Dimension): boolean {
  const lacking = row === undefined ? rowsBy : series === undefined ? binding.spec.series!.by : undefined
  if (lacking === undefined) return true
  const hint = lacking === 'date' ? 'take it out' : `give it a \`${lacking}\` under \`rows\``
  binding.reportFact('no-place', `\`${fact.id}\` has no ${lacking}, so it has no place`, [fact], hint)
  return false
}

/** As they come; dates by time. */
function inOrder(keys: readonly string[], dimension: Dimension): string[] {
  const distinct = [...new Set(keys)]
  return dimension === 'date' ? distinct.sort((a, b) => (timeOf(a) ?? 0) - (timeOf(b) ?? 0)) : distinct
}

/** Those that the spec lists first, as it lists them. Reports a listed one without a fact. */
function seriesInOrder(binding: Binding, keys: readonly string[], by: Dimension | undefined): string[] {
  if (by === undefined) return [nameless]
  const found = inOrder(keys, by)
  const listed = binding.spec.series!.list.map(({ id }) => id)
  for (const id of listed.filter((id) => !found.includes(id))) {
    binding.report(
      'unknown-series',
      `no fact of the chart belongs to the series \`${id}\``,
      ...didYouMean(id, found),
    )
  }
  return [...listed.filter((id) => found.includes(id)), ...found.filter((id) => !listed.includes(id))]
}
