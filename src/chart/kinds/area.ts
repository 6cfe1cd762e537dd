import type { ChartModel } from '../../model/chart.js'
import { valuesOf } from '../../plotted.js'
import { Clearance } from '../clearance.js'
import { endLabels } from '../end-labels.js'
import type { Kind } from '../kind.js'
import { lineEnds, lineEndsWidth, ownHeight, type Height } from '../line-ends.js'
import { boundsOf, seeThrough, type Page, type Plot } from '../page.js'
import { pointLabels } from '../point-labels.js'
import type { Rect } from '../rect.js'
import { seriesColours } from '../series-colours.js'
import { written } from '../sketch.js'
import { besideTimes, timeFurniture, timePlot, type TimeData } from '../time-plot.js'

/** Pixels. */
export const nameGap = 12
export const radius = 4.5
/** Opacity of a single area, through which the grid is seen. */
export const opacity = 0.22

/** From zero to a value over time; of several series, the parts of a whole on top of each other. */
export const area: Kind = {
  configure: (model, page) =>
    timePlot(
      model,
      page,
      areasOf(model, page),
      lineEndsWidth(model, page) + nameGap,
      model.series !== undefined,
    ),

  annotate(model, page, plot) {
    const furniture = timeFurniture(model, page, plot)
    const taken = new Clearance(boundsOf(page))
    const [top, middle]: readonly Height[] = model.series ? [sumTo(1), sumTo(0.5)] : [ownHeight, ownHeight]
    const ends = endLabels(lineEnds(model, page, plot, middle), page, besideTimes(plot, nameGap))
    taken.block(...ends.rects)
    taken.block(...furniture.taken, ...(model.series ? [] : below(model, plot)))
    const points = pointLabels(model, page, plot, taken, top)
    return {
      ground: furniture.ground,
      under: [],
      over: [...furniture.over, ...ends.leads, ...written([...ends.labels, ...points])],
      crowded: [...ends.crowded, ...taken.crowded],
      tooLong: [],
    }
  },
}

/** What lies under the edge of a single area: its values stand above it. */
function below(model: ChartModel, plot: Plot): Rect[] {
  return model.rows.flatMap((row): Rect[] => {
    const { value } = row.value
    if (value === null) return []
    const x = plot.x(row.time!)
    return [{ left: x - 1, right: x + 1, top: plot.y(value), bottom: plot.area.bottom }]
  })
}

/** The height of a part: all below it, and so much of its own. */
export function sumTo(share: number): Height {
  return (row, series) => {
    const values = valuesOf(row).map(({ value }) => value ?? 0)
    const below = values.slice(0, series).reduce((sum, value) => sum + value, 0)
    return below + values[series]! * share
  }
}

function areasOf(model: ChartModel, page: Page): TimeData[] {
  return seriesColours(model, page).map(({ fill, edge }, series): TimeData => {
    const values = model.rows.map((row) => valuesOf(row)[series]!)
    const stated = values.map(({ value }) => value !== null)
    return {
      data: values.map(({ value }, index) => ({ x: model.rows[index]!.time!, y: value })),
      fill: series === 0 ? 'origin' : '-1',
      backgroundColor: model.series ? fill : seeThrough(fill, opacity),
      borderColor: model.series ? page.colour('paper') : fill,
      borderWidth: model.series ? 1.25 : 2.25,
      pointRadius: values.map(({ derived }, index) => {
        const alone = !stated[index - 1] && !stated[index + 1]
        return derived || alone || (!model.series && values.length <= mostDots) ? radius : 0
      }),
      pointBackgroundColor: values.map(({ derived }) => (derived ? page.colour('paper') : edge)),
      pointBorderColor: edge,
      pointBorderWidth: values.map(({ derived }) => (derived ? 2.5 : 0)),
    }
  })
}

/** With more dates than this the edge of the area shows the course alone. */
const mostDots = 16
