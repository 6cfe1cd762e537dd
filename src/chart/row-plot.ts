import type { ChartConfiguration, ChartDataset, ChartOptions } from 'chart.js'
import type { ChartModel, PlottedRow } from '../model/chart.js'
import { boundsOf, lineRect, size, type Page, type Plot } from './page.js'
import { plain, muted } from './texts.js'
import { pixels } from './pen.js'
import { grown, overlaps, shared, type Rect } from './rect.js'
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
 * that come first lie on top.
 */
export function rowPlot(
  model: ChartModel,
  page: Page,
  datasets: ChartDataset<'scatter'>[],
  beside: readonly Beside[],
): ChartConfiguration {
  const [min, max] = model.domain!
  const options: ChartOptions<'scatter'> = {
    layout: { padding: rowPadding(model, page, beside) },
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

/** A label wanted at the right of a value: it ends so many pixels after it. */
export interface Beside {
  readonly value: number
  readonly reach: number
}

/** For labels at the right of the plot at most this share of the width is given; wider ones go above or below. */
const widestRoom = 0.12

function rowPadding(model: ChartModel, page: Page, beside: readonly Beside[]) {
  const left = rowLabels(model, page).gutter
  const last = model.ticks.at(-1)
  const half = last ? page.pen.width([muted(page, last.text, size.axis)]) / 2 : 0
  const rooms = beside.map(({ value, reach }) => {
    const plotWidth = (boundsOf(page).right - 1 - left - reach) / shareOf(value, model)
    return page.width - left - plotWidth
  })
  const wanted = Math.max(0, ...rooms.filter((room) => room <= page.width * widestRoom))
  return {
    left,
    right: Math.ceil(Math.max(half + 8, wanted)),
    top: model.threshold ? bandHeight : headroom,
    bottom: model.ticks.length > 0 ? axisHeight : headroom,
  }
}

/** How far along the axis a value lies, 0 to 1. */
function shareOf(value: number, { domain, scale }: ChartModel): number {
  const at = scale === 'log' ? Math.log : (x: number) => x
  const [min, max] = [at(domain![0]), at(domain![1])]
  return (at(value) - min) / (max - min)
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

/** "n.d." at the start of a row without a value. */
export function missingLabel(row: PlottedRow, page: Page, left: number, middle: number): Mark {
  const line = [muted(page, row.value.text, size.caption)]
  return { kind: 'text', line, rect: lineRect(page.pen, line, left + 8, middle, 'left') }
}

/** The square around a round mark. */
export function aroundDot(x: number, y: number, radius: number): Rect {
  return grown({ left: x, right: x, top: y, bottom: y }, radius)
}
