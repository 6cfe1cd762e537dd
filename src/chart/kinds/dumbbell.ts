import type { ChartDataset } from 'chart.js'
import type { ChartModel, PlottedRow } from '../../model/chart.js'
import { Clearance } from '../clearance.js'
import type { Kind } from '../kind.js'
import { noteBetweenRows } from '../note.js'
import { boundsOf, type Page } from '../page.js'
import type { Rect } from '../rect.js'
import { aroundDot, band, knockOut, missingLabel, rowColour, rowFurniture, rowPlot } from '../row-plot.js'
import { written, type Label, type Mark } from '../sketch.js'
import { formerBeside, formerRadius, radius, rowText } from './dumbbell-labels.js'

/** Pixels. */
const arrow = { length: 12, half: 5.5, gap: 2 }
/** Width of the free ring around the newer value: to where the arrow covers the end of its line. */
const ring = 5

/** Former and present value on one line, with an arrow to the newer one. */
export const dumbbell: Kind = {
  configure: (model, page) =>
    rowPlot(
      model,
      page,
      model.rows.flatMap((row, index) => [present(row, index, page, model), ...former(row, index, page)]),
      model.rows.flatMap((row) => formerBeside(row, page)),
    ),

  annotate(model, page, plot) {
    const furniture = rowFurniture(model, page, plot)
    const shade = band(model, page, plot)
    const taken = new Clearance(boundsOf(page))
    const labels: Label[] = []
    const arrows: Mark[] = []
    for (const [index, row] of model.rows.entries()) {
      const middle = plot.y(index)
      if (row.value.value === null) {
        labels.push(missingLabel(row, page, plot.area.left, middle))
        continue
      }
      const x = plot.x(row.value.value)
      taken.block(aroundDot(x, middle, radius))
      const old = row.from?.value
      if (old !== undefined && old !== null) {
        taken.block(aroundDot(plot.x(old), middle, formerRadius), between(x, plot.x(old), middle))
        arrows.push(...arrowHead(x, plot.x(old), middle, rowColour(row, page)))
      }
    }
    for (const [index, row] of model.rows.entries()) labels.push(...rowText(row, page, plot, index, taken))
    const note = noteBetweenRows(model, page, plot, taken)
    labels.push(...note.labels)
    return {
      ground: [...(shade?.marks ?? []), ...furniture.ground],
      under: labels.flatMap((label) => knockOut(label, page, shade?.rect)),
      over: [...furniture.over, ...arrows, ...note.lead, ...written(labels)],
      crowded: taken.crowded,
      tooLong: furniture.tooLong,
    }
  },
}

/** With a ring of the ground around it where a line leads to it, so that the arrow's tip stands free. */
function present(row: PlottedRow, index: number, page: Page, model: ChartModel): ChartDataset<'scatter'> {
  const { value, derived } = row.value
  const colour = rowColour(row, page)
  const onBand = model.threshold !== undefined && value !== null && value <= model.threshold.value
  const ringed = row.from !== undefined && !derived
  return {
    data: value === null ? [] : [{ x: value, y: index }],
    pointRadius: ringed ? radius + ring / 2 : radius,
    pointBackgroundColor: derived ? page.colour('paper') : colour,
    pointBorderColor: ringed ? page.colour(onBand ? 'attackSoft' : 'paper') : colour,
    pointBorderWidth: ringed ? ring : derived ? 2 : 0,
  }
}

function former(row: PlottedRow, index: number, page: Page): ChartDataset<'scatter'>[] {
  const [old, now] = [row.from?.value, row.value.value]
  if (old === undefined || old === null || now === null) return []
  const dot: ChartDataset<'scatter'> = {
    data: [{ x: old, y: index }],
    pointRadius: formerRadius,
    pointBackgroundColor:
      row.from!.derived || row.from!.isFormer ? page.colour('paper') : page.colour('context'),
    pointBorderColor: page.colour('context'),
    pointBorderWidth: 2,
  }
  const line: ChartDataset<'scatter'> = {
    data: [
      { x: now, y: index },
      { x: old, y: index },
    ],
    showLine: true,
    pointRadius: 0,
    borderWidth: 3,
    borderColor: rowColour(row, page),
  }
  return [dot, line]
}

/** Points at the newer value, whichever side it lies on; none where the two are too close for it. */
function arrowHead(x: number, old: number, y: number, fill: string): Mark[] {
  const side = Math.sign(old - x)
  if (Math.abs(old - x) < radius + formerRadius + arrow.gap + arrow.length) return []
  const tip = x + side * (radius + arrow.gap)
  const back = tip + side * arrow.length
  return [
    {
      kind: 'polygon',
      points: [
        [tip, y],
        [back, y - arrow.half],
        [back, y + arrow.half],
      ],
      fill,
    },
  ]
}

function between(x: number, old: number, y: number): Rect {
  return { left: Math.min(x, old), right: Math.max(x, old), top: y - 4, bottom: y + 4 }
}
