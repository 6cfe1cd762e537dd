import type { ChartConfiguration, ChartOptions } from 'chart.js'
import type { ChartModel, PlottedRow, Tick } from '../model/chart.js'
import { edge, lineRect, seeThrough, size, type Page, type Plot } from './page.js'
import { pixels, type Line } from './pen.js'
import { grown, overlaps, type Rect } from './rect.js'
import { dot } from './row-marks.js'
import { rowColour } from './row-plot.js'
import type { Mark } from './sketch.js'
import { muted } from './texts.js'

/** A row with its place in the plane, in the units of the two axes, and the radius of its mark in pixels. */
export interface Spot {
  readonly row: PlottedRow
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Pixels. */
const axisGap = 8
const nameGap = 10
const border = 1.5
/** How much of a bubble’s colour covers what lies below it. */
export const cover = 0.6

/** The rows that have a place in the plane; the others are told below it. */
export function spotsOf(model: ChartModel, radiusOf: (row: PlottedRow) => number): Spot[] {
  return model.rows.flatMap((row): Spot[] => {
    const [x, y] = [row.x?.value ?? null, row.value.value]
    return x === null || y === null || isMissing(row) ? [] : [{ row, x, y, radius: radiusOf(row) }]
  })
}

function isMissing({ value, x, size }: PlottedRow): boolean {
  return [value, x, size].some((value) => value?.value === null)
}

/** Marks in a plane with two axes; smaller ones lie on top. */
export function plane(model: ChartModel, page: Page, spots: readonly Spot[]): ChartConfiguration {
  const { xAxis, domain, scale } = model
  const axis = (
    kind: 'linear' | 'log',
    [min, max]: readonly [number, number],
    ticks: readonly Tick[],
    colour: string,
  ) => ({
    type: (kind === 'log' ? 'logarithmic' : 'linear') as 'linear',
    min,
    max,
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = ticks.map(({ value }) => ({ value }))
    },
    ticks: { display: false },
    border: { display: false },
    grid: { color: colour, lineWidth: 1, drawTicks: false },
  })
  const options: ChartOptions<'scatter'> = {
    layout: { padding: planePadding(model, page, spots) },
    clip: false,
    scales: {
      x: axis(xAxis!.scale, xAxis!.domain, xAxis!.ticks, page.colour('hair')),
      y: axis(scale, domain!, model.ticks, page.colour('rule')),
    },
  }
  const datasets = [...spots].sort((a, b) => a.radius - b.radius).map((spot) => mark(spot, page))
  return { type: 'scatter', data: { datasets }, options } as ChartConfiguration
}

/** Solid; hollow where one of the figures was derived; see-through where its size means something. */
function mark({ row, x, y, radius }: Spot, page: Page) {
  const colour = rowColour(row, page)
  const derived = [row.value, row.x, row.size].some((value) => value?.derived)
  const shown = dot(x, y, radius, colour, derived ? page : undefined)
  if (derived || !row.size) return shown
  return { ...shown, pointBackgroundColor: seeThrough(colour, cover), pointBorderWidth: border }
}

const tickLine = (text: string, page: Page): Line => [muted(page, text, size.axis)]

/** Where the names of marks may stand: not on the axes. */
export function labelBounds(page: Page, { area }: Plot): Rect {
  return { left: area.left, right: page.width - edge, top: lineHeight(page), bottom: area.bottom }
}

/** The line that tells which rows have no place: "n.d.: Acme, Bolt". */
function missingLine(model: ChartModel, page: Page): Line | undefined {
  const rows = model.rows.filter(isMissing)
  if (rows.length === 0) return undefined
  const value = [rows[0]!.value, rows[0]!.x, rows[0]!.size].find((value) => value?.value === null)!
  const names = rows.map(({ label }) => label).join(page.locale === 'en' ? ', ' : '、')
  return [muted(page, `${value.text}${page.locale === 'en' ? ': ' : '：'}${names}`, size.caption)]
}

/** What marks need outside of the plot. */
function overhang(spots: readonly Spot[]): number {
  return Math.max(0, ...spots.map(({ radius }) => radius))
}

function planePadding(model: ChartModel, page: Page, spots: readonly Spot[]) {
  const { pen } = page
  const widest = Math.max(0, ...model.ticks.map(({ text }) => pen.width(tickLine(text, page))))
  const last = model.xAxis!.ticks.at(-1)
  const half = last ? pen.width(tickLine(last.text, page)) / 2 : 0
  const lines = hasOwnLine(model, page) ? 3 : 2
  return {
    left: Math.ceil(widest) + axisGap,
    right: Math.ceil(Math.max(half, overhang(spots))) + edge + 2,
    top: Math.ceil(lineHeight(page) + Math.max(nameGap, overhang(spots))),
    bottom: Math.ceil(axisGap + lines * lineHeight(page)) + edge,
  }
}

/** Whether what is missing has no room at the left of the name of the horizontal axis. */
function hasOwnLine(model: ChartModel, page: Page): boolean {
  const missing = missingLine(model, page)
  if (!missing) return false
  const both = page.pen.width(missing) + page.pen.width(tickLine(model.xAxis!.measure, page))
  return both + nameGap > page.width * 0.9
}

/** The height of the line above the plot. */
export const nameMiddle = (page: Page) => lineHeight(page) / 2

const lineHeight = (page: Page) => pixels(size.axis) * (page.locale === 'en' ? 1.35 : 1.45)

interface PlaneAxes {
  readonly left: readonly Mark[]
  readonly below: readonly Mark[]
  /** The names of the axes, and what has no place between them. */
  readonly names: readonly Mark[]
  /** Where the name of the vertical axis ends, pixels. */
  readonly nameEnds: number
  readonly tooLong: readonly string[]
}

/** The tick labels and names of both axes, and what has no place between them. All are set level. */
export function planeAxes(model: ChartModel, page: Page, plot: Plot): PlaneAxes {
  const { pen } = page
  const { area } = plot
  const row = (index: number) => area.bottom + axisGap + (index + 0.5) * lineHeight(page)
  const left = ticks(model.ticks, page, (line, value) =>
    lineRect(pen, line, area.left - axisGap, plot.y(value), 'right'),
  )
  const below = ticks(model.xAxis!.ticks, page, (line, value) =>
    lineRect(pen, line, plot.x(value), row(0), 'center'),
  )
  const named: [Line, Rect][] = []
  const name = (line: Line, x: number, y: number, anchor: 'left' | 'right') =>
    named.push([line, lineRect(pen, line, x, y, anchor)])
  name(tickLine(model.measure, page), 0, nameMiddle(page), 'left')
  name(tickLine(model.xAxis!.measure, page), page.width - edge, row(1), 'right')
  const missing = missingLine(model, page)
  if (missing) name(missing, 0, row(hasOwnLine(model, page) ? 2 : 1), 'left')
  return {
    left,
    below,
    names: named.map(([line, rect]): Mark => ({ kind: 'text', line, rect })),
    nameEnds: named[0]![1].right,
    tooLong: named
      .filter(([, { left, right }]) => left < 0 || right > page.width)
      .map(([[piece]]) => piece!.text),
  }
}

/** Labels that would touch the one before are left out. */
function ticks(ticks: readonly Tick[], page: Page, place: (line: Line, value: number) => Rect): Mark[] {
  const written: Rect[] = []
  return ticks.flatMap(({ value, text }): Mark[] => {
    const line = tickLine(text, page)
    const rect = place(line, value)
    if (written.some((other) => overlaps(grown(rect, 3), other))) return []
    written.push(rect)
    return [{ kind: 'text', line, rect }]
  })
}
