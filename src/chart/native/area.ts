import type { ChartModel } from '../../model/chart.js'
import type { CategoryPoint, CategorySeries } from '../../model/native-chart.js'
import { valuesOf } from '../../plotted.js'
import { area as picture, nameGap, opacity, radius, sumTo } from '../kinds/area.js'
import { dotted } from '../kinds/line.js'
import { ownHeight } from '../line-ends.js'
import { tellsValues } from '../point-labels.js'
import { seriesColours } from '../series-colours.js'
import { written } from '../sketch.js'
import { areaOf, categoriesOf, pictureArea, seriesName, widened } from './frame.js'
import { timeLabels, type TimeLabels } from './line-labels.js'
import type { NativeKind, Sheet } from './native.js'
import { bare, itemsOf } from './over.js'
import { timeAxis, timePlot } from './time.js'
import { heightOn, uprightAxis } from './value-axis.js'

/** Points. */
const edge = { single: 1.7, parts: 0.95 }

/** From zero to a value over time; of several series, the parts of a whole on top of each other. */
export const area: NativeKind = (model, sheet) => {
  const parts = model.series !== undefined
  if (parts && model.rows.flatMap(valuesOf).some(({ value, derived }) => value === null || derived))
    return {
      reason: 'PowerPoint fills stacked areas through what is missing, and has no hollow points in them',
    }
  const where = pictureArea(picture, model, sheet)
  const time = timeAxis(model, where, sheet)
  if (!time) return { reason: 'its days are too near to each other for an axis of months' }
  const limits = widened(model, 1, { before: 0, after: 0 })
  const plot = timePlot(model, where, time, heightOn(where, limits))
  const upright = tellsValues(model) ? { axis: limits, under: [], over: [] } : uprightAxis(model, plot, sheet)
  const heights = parts
    ? { point: sumTo(1), end: sumTo(0.5), usual: sumTo(0.5) }
    : { point: ownHeight, end: ownHeight }
  const labels = timeLabels(model, plot, sheet, nameGap, heights)
  return {
    chart: {
      plot: 'areas',
      stacked: parts,
      categories: categoriesOf(model.rows),
      series: areasOf(model, labels, sheet),
      categoryAxis: time,
      valueAxis: upright.axis,
      gap: 0,
      overlap: 0,
      area: areaOf(where, sheet),
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

function areasOf(model: ChartModel, labels: TimeLabels, sheet: Sheet): CategorySeries[] {
  const single = model.series === undefined
  return seriesColours(model, sheet.page).map(({ fill }, index) => {
    const values = model.rows.map((row) => valuesOf(row)[index]!)
    const dots = dotted(values)
    return {
      name: seriesName(model, index),
      colour: bare(fill),
      ...(single && { opacity, dots: { shape: 'circle', size: 2 * radius * 0.75 } }),
      line: single
        ? { colour: bare(fill), width: edge.single }
        : { colour: sheet.colour('paper'), width: edge.parts },
      points: values.map(({ value, derived }, row): CategoryPoint => {
        const label = value === null ? undefined : labels.of(index, row)
        return { value, hollow: derived, dot: single && dots[row]!, ...(label && { label }) }
      }),
    }
  })
}
