import { tight } from '../../format/index.js'
import type { ChartModel, PlottedRow } from '../../model/chart.js'
import type { PlaneChart, PlaneMark } from '../../model/native-chart.js'
import { bubble as bubblePicture, largest, radiusOf, sizeNote } from '../kinds/bubble.js'
import { radius, scatter as scatterPicture } from '../kinds/scatter.js'
import type { Plot } from '../page.js'
import { cover, labelBounds, planeAxes, spotsOf, type Spot } from '../plane.js'
import { rowColour } from '../row-plot.js'
import { spotLabels } from '../spot-labels.js'
import { valueAxis } from '../value-axis.js'
import { areaOf, pictureArea } from './frame.js'
import { offsetOf, runsOf } from './labels.js'
import type { Native, NativeKind, Sheet } from './native.js'
import { bare, itemsOf } from './over.js'
import { heightOn, scaleOf, uprightGrid, widthOn } from './value-axis.js'

/** PowerPoint’s largest bubble at 100 percent: a quarter of the shorter side of the plot. */
const usualBubble = 0.25
/** Between a mark and its name, where PowerPoint sets it; pixels. */
const gap = 5

/** One dot per row in a plane of two measures. */
export const scatter: NativeKind = (model, sheet) =>
  planeChart(model, sheet, {
    plot: 'scatter',
    spots: spotsOf(model, () => radius),
    area: pictureArea(scatterPicture, model, sheet),
    scale: () => radius * 2 * 0.75,
  })

/** Bubbles, whose areas stand for a third measure. */
export const bubble: NativeKind = (model, sheet) => {
  const { page } = sheet
  const made = planeChart(model, sheet, {
    plot: 'bubble',
    spots: spotsOf(model, ({ size }) => radiusOf(size?.value ?? 0, model, page)),
    area: pictureArea(bubblePicture, model, sheet),
    scale: ({ left, right, top, bottom }) =>
      ((2 * largest * page.height) / (usualBubble * Math.min(right - left, bottom - top))) * 100,
  })
  return { ...made, over: [...made.over, ...itemsOf(sizeNote(model, page).marks, 'size note')] }
}

interface Plane {
  readonly plot: PlaneChart['plot']
  readonly spots: readonly Spot[]
  readonly area: Plot['area']
  scale(area: Plot['area']): number
}

function planeChart(model: ChartModel, sheet: Sheet, of: Plane): Native {
  const { page } = sheet
  const { area, spots } = of
  const along = scaleOf(model.xAxis!, 'hair', sheet)
  const up = scaleOf({ ...model, domain: model.domain! }, 'rule', sheet)
  const plot: Plot = { area, x: widthOn(area, along.axis), y: heightOn(area, up.axis) }
  const axes = planeAxes(model, page, plot)
  const { labels, leaders } = spotLabels(spots, page, plot, labelBounds(page, plot))
  const marks = [...spots]
    .sort((a, b) => b.radius - a.radius)
    .map((spot): PlaneMark => {
      const label = labels.find((label) => label.spot === spot)!
      const [x, y] = [plot.x(spot.x), plot.y(spot.y)]
      const middle = x + spot.radius + gap + (label.rect.right - label.rect.left) / 2
      const runs = runsOf([label.line])
      const { row } = spot
      const offset = offsetOf([label], [middle, y], sheet)
      return {
        ...markOf(spot, model, sheet),
        label: {
          runs,
          position: 'right',
          ...(offset && { offset }),
          ...(runs.length === 1 && runs[0]!.text === tight(row.label) && { isName: true }),
        },
      }
    })
  const chart: PlaneChart = {
    plot: of.plot,
    marks,
    xAxis: along.axis,
    yAxis: up.axis,
    scale: of.scale(area),
    opacity: cover,
    heads: [model.xAxis!.measure, model.measure, ...(model.sizeOf ? [model.sizeOf.measure] : [])].map(tight),
    rows: model.rows.map((row) => ({ name: tight(row.label), values: valuesIn(row) })),
    area: areaOf(area, sheet),
    ground: sheet.colour('paper'),
  }
  return {
    chart,
    under: [
      ...(along.drawsGrid ? itemsOf(uprightGrid(model.xAxis!, plot, page), 'grid line') : []),
      ...(up.drawsGrid ? itemsOf(valueAxis(model, page, plot).grid, 'grid line') : []),
    ],
    over: [
      ...(up.drawsTicks ? itemsOf(axes.left, 'tick') : []),
      ...(along.drawsTicks ? itemsOf(axes.below, 'tick') : []),
      ...itemsOf(axes.names, 'axis name'),
      ...itemsOf(leaders, 'line to a name'),
    ],
  }
}

function markOf({ row, x, y }: Spot, model: ChartModel, { page }: Sheet): PlaneMark {
  const size = row.size?.value ?? undefined
  return {
    name: tight(row.label),
    row: model.rows.indexOf(row),
    x,
    y,
    ...(size !== undefined && { size }),
    colour: bare(rowColour(row, page)),
    hollow: [row.value, row.x, row.size].some((value) => value?.derived),
  }
}

function valuesIn({ x, value, size }: PlottedRow): (number | null)[] {
  return [x?.value ?? null, value.value, ...(size ? [size.value] : [])]
}
