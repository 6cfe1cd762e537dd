import type { ChartModel } from '../model/chart.js'
import type { Cell } from './column-cells.js'
import { edge, lineRect, size, type Page } from './page.js'
import type { Line } from './pen.js'
import { seriesColours } from './series-colours.js'
import { namesAbove, seriesNames } from './series-names.js'
import type { Mark } from './sketch.js'
import { spread } from './spread.js'
import { plain } from './texts.js'

/** Pixels. */
const between = 14
const height = 18
const lead = 8

function namesOf(model: ChartModel, page: Page): Line[] {
  const colours = seriesColours(model, page)
  return model.series!.map(({ label }, series) => plain(label, size.caption, true, colours[series]!.text))
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
  if (!sideBySide(model, page, area.right - area.left))
    return seriesNames(model, page, cells, ({ rect }) => rect.top)
  const lines = namesOf(model, page)
  const colours = seriesColours(model, page)
  const named = cells.filter(({ row }) => row === 0)
  const middles = named.map(({ rect }) => (rect.left + rect.right) / 2)
  const widths = lines.map((line) => page.pen.width(line) + between)
  const places = spread(middles, widths, [area.left - between / 2, area.right + between / 2])
  return lines.flatMap((line, series): Mark[] => {
    const rect = lineRect(page.pen, line, places[series]!, edge + height / 2, 'center')
    const missing = named[series]!.value.value === null
    const points = [
      [places[series]!, rect.bottom],
      [middles[series]!, named[series]!.rect.top - 1],
    ] as const
    const leader: Mark = { kind: 'path', points, colour: colours[series]!.edge, width: 1 }
    return [...(missing ? [] : [leader]), { kind: 'text', line, rect }]
  })
}
