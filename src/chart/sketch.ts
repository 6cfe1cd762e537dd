import type { Line, Pen, Surface } from './pen.js'
import type { Rect } from './rect.js'

/** A point in CSS pixels. */
export type Point = readonly [x: number, y: number]

/** Something drawn beside what Chart.js draws: labels, arrows, bands. Plain data, so that it can be tested. */
export type Mark =
  | { readonly kind: 'rect'; readonly rect: Rect; readonly fill: string; readonly radius?: number }
  | {
      readonly kind: 'path'
      readonly points: readonly Point[]
      readonly colour: string
      readonly width: number
      readonly dash?: readonly [number, number]
    }
  | { readonly kind: 'polygon'; readonly points: readonly Point[]; readonly fill: string }
  | { readonly kind: 'text'; readonly line: Line; readonly rect: Rect }

/** A line of text in its place; `clear` is the part of the grid to take away, where it is more than `rect`. */
export interface Label {
  readonly line: Line
  readonly rect: Rect
  readonly clear?: Rect
}

export const written = (labels: readonly Label[]): Mark[] =>
  labels.map(({ line, rect }) => ({ kind: 'text', line, rect }))

/** `ground` lies under the grid, `under` between grid and data, `over` on top of the data. */
export interface Sketch {
  readonly ground: readonly Mark[]
  readonly under: readonly Mark[]
  readonly over: readonly Mark[]
  /** Texts for which there was no free place: they are drawn, and reported. */
  readonly crowded: readonly string[]
  /** Row names that are too long for their place. */
  readonly tooLong: readonly string[]
}

export function paint(surface: Surface, pen: Pen, marks: readonly Mark[]): void {
  for (const mark of marks) {
    surface.save()
    paintOne(surface, pen, mark)
    surface.restore()
  }
}

function paintOne(surface: Surface, pen: Pen, mark: Mark): void {
  switch (mark.kind) {
    case 'rect': {
      const { left, top, right, bottom } = mark.rect
      surface.fillStyle = mark.fill
      surface.beginPath()
      surface.roundRect(left, top, right - left, bottom - top, mark.radius ?? 0)
      surface.fill()
      return
    }
    case 'path':
      surface.strokeStyle = mark.colour
      surface.lineWidth = mark.width
      surface.setLineDash([...(mark.dash ?? [])])
      trace(surface, mark.points)
      surface.stroke()
      return
    case 'polygon':
      surface.fillStyle = mark.fill
      trace(surface, mark.points)
      surface.closePath()
      surface.fill()
      return
    case 'text':
      pen.write(surface, mark.line, mark.rect.left, (mark.rect.top + mark.rect.bottom) / 2)
      return
    default:
      mark satisfies never
  }
}

function trace(surface: Surface, points: readonly Point[]): void {
  surface.beginPath()
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) surface.moveTo(x, y)
    else surface.lineTo(x, y)
  }
}
