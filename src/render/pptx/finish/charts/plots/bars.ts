import type { CategoryChart } from '../../../../../model/native-chart.js'
import { tag, val, type Markup } from '../../../package/markup.js'
import { axisReferences } from '../axes.js'
import { filled, seriesOf, unseen, type Brush } from '../series.js'

const upright = val('c:invertIfNegative', false)

const brush: Brush = {
  series: (series, ground) => (series.invisible ? unseen : filled(series.colour, false, ground, series)),
  point: ({ colour, hollow }, series, ground) =>
    series.invisible || (!hollow && (colour ?? series.colour) === series.colour)
      ? undefined
      : upright + filled(colour ?? series.colour, hollow, ground, series),
  placed: true,
  // PowerPoint would paint negative bars white.
  before: upright,
}

/** Columns and horizontal bars, side by side or stacked. */
export function barPlot(chart: CategoryChart): Markup {
  return tag(
    'c:barChart',
    {},
    val('c:barDir', chart.plot === 'bars' ? 'bar' : 'col'),
    val('c:grouping', chart.stacked ? 'stacked' : 'clustered'),
    val('c:varyColors', false),
    ...chart.series.map((_, index) => seriesOf(chart, index, { brush, from: 0, labelled: true })),
    val('c:gapWidth', chart.gap),
    val('c:overlap', chart.overlap),
    ...axisReferences,
  )
}
