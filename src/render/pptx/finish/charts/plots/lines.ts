import type { CategoryChart, CategorySeries, DotShape } from '../../../../../model/native-chart.js'
import { tag, val, type Markup } from '../../../package/markup.js'
import { axisReferences } from '../axes.js'
import { seriesOf, type Brush } from '../series.js'
import { fill, line, noLine } from '../text.js'

/** Points. */
const outline = 1.75

const symbols: Readonly<Record<DotShape, string>> = {
  circle: 'circle',
  square: 'square',
  triangle: 'triangle',
  diamond: 'diamond',
}

const none = tag('c:marker', {}, val('c:symbol', 'none'))

const stroke = ({ colour, line: own }: CategorySeries) =>
  tag('c:spPr', {}, line(own?.colour ?? colour, own?.width ?? outline))

/** The line in one look, its dots point by point: most lines have them at some points only. */
const brush: Brush = {
  series: (series) => stroke(series) + none,
  point: ({ dot, hollow }, series, ground) =>
    dot ? marker(series, hollow, ground) + stroke(series) : undefined,
  placed: true,
  after: val('c:smooth', false),
}

function marker({ colour, dots }: CategorySeries, hollow: boolean | undefined, ground: string): Markup {
  const { shape, size } = dots ?? { shape: 'circle', size: 7 }
  const look = hollow ? [fill(ground), line(colour, outline)] : [fill(colour), noLine]
  return tag(
    'c:marker',
    {},
    val('c:symbol', symbols[shape]),
    val('c:size', Math.round(size)),
    tag('c:spPr', {}, ...look),
  )
}

/** Straight lines from value to value; `from` is the number of the first series. */
export function linePlot(chart: CategoryChart, from = 0): Markup {
  return tag(
    'c:lineChart',
    {},
    val('c:grouping', 'standard'),
    val('c:varyColors', false),
    ...chart.series.map((_, index) => seriesOf(chart, index, { brush, from, labelled: true })),
    val('c:marker', true),
    ...axisReferences,
  )
}
