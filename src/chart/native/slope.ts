import type { ChartModel } from '../../model/chart.js'
import type { CategoryPoint, CategorySeries, NativeLabel } from '../../model/native-chart.js'
import { valuesOf } from '../../plotted.js'
import { endLabels } from '../end-labels.js'
import {
  below,
  heads,
  labelGap,
  labelsAt,
  missingBlock,
  radius,
  slope as picture,
  width,
} from '../kinds/slope.js'
import { edge, size, type Plot } from '../page.js'
import { lineColours } from '../series-colours.js'
import { written } from '../sketch.js'
import { plain } from '../texts.js'
import { areaOf, categoriesOf, pictureArea, seriesName } from './frame.js'
import { around, fontOf, labelOf, offsetOf } from './labels.js'
import type { Native, NativeKind, Sheet } from './native.js'
import { bare, itemsOf } from './over.js'
import { heightOn } from './value-axis.js'

/** Pixels to points. */
const points = 0.75

type End = 0 | 1

/** Two dates and a straight line for each subject, named and valued at both sides. */
export const slope: NativeKind = (model, sheet) => {
  const { page } = sheet
  const area = pictureArea(picture, model, sheet)
  const [min, max] = model.domain!
  const valueAxis = { min, max, log: model.scale === 'log' }
  const plot: Plot = {
    area,
    x: (end) => (end === 0 ? area.left : area.right),
    y: heightOn(area, valueAxis),
  }
  const ends = ([0, 1] as const).map((end) => labelsOf(model, plot, end, sheet)) as [Ends, Ends]
  const note = missingBlock(model, page)
  const y = page.height - note.height / 2 - 2
  const dates = fontOf(plain('', size.columnLabel, true, page.colour('ink')))
  return {
    chart: {
      plot: 'lines',
      stacked: false,
      categories: categoriesOf(model.rows),
      series: linesOf(model, (series, end) => ends[end].labels.get(series), sheet),
      categoryAxis: { font: dates, grid: sheet.colour('rule'), above: true, toEdges: true },
      valueAxis,
      gap: 0,
      overlap: 0,
      area: areaOf(area, sheet),
      ground: sheet.colour('paper'),
    },
    over: [
      ...ends.flatMap(({ over }) => over),
      ...itemsOf(written(note.labels(note.rect(edge, y, 'left'), 'left')), 'missing value'),
    ],
  }
}

interface Ends {
  /** By the number of the series. */
  readonly labels: ReadonlyMap<number, NativeLabel>
  readonly over: Native['over']
}

function labelsOf(model: ChartModel, plot: Plot, end: End, sheet: Sheet): Ends {
  const { area } = plot
  const ends = labelsAt(model, sheet.page, plot, end)
  const placed = endLabels(ends, sheet.page, {
    x: end === 0 ? area.left - labelGap : area.right + labelGap,
    side: end === 0 ? 'left' : 'right',
    room: [heads - 8, area.bottom + below],
  })
  const stated = model.series!.flatMap((_, series) =>
    valuesOf(model.rows[end]!)[series]!.value === null ? [] : [series],
  )
  const labels = stated.map((series, i): [number, NativeLabel] => {
    const lines = placed.each[i]!
    const { left, right } = around(lines)
    const out = (end === 0 ? -1 : 1) * (labelGap + (right - left) / 2)
    const label = labelOf(
      lines.map(({ line }) => line),
      valuesOf(model.rows[end]!)[series]!.value!,
      end === 0 ? 'left' : 'right',
      offsetOf(lines, [plot.x(end) + out, ends[i]!.y], sheet),
    )
    return [series, label]
  })
  return { labels: new Map(labels), over: itemsOf(placed.leads, 'line to a value') }
}

function linesOf(
  model: ChartModel,
  label: (series: number, end: End) => NativeLabel | undefined,
  { page }: Sheet,
): CategorySeries[] {
  return lineColours(model, page).map(({ fill }, index) => ({
    name: seriesName(model, index),
    colour: bare(fill),
    line: {
      colour: bare(fill),
      width: (model.series![index]!.highlight ? width.highlight : width.usual) * points,
    },
    dots: { shape: 'circle', size: 2 * radius * points },
    points: model.rows.map((row, end): CategoryPoint => {
      const { value, derived } = valuesOf(row)[index]!
      const own = label(index, end as End)
      return { value, hollow: derived, dot: true, ...(own && { label: own }) }
    }),
  }))
}
