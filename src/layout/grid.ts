import type { Box } from '../model/frame.js'

/** The slide, in inches: twelve columns between two margins. */
export const slideWidth = 13.333
export const slideHeight = 7.5
export const left = 0.6
export const right = 12.733
export const contentWidth = 12.133

const columnWidth = 0.8277
const gutter = 0.2

/** Left edge of a column, 0 to 11. */
export function columnX(column: number): number {
  return left + column * (columnWidth + gutter)
}

/** Width of so many columns with the gutters between them. */
export function span(columns: number): number {
  return columns * columnWidth + (columns - 1) * gutter
}

export const zones = {
  tracker: { x: left, y: 0.3, w: 6, h: 0.22 },
  title: { x: left, y: 0.56, w: contentWidth, h: 0.9 },
  exhibit: { x: left, y: 1.56, w: contentWidth, h: 0.24 },
  takeaway: { x: left, y: 6.16, w: contentWidth, h: 0.52 },
  source: { x: left, y: 6.92, w: 11.2, h: 0.35 },
} as const satisfies Record<string, Box>

/** Where the body begins and ends; without a takeaway it reaches further down. */
export const body = { top: 1.92, bottom: 6.02, tallBottom: 6.66 } as const
/** Tables carry their own air above the first row. */
export const tableTop = 1.88

/** A thin line, as a rectangle: long lines are drawn with a step by some renderers. `weight` in points. */
export function horizontal(x: number, y: number, w: number, weight = 0.75): Box {
  return { x, y, w, h: weight / 72 }
}

export function vertical(x: number, y: number, h: number, weight = 0.75): Box {
  return { x, y, w: weight / 72, h }
}
