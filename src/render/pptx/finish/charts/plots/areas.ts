import type { CategoryChart } from '../../../../../model/native-chart.js'
import { tag, val, type Markup } from '../../../package/markup.js'
import { axisReferences } from '../axes.js'
import { filled, seriesOf, type Brush } from '../series.js'
import { linePlot } from './lines.js'

const brush: Brush = {
  series: (series, ground) => filled(series.colour, false, ground, series),
  point: () => undefined,
  placed: false,
}

/**
 * Areas on top of each other; areas that do not stand on each other are drawn once more as lines, from the same cells,
 * because the points of an area have neither dots nor places for labels.
 */
export function areaPlot(chart: CategoryChart): Markup {
  const areas = tag(
    'c:areaChart',
    {},
    val('c:grouping', chart.stacked ? 'stacked' : 'standard'),
    val('c:varyColors', false),
    ...chart.series.map((_, index) => seriesOf(chart, index, { brush, from: 0, labelled: chart.stacked })),
    ...axisReferences,
  )
  return chart.stacked ? areas : areas + linePlot(chart, chart.series.length)
}
