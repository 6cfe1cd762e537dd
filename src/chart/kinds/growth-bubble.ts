import type { ChartModel } from '../../model/chart.js'
import { boundsOf, lineRect, size, type Page, type Plot } from '../page.js'
import { pixels } from '../pen.js'
import { inside } from '../rect.js'
import type { Label, Mark, Point } from '../sketch.js'
import { muted, plain } from '../texts.js'
import { evenLines } from '../wrap.js'

/** Pixels. */
export const bubble = { width: 106, height: 52, inset: 22 }
export const bubbleTop = 10
export const bubbleBottom = bubbleTop + bubble.height
/** Of a slot: the gap between columns is 110% of a column's width. */
export const columnShare = 1 / 2.1
const connector = { width: 1.75, dash: [6, 4] as const, gap: 8, head: 8 }
const asideGap = 14

/** One column as it was drawn, in pixels. */
export interface Column {
  readonly x: number
  /** Top of the value's label. */
  readonly top: number
  readonly marks: readonly Mark[]
}

/** From above the first column up, across to the bubble, and down to an arrow above the second. */
export function growthMarks(
  growth: NonNullable<ChartModel['growth']>,
  columns: readonly Column[],
  page: Page,
): Mark[] {
  const [first, second] = [columns[0]!, columns[1]!]
  const level = bubbleTop + bubble.height / 2
  const tip = second.top - connector.gap + 4
  const points: Point[] = [
    [first.x, first.top - connector.gap],
    [first.x, level],
    [second.x, level],
    [second.x, tip - connector.head],
  ]
  const colour = page.colour('onStance')
  const line = [
    ...plain(growth.text, size.bubble, true, colour),
    ...plain(letterOf(growth), size.mark, false, colour),
  ]
  const width = Math.max(bubble.width, page.pen.width(line) + bubble.inset * 2)
  const middle = (first.x + second.x) / 2
  const rect = {
    left: middle - width / 2,
    right: middle + width / 2,
    top: bubbleTop,
    bottom: bubbleBottom,
  }
  const head: Point[] = [
    [second.x, tip],
    [second.x - connector.head / 2 - 1, tip - connector.head],
    [second.x + connector.head / 2 + 1, tip - connector.head],
  ]
  return [
    { kind: 'path', points, colour: page.colour('faint'), width: connector.width, dash: connector.dash },
    { kind: 'polygon', points: head, fill: page.colour('faint') },
    { kind: 'rect', rect, fill: page.colour('attack'), radius: bubble.height / 2 },
    { kind: 'text', line, rect: lineRect(page.pen, line, middle, level, 'center') },
  ]
}

export function letterOf({ mark }: NonNullable<ChartModel['growth']>): string {
  return mark === undefined ? '' : ` [${mark}]`
}

/**
 * The note, set flush right in as many lines as it needs: at the left of the first column's connector or, where
 * that is too short, of the column itself.
 */
export function asideLines(model: ChartModel, page: Page, plot: Plot, columns: readonly Column[]) {
  const [first, second] = [columns[0]!, columns[1]!]
  const bounds = boundsOf(page)
  const style = muted(page, '', size.aside)
  const leading = pixels(size.aside) * 1.3
  const level = bubbleTop + bubble.height / 2
  const block = (right: number, top: number, bottom: number): Label[] => {
    const lines = evenLines(model.annotation!, style, Math.min(130, right - bounds.left), page.locale)
    return lines.map((text, index) => {
      const line = [{ ...style, text }]
      const y = (top + bottom) / 2 + (index - (lines.length - 1) / 2) * leading
      return { line, rect: lineRect(page.pen, line, right, y, 'right') }
    })
  }
  const fits = (labels: readonly Label[], top: number, bottom: number) =>
    labels.every(({ rect }) => inside(rect, { ...bounds, top, bottom }))
  const besideConnector = block(first.x - asideGap, level, first.top)
  if (fits(besideConnector, level, first.top)) return { labels: besideConnector, crowded: [] }
  const halfColumn = (second.x - first.x) * columnShare * 0.5
  const { bottom } = plot.area
  const besideColumn = block(first.x - halfColumn - asideGap, first.top, bottom)
  return {
    labels: besideColumn,
    crowded: fits(besideColumn, first.top, bottom) ? [] : [model.annotation!],
  }
}
