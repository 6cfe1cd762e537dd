import type { ChartConfiguration, ChartDataset, ChartOptions } from 'chart.js'
import type { ChartModel } from '../model/chart.js'
import type { Column } from './end-labels.js'
import { boundsOf, edge, lineRect, size, type Page, type Plot } from './page.js'
import { pixels } from './pen.js'
import { tellsValues } from './point-labels.js'
import { grown, overlaps, type Rect } from './rect.js'
import type { Mark } from './sketch.js'
import { muted } from './texts.js'
import { axisWidth, valueAxis } from './value-axis.js'

/** Pixels. */
/** Above the plot; above one line, whose highest value is written, more. */
const top = { several: 18, one: 28 }
/** Below one line whose lowest value lies at the foot of the plot. */
const hanging = 20
const axisGap = 10
const axisHeight = axisGap + pixels(size.axis) + 8
/** Beside the first and the last point. */
const inset = 14

export type TimeData = ChartDataset<'line', { x: number; y: number | null }[]>

/** A chart over time: rows lie as far apart as their dates. `right`: free space for the names of the lines, pixels. */
export function timePlot(
  model: ChartModel,
  page: Page,
  datasets: TimeData[],
  right: number,
  stacked = false,
): ChartConfiguration {
  const [min, max] = model.domain!
  const times = model.rows.map(({ time }) => time!)
  const options: ChartOptions<'line'> = {
    layout: {
      padding: {
        left: leftOf(model, page),
        right: right + inset,
        top: model.series ? top.several : top.one,
        bottom: hangingRoom(model) + axisHeight,
      },
    },
    clip: false,
    scales: {
      x: { type: 'linear', min: Math.min(...times), max: Math.max(...times), display: false },
      y: {
        type: (model.scale === 'log' ? 'logarithmic' : 'linear') as 'linear',
        min,
        max,
        display: false,
        stacked,
      },
    },
  }
  return { type: 'line', data: { datasets }, options } as unknown as ChartConfiguration
}

/** Room for a value below the lowest point, where values are written and none of them is a length from zero. */
const hangingRoom = (model: ChartModel) => (tellsValues(model) && model.domain![0] < 0 ? hanging : 0)

/** Room for the value axis or, where there is none, for half of the first date. */
function leftOf(model: ChartModel, page: Page): number {
  if (!tellsValues(model)) return axisWidth(model, page) + inset
  return Math.ceil(page.pen.width([muted(page, model.rows[0]!.label, size.axis)]) / 2)
}

/** The line on which a chart without a value axis stands. */
function foot(page: Page, { area }: Plot): Mark[] {
  return [
    { kind: 'rect', rect: { ...area, top: area.bottom, bottom: area.bottom + 1 }, fill: page.colour('rule') },
  ]
}

interface Furniture {
  readonly ground: readonly Mark[]
  readonly over: readonly Mark[]
  /** Where its words stand, of which labels keep clear. */
  readonly taken: readonly Rect[]
}

/** Grid, value axis and dates. */
export function timeFurniture(model: ChartModel, page: Page, plot: Plot): Furniture {
  const wide: Plot = { ...plot, area: { ...plot.area, left: plot.area.left - inset } }
  const { grid, labels } = tellsValues(model)
    ? { grid: foot(page, wide), labels: [] }
    : valueAxis(model, page, wide)
  const over = [...labels, ...dates(model, page, plot)]
  const taken = over.flatMap((mark) => ('rect' in mark ? [mark.rect] : []))
  return { ground: grid, over, taken }
}

/** Where the names of the lines stand: at the right of the last date, above the dates. */
export const besideTimes = ({ area }: Plot, gap: number): Column => ({
  x: area.right + gap,
  side: 'right',
  room: [edge, area.bottom + axisGap / 2],
})

/** The dates below the plot: the first and the last, and between them every one, every second, third … with room. */
function dates(model: ChartModel, page: Page, plot: Plot): Mark[] {
  const marks = model.rows.map(({ label, time }): DateMark => {
    const line = [muted(page, label, size.axis)]
    const y = plot.area.bottom + hangingRoom(model) + axisGap + pixels(size.axis) / 2
    const centred = lineRect(page.pen, line, plot.x(time!), y, 'center')
    const over = Math.max(0, centred.right - boundsOf(page).right)
    return {
      kind: 'text',
      line,
      rect: { ...centred, left: centred.left - over, right: centred.right - over },
    }
  })
  for (const step of steps) {
    const some = everyOf(marks, step)
    if (some.every(({ rect }, index) => index === 0 || !overlaps(grown(rect, apart), some[index - 1]!.rect)))
      return some
  }
  return everyOf(marks, marks.length)
}

/** Between two dates, pixels. */
const apart = 8
/** Of months these are months, quarters, halves of a year and years. */
const steps = [1, 2, 3, 4, 6, 12, 24]

type DateMark = Extract<Mark, { kind: 'text' }>

/** The first, every so many after it, and the last, for which those that would touch it give way. */
function everyOf(marks: readonly DateMark[], step: number): DateMark[] {
  const last = marks.at(-1)!
  const before = marks.filter(({ rect }, index) => {
    return (
      index % step === 0 &&
      index < marks.length - 1 &&
      (index === 0 || !overlaps(grown(rect, apart), last.rect))
    )
  })
  return [...before, last]
}
