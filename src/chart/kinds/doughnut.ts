import type { ChartConfiguration, ChartOptions } from 'chart.js'
import type { ChartModel, PlottedRow } from '../../model/chart.js'
import type { Kind } from '../kind.js'
import { seeThrough, type Page } from '../page.js'
import { arrangeParts, centreText, partLabels } from './doughnut-labels.js'
import { cutout, ringOf } from './doughnut-ring.js'

/** The palest part that is not highlighted, as a share of the full colour: still three to one on the paper. */
const palest = 0.55

/** Parts of a whole, from twelve o’clock on; names outside with fine lines to them, the whole in the middle. */
export const doughnut: Kind = {
  configure(model, page) {
    const ring = ringOf(page)
    const colours = model.rows.map((row, index) => partColour(model, row, index, page))
    const options: ChartOptions<'doughnut'> = {
      layout: {
        padding: {
          left: ring.x - ring.radius,
          right: page.width - ring.x - ring.radius,
          top: ring.y - ring.radius,
          bottom: page.height - ring.y - ring.radius,
        },
      },
      rotation: arrangeParts(model, page).start,
      cutout: `${cutout * 100}%`,
    }
    return {
      type: 'doughnut',
      data: {
        labels: model.rows.map(({ label }) => label),
        datasets: [
          {
            data: model.rows.map(({ value }) => value.value ?? 0),
            backgroundColor: model.rows.map(({ value }, i) =>
              value.derived ? page.colour('paper') : colours[i]!,
            ),
            borderColor: model.rows.map(({ value }, i) =>
              value.derived ? colours[i]! : page.colour('paper'),
            ),
            borderWidth: 1.5,
            borderAlign: 'inner',
          },
        ],
      },
      options,
    } as ChartConfiguration
  },

  annotate(model, page) {
    const parts = partLabels(model, page)
    const centre = centreText(model, page)
    return {
      ground: [],
      under: [],
      over: [...parts.marks, ...centre.marks],
      crowded: [],
      tooLong: [...parts.tooLong, ...centre.tooLong],
    }
  },
}

/** The highlighted part in the strong colour, the others ever paler. */
export function partColour({ rows }: ChartModel, row: PlottedRow, index: number, page: Page): string {
  if (row.highlight) return page.colour('attack')
  const step = (1 - palest) / Math.max(1, rows.length - 1)
  return row.value.derived ? page.colour('brand') : seeThrough(page.colour('brand'), 1 - index * step)
}
