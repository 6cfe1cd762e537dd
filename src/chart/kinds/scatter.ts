import type { Kind } from '../kind.js'
import { labelBounds, plane, planeAxes, spotsOf } from '../plane.js'
import { knockOut } from '../row-plot.js'
import { written } from '../sketch.js'
import { spotLabels } from '../spot-labels.js'

/** Pixels. */
export const radius = 6.5

/** One mark per row in a plane of two measures, each with its own axis. */
export const scatter: Kind = {
  configure: (model, page) =>
    plane(
      model,
      page,
      spotsOf(model, () => radius),
    ),

  annotate(model, page, plot) {
    const spots = spotsOf(model, () => radius)
    const axes = planeAxes(model, page, plot)
    const { labels, leaders, crowded } = spotLabels(spots, page, plot, labelBounds(page, plot))
    return {
      ground: [],
      under: labels.flatMap((label) => knockOut(label, page)),
      over: [...axes.left, ...axes.below, ...axes.names, ...leaders, ...written(labels)],
      crowded,
      tooLong: axes.tooLong,
    }
  },
}
