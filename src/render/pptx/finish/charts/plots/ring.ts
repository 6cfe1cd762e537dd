import type { RingChart } from '../../../../../model/native-chart.js'
import { tag, val, type Markup } from '../../../package/markup.js'
import { seriesOf, type Brush } from '../series.js'
import { fill, line } from '../text.js'

/** Points: the fine line between two parts, and the outline of a hollow one. */
const between = 1.1

/** Parts are told apart by a line of the ground; a hollow one is outlined instead. */
const brush: Brush = {
  series: ({ colour }, ground) => tag('c:spPr', {}, fill(colour), line(ground, between)),
  point: ({ colour, hollow }, series, ground) => {
    const own = colour ?? series.colour
    return tag('c:spPr', {}, fill(hollow ? ground : own), line(hollow ? own : ground, between))
  },
  placed: false,
}

export function ringPlot(chart: RingChart): Markup {
  return tag(
    'c:doughnutChart',
    {},
    val('c:varyColors', false),
    ...chart.series.map((_, index) => seriesOf(chart, index, { brush, from: 0, labelled: true })),
    val('c:firstSliceAng', ((Math.round(chart.start) % 360) + 360) % 360),
    val('c:holeSize', chart.hole),
  )
}
