import type { CategoryChart, CategoryPoint, CategorySeries } from '../../../../model/native-chart.js'
import { tag, val, type Markup } from '../../package/markup.js'
import { labelsOf } from './labels.js'
import { nameReference, numberReference, textReference } from './references.js'
import { fill, line, noFill, noLine } from './text.js'

/** Points. */
const outline = 1.5

/** What kinds of plots differ in: how a whole series and one point are painted, and what else a series says. */
export interface Brush {
  readonly series: (series: CategorySeries, chart: CategoryChart) => Markup
  /** Undefined where the point looks like its series. */
  readonly point: (point: CategoryPoint, series: CategorySeries, chart: CategoryChart) => Markup | undefined
  /** Before the points. */
  readonly before?: Markup
  /** After the values. */
  readonly after?: Markup
}

/** A series over categories: names in the first column of the sheet, values in the column of its number. */
export function seriesOf(chart: CategoryChart, index: number, brush: Brush): Markup {
  const series = chart.series[index]!
  const column = index + 1
  const points = series.points.flatMap((point, idx) => {
    const look = brush.point(point, series, chart)
    return look === undefined ? [] : [tag('c:dPt', {}, val('c:idx', idx), look)]
  })
  return tag(
    'c:ser',
    {},
    val('c:idx', index),
    val('c:order', index),
    nameReference(series.name, { column, row: 0 }),
    brush.series(series, chart),
    brush.before ?? '',
    ...points,
    labelsOf(series.points.map(({ label }) => label)),
    textReference('c:cat', chart.categories, { column: 0, row: 1 }),
    numberReference(
      'c:val',
      series.points.map(({ value }) => value),
      { column, row: 1 },
    ),
    brush.after ?? '',
  )
}

/** A filled area: a bar, a slice. Hollow ones keep the ground and have an outline. */
export function filled(colour: string, hollow: boolean | undefined, ground: string): Markup {
  return hollow
    ? tag('c:spPr', {}, fill(ground), line(colour, outline))
    : tag('c:spPr', {}, fill(colour), noLine)
}

export const unseen = tag('c:spPr', {}, noFill, noLine)
