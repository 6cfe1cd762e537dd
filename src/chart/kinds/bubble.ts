import type { ChartModel } from '../../model/chart.js'
import type { Kind } from '../kind.js'
import { edge, lineRect, size, type Page } from '../page.js'
import { labelBounds, nameMiddle, plane, planeAxes, spotsOf } from '../plane.js'
import { aroundDot, knockOut } from '../row-plot.js'
import { written, type Label, type Mark } from '../sketch.js'
import { spotLabels } from '../spot-labels.js'
import { muted } from '../texts.js'

/** Pixels: the largest bubble, as a share of the height of the picture, and what can still be seen. */
export const largest = 0.085
const smallest = 1.5

/** The circle beside the note is as large as a line of text allows, pixels. */
const largestSample = 7
const sampleGap = 6

/** Marks in a plane whose areas stand for a third measure, which a note names. */
export const bubble: Kind = {
  configure: (model, page) =>
    plane(
      model,
      page,
      spotsOf(model, ({ size }) => radiusOf(size?.value ?? 0, model, page)),
    ),

  annotate(model, page, plot) {
    const spots = spotsOf(model, ({ size }) => radiusOf(size?.value ?? 0, model, page))
    const axes = planeAxes(model, page, plot)
    const note = sizeNote(model, page)
    const { labels, leaders, crowded } = spotLabels(spots, page, plot, labelBounds(page, plot))
    return {
      ground: [],
      under: labels.flatMap((label) => knockOut(label, page)),
      over: [...axes.left, ...axes.below, ...axes.names, ...note.marks, ...leaders, ...written(labels)],
      crowded,
      tooLong: [...axes.tooLong, ...(note.left < axes.nameEnds ? [model.sizeOf!.note] : [])],
    }
  },
}

/** The area is in proportion to the value, so the radius to its square root. */
export function radiusOf(value: number, model: ChartModel, page: Page): number {
  const most = Math.max(...model.rows.map(({ size }) => size?.value ?? 0))
  return Math.max(smallest, page.height * largest * Math.sqrt(value / (most || 1)))
}

/** At the right above the plot, in line with the name of the vertical axis: what areas mean, and a circle as a scale. */
export function sizeNote(model: ChartModel, page: Page): { marks: Mark[]; left: number } {
  const { note, ticks } = model.sizeOf!
  const text = (words: string, right: number): Label => {
    const line = [muted(page, words, size.axis)]
    return { line, rect: lineRect(page.pen, line, right, nameMiddle(page), 'right') }
  }
  const sample = ticks.findLast(({ value }) => radiusOf(value, model, page) <= largestSample)
  if (!sample) {
    const label = text(note, page.width - edge)
    return { marks: written([label]), left: label.rect.left }
  }
  const value = text(sample.text, page.width - edge)
  const radius = radiusOf(sample.value, model, page)
  const x = value.rect.left - sampleGap - radius
  const circle: Mark = {
    kind: 'rect',
    rect: aroundDot(x, nameMiddle(page), radius),
    fill: page.colour('context'),
    radius,
  }
  const words = text(note, x - radius - sampleGap)
  return { marks: [circle, ...written([value, words])], left: words.rect.left }
}
