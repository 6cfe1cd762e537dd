import type { ChartOptions } from 'chart.js'
import { tight } from '../../format/index.js'
import type { ChartModel, PlottedRow } from '../../model/chart.js'
import type { CategoryChart, ValueAxis } from '../../model/native-chart.js'
import type { Kind } from '../kind.js'
import type { Rect } from '../rect.js'
import type { Sheet } from './native.js'

/** Name and what tells it apart, one above the other; a row without any value says so under its name. */
export function categoriesOf(rows: readonly PlottedRow[]): string[] {
  return rows.map(({ label, sublabel, value, others = [] }) => {
    const missing = [value, ...others].every((one) => one.value === null) ? [value.text] : []
    return [label, sublabel, ...missing]
      .filter((text) => text !== '')
      .map(tight)
      .join('\n')
  })
}

/** What the column of a series is called: by the series, or by what a chart of one measures. */
export function seriesName({ series, measure }: ChartModel, index = 0): string {
  return tight(series?.[index]?.label ?? measure)
}

/** A rectangle of the picture, in pixels, as shares of the chart. */
export function areaOf({ left, top, right, bottom }: Rect, { page }: Sheet): CategoryChart['area'] {
  return {
    x: left / page.width,
    y: top / page.height,
    w: (right - left) / page.width,
    h: (bottom - top) / page.height,
  }
}

/** Where the picture of this kind has its data. Pixels. */
export function pictureArea(kind: Kind, model: ChartModel, { page }: Sheet): Rect {
  const { layout } = kind.configure(model, page).options as ChartOptions
  const { left, top, right, bottom } = layout!.padding as Rect
  return { left, top, right: page.width - right, bottom: page.height - bottom }
}

/** Pixels that a plot without a written axis takes up on either side of its picture’s, for the labels at its ends. */
export interface Room {
  readonly before: number
  readonly after: number
}

/** The limits of a hidden axis over `length` pixels, moved outwards by the room at its two ends. */
export function widened(model: ChartModel, length: number, { before, after }: Room): ValueAxis {
  const [min, max] = model.domain!
  const pixel = (max - min) / (length - before - after)
  return { min: min - before * pixel, max: max + after * pixel, log: false }
}

/** Whether rows that are dates lie as far apart as PowerPoint would set them: all alike. */
export function isEven(rows: readonly PlottedRow[]): boolean {
  const gaps = rows.slice(1).map(({ time }, i) => (time ?? 0) - (rows[i]!.time ?? 0))
  return gaps.length < 2 || Math.max(...gaps) <= Math.min(...gaps) * evenness
}

/** Months and quarters are not all of one length. */
const evenness = 1.12
