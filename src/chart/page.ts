import type { Locale } from '../model/locale.js'
import type { ColourToken } from '../model/settings.js'
import type { Line, Pen } from './pen.js'
import type { Rect } from './rect.js'

/** What every kind of chart draws with. Lengths in CSS pixels. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly pen: Pen
  readonly locale: Locale
  /** #RRGGBB */
  colour(token: ColourToken): string
  /** The contrast that the theme asks of words on their ground. */
  readonly readable: number
}

/** Where Chart.js put the data, once it has laid the chart out. */
export interface Plot {
  readonly area: Rect
  x(value: number): number
  y(value: number): number
}

/** The same colour, see-through. `opacity` 0 to 1. */
export function seeThrough(colour: string, opacity: number): string {
  const alpha = Math.round(opacity * 255)
  return `${colour}${alpha.toString(16).padStart(2, '0')}`
}

/** Text sizes in points. */
export const size = {
  rowLabel: 12,
  sublabel: 10,
  value: 13,
  caption: 10.5,
  axis: 10.5,
  band: 10,
  note: 11,
  aside: 10,
  columnValue: 20,
  columnLabel: 12,
  bubble: 16,
  mark: 10,
} as const

/** Half the width of a base line: two device pixels, so that its edges are sharp. */
export const halfBase = 2 / 3

/** Text never comes closer to an edge of the picture. */
export const edge = 2

export const boundsOf = (page: Page): Rect => ({
  left: 0,
  top: edge,
  right: page.width - edge,
  bottom: page.height - edge,
})

/** The rectangle of a line whose `anchor` point is at x. `middle` is its vertical centre. */
export function lineRect(
  pen: Pen,
  line: Line,
  x: number,
  middle: number,
  anchor: 'left' | 'center' | 'right',
): Rect {
  const width = pen.width(line)
  const half = pen.height(line) / 2
  const left = anchor === 'left' ? x : anchor === 'center' ? x - width / 2 : x - width
  return { left, right: left + width, top: middle - half, bottom: middle + half }
}
