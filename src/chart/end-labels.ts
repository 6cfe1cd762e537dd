import { blockOf } from './block.js'
import type { Page } from './page.js'
import type { Line } from './pen.js'
import type { Rect } from './rect.js'
import { spread } from './spread.js'
import type { Label, Mark } from './sketch.js'

/** A label beside the end of a line or the side of a column. */
export interface EndLabel {
  readonly text: string
  readonly lines: readonly Line[]
  /** Where what it names lies, and at which height; pixels. */
  readonly x: number
  readonly y: number
  /** Of the short line that leads to it, where it had to give way. */
  readonly colour: string
}

/** Pixels. */
const between = 3
const leadGap = 4
/** A label that is off by less needs no line. */
const off = 4
/** A line over a longer way than this is dotted, so that it is not taken for the course of values. */
const distant = 40
const dash = [1.5, 3.5] as const

interface Placed {
  readonly rects: readonly Rect[]
  readonly labels: readonly Label[]
  /** The lines of each label. */
  readonly each: readonly (readonly Label[])[]
  readonly leads: readonly Mark[]
  readonly crowded: readonly string[]
}

/** Where labels stand in a column: at `x`, right or left of what they name, between two heights. Pixels. */
export interface Column {
  readonly x: number
  readonly side: 'left' | 'right'
  readonly room: readonly [top: number, bottom: number]
}

/** Labels in a column beside what they name, moved apart so that none lies on another. */
export function endLabels(ends: readonly EndLabel[], page: Page, { x, side, room }: Column): Placed {
  const blocks = ends.map(({ lines }) => blockOf(lines, page))
  const heights = blocks.map(({ height }) => height + between)
  const places = spread(
    ends.map(({ y }) => y),
    heights,
    room,
  )
  const anchor = side === 'right' ? 'left' : 'right'
  const rects = blocks.map((block, index) => block.rect(x, places[index]!, anchor))
  const labels = blocks.map((block, index) => block.labels(rects[index]!, anchor))
  const leads = ends.flatMap((end, index): Mark[] => {
    const y = places[index]!
    const far = Math.abs(x - end.x) > distant
    if (Math.abs(y - end.y) < off && !far) return []
    const towards = side === 'right' ? 1 : -1
    const points = [
      [end.x + towards * leadGap, end.y],
      [x - towards * leadGap, y],
    ] as const
    return [{ kind: 'path', points, colour: end.colour, width: 1, ...(far && { dash }) }]
  })
  const full = heights.reduce((sum, height) => sum + height, 0) > room[1] - room[0]
  return {
    rects,
    labels: labels.flat(),
    each: labels,
    leads,
    crowded: full ? ends.map(({ text }) => text) : [],
  }
}
