import type { ChartModel } from '../../model/chart.js'
import { blockOf } from '../block.js'
import { edge, type Page, type Plot } from '../page.js'
import type { Line } from '../pen.js'
import type { Label } from '../sketch.js'
import { plain } from '../texts.js'
import { breaksWord, evenLines } from '../wrap.js'
import { inset } from './heat-cells.js'

/** Pixels. */
const gap = 8
/** Points, from the largest. */
const sizes = [11, 10]

/** In the largest size in which no word has to be broken. */
function headLines(model: ChartModel, page: Page, width: number): Line[][] {
  const room = width - 2 * inset
  const whole = (points: number) =>
    !model.series!.some(({ label }) => breaksWord(label, { size: points, bold: true }, room, page.locale))
  const style = { size: sizes.find(whole) ?? sizes.at(-1)!, bold: true }
  return model.series!.map(({ label, highlight }) => {
    const colour = page.colour(highlight ? 'attack' : 'ink')
    const lines = evenLines(label, style, room, page.locale)
    return lines.map((text) => plain(text, style.size, style.bold, colour))
  })
}

/** Height that the names need above the table, pixels. */
export function headHeight(model: ChartModel, page: Page, width: number): number {
  const heights = headLines(model, page, width).map((lines) => blockOf(lines, page).height)
  return Math.ceil(Math.max(...heights)) + gap + edge
}

/** The names of the series, each centred on its column and standing on the table. */
export function headLabels(
  model: ChartModel,
  page: Page,
  plot: Plot,
): { labels: Label[]; tooLong: string[] } {
  const width = plot.x(1) - plot.x(0)
  const blocks = headLines(model, page, width).map((lines) => blockOf(lines, page))
  const labels = blocks.flatMap((block, series) => {
    const y = plot.area.top - gap - block.height / 2
    return block.labels(block.rect(plot.x(series + 0.5), y, 'center'), 'center')
  })
  const tooLong = model.series!.filter(({ label }, i) => {
    const broken = breaksWord(label, { size: sizes.at(-1)!, bold: true }, width - 2 * inset, page.locale)
    return broken || blocks[i]!.height > page.height / 4
  })
  return { labels, tooLong: tooLong.map(({ label }) => label) }
}
