import type { CategoryAxis, CategoryChart, PlaneChart, ValueAxis } from '../../../../model/native-chart.js'
import { numeral, tag, val, type Markup } from '../../package/markup.js'
import { line, noFill, noLine, axisText } from './text.js'

/** Ids of the two axes; each chart has its own part, so they are the same in all. */
const [first, second] = [1001, 1002]
export const axisReferences: readonly Markup[] = [val('c:axId', first), val('c:axId', second)]

/** Points. */
const base = 1
const grid = 0.75

const noMarks = [val('c:majorTickMark', 'none'), val('c:minorTickMark', 'none')]
const unseen = tag('c:spPr', {}, noFill, noLine)

/** The axis of names or days and that of values, which stands across it. */
export function categoryAxes(chart: CategoryChart): Markup {
  const lying = chart.plot === 'bars'
  return (
    categoryAxis(chart.categoryAxis, lying ? 'l' : chart.categoryAxis.above ? 't' : 'b') +
    valueAxis(chart.valueAxis, {
      id: second,
      crosses: first,
      side: lying ? 'b' : 'l',
      between: val('c:crossBetween', chart.categoryAxis.toEdges ? 'midCat' : 'between'),
    })
  )
}

function categoryAxis(axis: CategoryAxis, side: string): Markup {
  const { days } = axis
  return tag(
    days ? 'c:dateAx' : 'c:catAx',
    {},
    val('c:axId', first),
    tag('c:scaling', {}, val('c:orientation', axis.reversed ? 'maxMin' : 'minMax')),
    val('c:delete', false),
    val('c:axPos', side),
    axis.grid === undefined ? '' : gridlines(axis.grid),
    tag('c:numFmt', { formatCode: days?.format ?? 'General', sourceLinked: false }),
    ...noMarks,
    // At the foot of the plot also where bars run below zero.
    val('c:tickLblPos', axis.above ? 'high' : 'low'),
    axis.line === undefined ? unseen : tag('c:spPr', {}, line(axis.line, base)),
    axisText(axis.font),
    val('c:crossAx', second),
    val('c:crosses', 'autoZero'),
    val('c:auto', false),
    ...(days
      ? [
          val('c:lblOffset', 100),
          val('c:baseTimeUnit', 'days'),
          val('c:majorUnit', days.months),
          val('c:majorTimeUnit', 'months'),
        ]
      : [val('c:lblAlgn', 'ctr'), val('c:lblOffset', 100), val('c:noMultiLvlLbl', true)]),
  )
}

/** The two axes of numbers of a plane. */
export function planeAxes({ xAxis, yAxis }: PlaneChart): Markup {
  const between = val('c:crossBetween', 'midCat')
  return (
    valueAxis(xAxis, { id: first, crosses: second, side: 'b', between }) +
    valueAxis(yAxis, { id: second, crosses: first, side: 'l', between })
  )
}

interface Place {
  readonly id: number
  readonly crosses: number
  readonly side: string
  readonly between: Markup
}

/** Without anything to be written or drawn at it, the axis is deleted; its limits hold all the same. */
function valueAxis(axis: ValueAxis, { id, crosses, side, between }: Place): Markup {
  const { ticks, grid } = axis
  return tag(
    'c:valAx',
    {},
    val('c:axId', id),
    scaling(axis),
    val('c:delete', ticks === undefined && grid === undefined),
    val('c:axPos', side),
    grid ? gridlines(grid.colour) : '',
    tag('c:numFmt', { formatCode: ticks?.format ?? 'General', sourceLinked: false }),
    ...noMarks,
    val('c:tickLblPos', ticks ? 'low' : 'none'),
    unseen,
    ticks ? axisText(ticks.font) : '',
    val('c:crossAx', crosses),
    val('c:crosses', 'autoZero'),
    between,
    grid && !axis.log ? val('c:majorUnit', numeral(grid.step)) : '',
  )
}

function scaling({ log, min, max }: ValueAxis): Markup {
  const limits = [val('c:max', numeral(max)), val('c:min', numeral(min))]
  return tag('c:scaling', {}, log ? val('c:logBase', 10) : '', val('c:orientation', 'minMax'), ...limits)
}

function gridlines(colour: string): Markup {
  return tag('c:majorGridlines', {}, tag('c:spPr', {}, line(colour, grid)))
}
