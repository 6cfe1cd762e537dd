import type { ChartModel } from '../model/chart.js'
import { size, type Page } from './page.js'
import type { Line } from './pen.js'
import { plain } from './texts.js'
import { evenLines } from './wrap.js'

/** The names at the side of a chart take at most this share of its width. */
const widest = 0.24

/** The name of a series at the side of the plot, in as many lines as it needs. */
export function sideName(label: string, page: Page, colour: string): Line[] {
  const style = { size: size.caption, bold: true }
  return evenLines(label, style, page.width * widest, page.locale).map((text) =>
    plain(text, style.size, style.bold, colour),
  )
}

/** Width of the widest name of a series at the side of the plot, pixels. */
export function sideWidth({ series = [] }: ChartModel, page: Page): number {
  const lines = series.flatMap(({ label }) => sideName(label, page, page.colour('ink')))
  return Math.ceil(Math.max(0, ...lines.map((line) => page.pen.width(line))))
}
