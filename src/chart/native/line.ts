import type { ChartModel } from '../../model/chart.js'
import type { CategoryPoint, CategorySeries, DotShape } from '../../model/native-chart.js'
import { valuesOf } from '../../plotted.js'
import { dotted, line as picture, nameGap, radius, shapes, width } from '../kinds/line.js'
import { lineColours } from '../series-colours.js'
import { written } from '../sketch.js'
import { areaOf, categoriesOf, pictureArea, seriesName, widened } from './frame.js'
import { timeLabels, type TimeLabels } from './line-labels.js'
import type { NativeKind, Sheet } from './native.js'
import { bare, itemsOf } from './over.js'
import { timeAxis, timePlot } from './time.js'
import { tellsValues } from '../point-labels.js'
import { heightOn, uprightAxis } from './value-axis.js'

/** Pixels to points. */
const points = 0.75

const shapesOf: Readonly<Record<(typeof shapes)[number], DotShape>> = {
  circle: 'circle',
  rect: 'square',
  triangle: 'triangle',
  rectRot: 'diamond',
}

/** Straight lines from value to value over time; a line breaks where its series has no value. */
export const line: NativeKind = (model, sheet) => {
  if (!model.series && model.rows.some(({ from, highlight }) => from ?? highlight))
    return { reason: 'single points of it are marked' }
  const area = pictureArea(picture, model, sheet)
  const time = timeAxis(model, area, sheet)
  if (!time) return { reason: 'its days are too near to each other for an axis of months' }
  const hidden = tellsValues(model) && model.scale === 'linear'
  const limits = widened(model, 1, { before: 0, after: 0 })
  const plot = timePlot(model, area, time, heightOn(area, limits))
  const upright = hidden ? { axis: limits, under: [], over: [] } : uprightAxis(model, plot, sheet)
  const placed = { ...plot, y: heightOn(area, upright.axis) }
  const labels = timeLabels(model, placed, sheet, nameGap)
  return {
    chart: {
      plot: 'lines',
      stacked: false,
      categories: categoriesOf(model.rows),
      series: linesOf(model, labels, sheet),
      categoryAxis: time,
      valueAxis: upright.axis,
      gap: 0,
      overlap: 0,
      area: areaOf(area, sheet),
      ground: sheet.colour('paper'),
    },
    under: upright.under,
    over: [
      ...upright.over,
      ...itemsOf(labels.leads, 'line to a value'),
      ...(time.days ? itemsOf(written(labels.gaps), 'missing value') : []),
    ],
  }
}

function linesOf(model: ChartModel, labels: TimeLabels, { page }: Sheet): CategorySeries[] {
  return lineColours(model, page).map(({ fill }, index) => {
    const values = model.rows.map((row) => valuesOf(row)[index]!)
    const dots = dotted(values)
    const highlight = model.series?.[index]?.highlight ?? false
    return {
      name: seriesName(model, index),
      colour: bare(fill),
      line: { colour: bare(fill), width: (highlight ? width.highlight : width.usual) * points },
      dots: { shape: shapesOf[shapes[index % shapes.length]!], size: 2 * radius * points },
      points: values.map(({ value, derived }, row): CategoryPoint => {
        const label = value === null ? undefined : labels.of(index, row)
        return { value, hollow: derived, dot: dots[row]!, ...(label && { label }) }
      }),
    }
  })
}
