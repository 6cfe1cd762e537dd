import type { ChartModel, PlottedRow } from '../model/chart.js'
import { valuesOf } from '../plotted.js'
import { blockOf, type Block } from './block.js'
import { size, type Page } from './page.js'
import { muted } from './texts.js'
import { evenLines } from './wrap.js'

/** Which parts of a row are missing from its whole, in words: "Green n.d."; undefined where none is. `width` in pixels. */
export function missingNote(
  row: PlottedRow,
  model: ChartModel,
  page: Page,
  width: number,
): Block | undefined {
  const style = { size: size.sublabel, bold: false }
  const lines = valuesOf(row).flatMap(({ value, text }, series) => {
    if (value !== null) return []
    const name = model.series?.[series]?.label ?? ''
    const whole = page.locale === 'en' ? `${name} ${text}` : name + text
    if (page.pen.width([muted(page, whole, style.size)]) <= width) return [whole]
    return [...evenLines(name, style, width, page.locale), text]
  })
  return lines.length === 0
    ? undefined
    : blockOf(
        lines.map((text) => [muted(page, text, style.size)]),
        page,
      )
}

/** Height that the tallest of these notes needs, pixels. */
export function missingHeight(model: ChartModel, page: Page, width: number): number {
  const heights = model.rows.map((row) => missingNote(row, model, page, width)?.height ?? 0)
  return Math.ceil(Math.max(0, ...heights))
}
