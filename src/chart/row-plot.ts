import type { ChartConfiguration, ChartDataset, ChartOptions } from 'chart.js'
import type { ChartModel, PlottedRow } from '../model/chart.js'
import { boundsOf, halfBase, lineRect, size, type Page, type Plot } from './page.js'
import { plain, muted } from './texts.js'
import { pixels } from './pen.js'
import { grown, overlaps, shared, type Rect } from './rect.js'
import { roomsFor, type Beside } from './room.js'
import { rowLabels } from './row-labels.js'
import type { Label, Mark } from './sketch.js'

/** Under the plot: a gap and one line of tick labels, pixels. */
const axisGap = 10
const axisHeight = axisGap + pixels(size.axis) + 8
/** Above the plot where a band has a label there, and where not. */
const bandHeight = 26
const headroom = 6

export const rowColour = (row: PlottedRow, page: Page) => page.colour(row.highlight ? 'attack' : 'brand')

/**
 * A scatter chart whose rows stand one below the other: the value runs along x, y is the row's index. Data sets
 * that come first lie on top. `widest` is the largest share of the width that goes to labels at one side of the plot.
 */
export function rowPlot(
  model: ChartModel,
  page: Page,
  datasets: ChartDataset<'scatter'>[],
  beside: readonly Beside[],
  widest = widestRoom,
): ChartConfiguration {
  const [min, max] = model.domain!
  const options: ChartOptions<'scatter'> = {
    layout: { padding: rowPadding(model, page, beside, widest) },
    clip: false,
    scales: {
      x: {
        type: (model.scale === 'log' ? 'logarithmic' : 'linear') as 'linear',
        min,
        max,
        afterBuildTicks: (axis) => {
          axis.ticks = model.ticks.map(({ value }) => ({ value }))
        },
        // Tick labels are written by the sketch, run by run, so that each run has its bundled face.
        ticks: { display: false },
        border: { display: false },
        grid: { color: page.colour('rule'), lineWidth: 1, drawTicks: false },
      },
      y: { type: 'linear', min: -0.5, max: model.rows.length - 0.5, reverse: true, display: false },
    },
  }
  return { type: 'scatter', data: { datasets }, options } as ChartConfiguration
}

/** For labels beside the plot at most this share of the width is given; wider ones go above or below. */
const widestRoom = 0.12

function rowPadding(model: ChartModel, page: Page, beside: readonly Beside[], widest: number) {
  const { gutter } = rowLabels(model, page)
  const last = model.ticks.at(-1)
  const half = last ? page.pen.width([muted(page, last.text, size.axis)]) / 2 : 0
  const rooms = roomsFor(model, page, gutter, beside, { least: half + 8, widest })
  return {
    left: gutter + rooms.left,
    right: rooms.right,
    top: model.threshold ? bandHeight : headroom,
    bottom: model.ticks.length > 0 ? axisHeight : headroom,
  }
}

/** What every chart of rows has: row names, the fine rules between rows, and the tick labels. */
export interface Furniture {
  readonly ground: readonly Mark[]
  readonly over: readonly Mark[]
  readonly tooLong: readonly string[]
}

export function rowFurniture(model: ChartModel, page: Page, plot: Plot): Furniture {
  const rules = model.rows.slice(1).map((_, index): Mark => {
    const y = Math.round(plot.y(index + 0.5))
    const rect = { left: 0, right: plot.area.right, top: y, bottom: y + 1 }
    return { kind: 'rect', rect, fill: page.colour('hair') }
  })
  const names = rowLabels(model, page)
  const over = [...names.marks((row) => plot.y(row)), ...axis(model, page, plot)]
  return { ground: rules, over, tooLong: names.tooLong }
}

function axis(model: ChartModel, page: Page, plot: Plot): Mark[] {
  const written: Rect[] = []
  return model.ticks.flatMap(({ value, text }): Mark[] => {
    const line = [muted(page, text, size.axis)]
    const rect = lineRect(
      page.pen,
      line,
      plot.x(value),
      plot.area.bottom + axisGap + pixels(size.axis) / 2,
      'center',
    )
    if (written.some((other) => overlaps(grown(rect, 3), other))) return []
    written.push(rect)
    return [{ kind: 'text', line, rect }]
  })
}

/** The shaded part of the axis up to the threshold, with its label above the plot. */
export function band(model: ChartModel, page: Page, plot: Plot): { rect: Rect; marks: Mark[] } | undefined {
  if (!model.threshold) return undefined
  const { area } = plot
  const rect = { ...area, right: plot.x(model.threshold.value) }
  const line = plain(model.threshold.label, size.band, true, page.colour('attack'))
  const label = lineRect(page.pen, line, area.left + 6, area.top - 13, 'left')
  const over = Math.max(0, label.right - boundsOf(page).right)
  return {
    rect,
    marks: [
      { kind: 'rect', rect, fill: page.colour('attackSoft') },
      { kind: 'text', line, rect: { ...label, left: label.left - over, right: label.right - over } },
    ],
  }
}

/** Takes the grid away behind a label: paper, or the band's colour where the label lies on the band. */
export function knockOut({ rect, clear = rect }: Label, page: Page, onBand?: Rect): Mark[] {
  const box = { ...grown(clear, 4), top: clear.top, bottom: clear.bottom }
  const tinted = onBand && shared(box, onBand)
  return [
    { kind: 'rect', rect: box, fill: page.colour('paper') },
    ...(tinted ? [{ kind: 'rect', rect: tinted, fill: page.colour('attackSoft') } as const] : []),
  ]
}

/** The line from which lengths are measured. */
export function zeroLine({ area, x }: Plot, page: Page): Mark {
  const zero = Math.round(x(0))
  const rect = { left: zero - halfBase, right: zero + halfBase, top: area.top, bottom: area.bottom }
  return { kind: 'rect', rect, fill: page.colour('faint') }
}

/** "n.d." at the start of a row without a value. */
export function missingLabel(row: PlottedRow, page: Page, left: number, middle: number): Label {
  const line = [muted(page, row.value.text, size.caption)]
  return { line, rect: lineRect(page.pen, line, left + 8, middle, 'left') }
}

/** The square around a round mark. */
export function aroundDot(x: number, y: number, radius: number): Rect {
  return grown({ left: x, right: x, top: y, bottom: y }, radius)
}
