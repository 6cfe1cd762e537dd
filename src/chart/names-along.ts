import type { ChartModel } from '../model/chart.js'
import type { Cell } from './column-cells.js'
import { edge, lineRect, size, type Page } from './page.js'
import type { Line } from './pen.js'
import { grown, type Rect } from './rect.js'
import { seriesColours, type SeriesColours } from './series-colours.js'
import { namesAbove, seriesNames } from './series-names.js'
import { written, type Mark } from './sketch.js'
import { spread } from './spread.js'
import { plain } from './texts.js'

/** Pixels. */
const between = 14
const height = 18
const lead = 8
const square = 9
const squareGap = 5

function namesOf(model: ChartModel, page: Page): Line[] {
  const colours = seriesColours(model, page)
  return model.series!.map(({ label }, series) => plain(label, size.caption, true, colours[series]!.text))
}

/** In front of the name of a series that the first bar lacks: its colour. */
function squareBefore({ left, top, bottom }: Rect, { fill, edge: outline }: SeriesColours): Mark[] {
  const middle = (top + bottom) / 2
  const rect = {
    left: left - square - squareGap,
    right: left - squareGap,
    top: middle - square / 2,
    bottom: middle + square / 2,
  }
  return [
    { kind: 'rect', rect, fill: outline },
    { kind: 'rect', rect: grown(rect, -1), fill },
  ]
}

/** Whether the names find room side by side in this width. */
function sideBySide(model: ChartModel, page: Page, width: number): boolean {
  return namesOf(model, page).reduce((sum, line) => sum + page.pen.width(line) + between, 0) <= width
}

/** Height of the names above the first bar, in a plot of this width; pixels. */
export function namesAlongHeight(model: ChartModel, page: Page, width: number): number {
  return sideBySide(model, page, width) ? height + lead : namesAbove(model.series!.length)
}

/** The names of the series above the first bar, side by side where they find room so, each led to its segment. */
export function namesAlong(
  model: ChartModel,
  page: Page,
  cells: readonly Cell[],
  area: { left: number; right: number },
): Mark[] {
  if (!sideBySide(model, page, area.right - area.left)) {
    const { leads, labels } = seriesNames(model, page, cells, ({ rect }) => rect.top)
    return [...leads, ...written(labels)]
  }
  const lines = namesOf(model, page)
  const colours = seriesColours(model, page)
  const named = cells.filter(({ row }) => row === 0)
  const middles = named.map(({ rect }) => (rect.left + rect.right) / 2)
  const lacks = named.map(({ value }) => value.value === null)
  const widths = lines.map(
    (line, series) => page.pen.width(line) + between + (lacks[series] ? square + squareGap : 0),
  )
  const places = spread(middles, widths, [area.left - between / 2, area.right + between / 2])
  return lines.flatMap((line, series): Mark[] => {
    const x = places[series]! + (lacks[series] ? (square + squareGap) / 2 : 0)
    const rect = lineRect(page.pen, line, x, edge + height / 2, 'center')
    if (lacks[series]) return [...squareBefore(rect, colours[series]!), { kind: 'text', line, rect }]
    const points = [
      [places[series]!, rect.bottom],
      [middles[series]!, named[series]!.rect.top - 1],
    ] as const
    const leader: Mark = { kind: 'path', points, colour: colours[series]!.edge, width: 1 }
    return [leader, { kind: 'text', line, rect }]
  })
}
