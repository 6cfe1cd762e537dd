import type { ChartModel, PlottedValue } from '../../model/chart.js'
import { valuesOf } from '../../plotted.js'
import { Clearance } from '../clearance.js'
import { endLabels } from '../end-labels.js'
import type { Kind } from '../kind.js'
import { lineEnds, lineEndsWidth } from '../line-ends.js'
import { pointLabels } from '../point-labels.js'
import { boundsOf, type Page } from '../page.js'
import { formerDots, formerLabels, formerPoints } from './line-former.js'
import { knockOut } from '../row-plot.js'
import { lineColours } from '../series-colours.js'
import { written } from '../sketch.js'
import { besideTimes, timeFurniture, timePlot, type TimeData } from '../time-plot.js'

/** Pixels. */
export const nameGap = 12
export const width = { highlight: 3.5, usual: 2.25 }
export const radius = 4.5
/** Of a point that the period brought. */
const newsRadius = 6
/** With more dates than this the line shows its course without a dot on each. */
const mostDots = 16
/** A shape for each series, so that lines are told apart without their colours. */
export const shapes = ['circle', 'rect', 'triangle', 'rectRot', 'circle', 'rect'] as const

/** Straight lines from value to value over time; a line breaks where its series has no value. */
export const line: Kind = {
  configure: (model, page) =>
    timePlot(
      model,
      page,
      [...linesOf(model, page), ...formerPoints(model, page)],
      lineEndsWidth(model, page) + nameGap,
    ),

  annotate(model, page, plot) {
    const furniture = timeFurniture(model, page, plot)
    const taken = new Clearance(boundsOf(page))
    const ends = endLabels(lineEnds(model, page, plot), page, besideTimes(plot, nameGap))
    taken.block(...ends.rects)
    taken.block(...furniture.taken)
    taken.block(...formerDots(model, plot))
    const points = [...pointLabels(model, page, plot, taken), ...formerLabels(model, page, plot, taken)]
    return {
      ground: furniture.ground,
      under: points.flatMap((label) => knockOut(label, page)),
      over: [...furniture.over, ...ends.leads, ...written([...ends.labels, ...points])],
      crowded: [...ends.crowded, ...taken.crowded],
      tooLong: [],
    }
  },
}

function linesOf(model: ChartModel, page: Page): TimeData[] {
  const colours = lineColours(model, page)
  return colours.map(({ fill }, series): TimeData => {
    const values = model.rows.map((row) => valuesOf(row)[series]!)
    const highlight = model.series?.[series]?.highlight ?? false
    const isNews = model.rows.map((row) => !model.series && row.highlight)
    const inks = isNews.map((news) => (news ? page.colour('attack') : fill))
    return {
      data: values.map(({ value }, index) => ({ x: model.rows[index]!.time!, y: value })),
      borderColor: fill,
      borderWidth: highlight ? width.highlight : width.usual,
      pointStyle: shapes[series % shapes.length]!,
      pointRadius: dotted(values).map((dot, index) => (isNews[index] ? newsRadius : dot ? radius : 0)),
      pointBackgroundColor: values.map(({ derived }, index) =>
        derived ? page.colour('paper') : inks[index]!,
      ),
      pointBorderColor: inks,
      pointBorderWidth: values.map(({ derived }) => (derived ? 2.5 : 0)),
      // Highlighted lines lie on top.
      order: highlight ? 0 : 1,
    }
  })
}

/** Which points have a dot: all of a short line; of a long one the ends, and what is derived or stands alone. */
export function dotted(values: readonly PlottedValue[]): boolean[] {
  const stands = (index: number) => values[index] !== undefined && values[index].value !== null
  return values.map(({ derived }, index) => {
    const alone = !stands(index - 1) && !stands(index + 1)
    return derived || alone || values.length <= mostDots || !stands(index + 1)
  })
}
