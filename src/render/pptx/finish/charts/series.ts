import type { CategoryPoint, CategorySeries, NamedChart } from '../../../../model/native-chart.js'
import { tag, val, type Markup } from '../../package/markup.js'
import { labelsOf } from './labels.js'
import { nameReference, numberReference, textReference } from './references.js'
import { fill, line, noFill, noLine } from './text.js'

/** Points. */
const outline = 1.5

/** What kinds of plots differ in: how a whole series and one point are painted, and what else a series says. */
export interface Brush {
  readonly series: (series: CategorySeries, ground: string) => Markup
  /** Undefined where the point looks like its series. */
  readonly point: (point: CategoryPoint, series: CategorySeries, ground: string) => Markup | undefined
  /** Whether its labels have places to choose from; those of rings and areas have not. */
  readonly placed: boolean
  /** Before the points, and after the values. */
  readonly before?: Markup
  readonly after?: Markup
}

/** Of the series of a chart, those of one plot: a chart of areas may draw the same numbers as lines once more. */
export interface Turn {
  readonly brush: Brush
  /** Number of the first series of this plot. */
  readonly from: number
  readonly labelled: boolean
}

/** A series over categories: names in the first column of the sheet, values in the column of its number. */
export function seriesOf(chart: NamedChart, index: number, { brush, from, labelled }: Turn): Markup {
  const { ground, categories } = chart
  const series = chart.series[index]!
  const column = index + 1
  const days = 'categoryAxis' in chart ? chart.categoryAxis.days : undefined
  const below = { column: 0, row: 1 }
  const points = series.points.flatMap((point, idx) => {
    const look = brush.point(point, series, ground)
    return look === undefined ? [] : [tag('c:dPt', {}, val('c:idx', idx), look)]
  })
  return tag(
    'c:ser',
    {},
    val('c:idx', from + index),
    val('c:order', from + index),
    nameReference(series.name, { column, row: 0 }),
    brush.series(series, ground),
    brush.before ?? '',
    ...points,
    labelsOf(
      series.points.map(({ label }) => (labelled ? label : undefined)),
      brush.placed,
    ),
    days
      ? numberReference('c:cat', days.serials, below, days.format)
      : textReference('c:cat', categories, below),
    numberReference(
      'c:val',
      series.points.map(({ value }) => value),
      { column, row: 1 },
    ),
    brush.after ?? '',
  )
}

/** A filled area: a bar, a slice. Hollow ones keep the ground and have an outline. */
export function filled(
  colour: string,
  hollow: boolean | undefined,
  ground: string,
  { line: edge, opacity }: Pick<CategorySeries, 'line' | 'opacity'> = {},
): Markup {
  if (hollow) return tag('c:spPr', {}, fill(ground), line(edge?.colour ?? colour, outline))
  return tag('c:spPr', {}, fill(colour, opacity), edge ? line(edge.colour, edge.width) : noLine)
}

export const unseen = tag('c:spPr', {}, noFill, noLine)
