import type { PlaneChart, PlaneMark } from '../../../../../model/native-chart.js'
import { tag, val, type Markup } from '../../../package/markup.js'
import { axisReferences } from '../axes.js'
import { labelsOf } from '../labels.js'
import { nameReference, numberReference } from '../references.js'
import { fill, line, noFill, noLine } from '../text.js'

/** Points. */
const outline = { hollow: 1.9, bubble: 1.1 }

/** Columns of the workbook: names stand in the first one. */
const columns = { name: 0, x: 1, y: 2, size: 3 } as const

/** A series for each mark, so that its name can be its label. */
export function planePlot(chart: PlaneChart): Markup {
  return chart.plot === 'scatter' ? scatterPlot(chart) : bubblePlot(chart)
}

function scatterPlot(chart: PlaneChart): Markup {
  const series = chart.marks.map((mark, index) =>
    seriesOf(mark, index, tag('c:spPr', {}, tag('a:ln', {}, noFill)) + dotOf(mark, chart), [
      val('c:smooth', false),
    ]),
  )
  return tag(
    'c:scatterChart',
    {},
    val('c:scatterStyle', 'lineMarker'),
    val('c:varyColors', false),
    ...series,
    ...axisReferences,
  )
}

function dotOf({ colour, hollow }: PlaneMark, { scale, ground }: PlaneChart): Markup {
  const look = hollow ? [fill(ground), line(colour, outline.hollow)] : [fill(colour), noLine]
  return tag(
    'c:marker',
    {},
    val('c:symbol', 'circle'),
    val('c:size', Math.round(scale)),
    tag('c:spPr', {}, ...look),
  )
}

function bubblePlot(chart: PlaneChart): Markup {
  const { ground, opacity } = chart
  const series = chart.marks.map((mark, index) => {
    const { colour, hollow, size, row } = mark
    const look = hollow
      ? [fill(ground), line(colour, outline.hollow)]
      : [fill(colour, opacity), line(colour, outline.bubble)]
    const sizes = numberReference('c:bubbleSize', [size ?? null], { column: columns.size, row: row + 1 })
    return seriesOf(mark, index, tag('c:spPr', {}, ...look) + val('c:invertIfNegative', false), [
      sizes,
      val('c:bubble3D', false),
    ])
  })
  return tag(
    'c:bubbleChart',
    {},
    val('c:varyColors', false),
    ...series,
    val('c:bubbleScale', Math.round(chart.scale)),
    val('c:showNegBubbles', false),
    val('c:sizeRepresents', 'area'),
    ...axisReferences,
  )
}

function seriesOf(
  { name, x, y, row, label }: PlaneMark,
  index: number,
  look: Markup,
  after: readonly Markup[],
): Markup {
  const at = (column: number) => ({ column, row: row + 1 })
  return tag(
    'c:ser',
    {},
    val('c:idx', index),
    val('c:order', index),
    nameReference(name, at(columns.name)),
    look,
    labelsOf([label]),
    numberReference('c:xVal', [x], at(columns.x)),
    numberReference('c:yVal', [y], at(columns.y)),
    ...after,
  )
}
