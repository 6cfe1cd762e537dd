import { over } from '../colour/index.js'
import type { Box, Colour, Frame, FrameItem, ShapeItem } from '../model/frame.js'
import { cellsOf } from './texts.js'

/** Shares of a box's width and height at which its ground is looked at. */
const across = [0.02, 0.15, 0.3, 0.5, 0.7, 0.85, 0.98]
const down = [0.2, 0.5, 0.8]

/**
 * The colours that lie under a box: those of the slide's background and of everything drawn up to the item at `index`,
 * as far as it fills. A table's own cells lie under its text.
 */
export function groundsUnder(frame: Frame, index: number, box: Box): Colour[] {
  const fills = frame.items.slice(0, index + 1).flatMap(fillsOf)
  const near = fills.filter((fill) => touch(fill.box, box))
  const points = across.flatMap((a) => down.map((d) => ({ x: box.x + a * box.w, y: box.y + d * box.h })))
  const grounds = points.map((point) =>
    near
      .filter((fill) => holds(fill, point))
      .reduce((ground, { colour, opacity }) => over(colour, ground, opacity), frame.background),
  )
  return [...new Set(grounds)]
}

interface Point {
  readonly x: number
  readonly y: number
}

interface Fill extends Pick<ShapeItem, 'shape' | 'box' | 'quarters'> {
  readonly colour: Colour
  /** 0 to 1. */
  readonly opacity: number
}

/** What an item covers. A text box has no fill, and a chart the ground of its page. */
function fillsOf(item: FrameItem): Fill[] {
  switch (item.kind) {
    case 'shape':
      return item.fill === undefined
        ? []
        : [{ ...item, colour: item.fill, opacity: 1 - (item.transparency ?? 0) / 100 }]
    case 'table':
      return cellsOf(item).flatMap(({ cell: { fill }, box }) =>
        fill === undefined ? [] : [{ shape: 'rect', box, colour: fill, opacity: 1 } as const],
      )
    case 'text':
    case 'image':
    case 'native-chart':
    case 'chart':
      return []
    default:
      return item satisfies never
  }
}

function touch(one: Box, other: Box): boolean {
  const across = one.x <= other.x + other.w && other.x <= one.x + one.w
  return across && one.y <= other.y + other.h && other.y <= one.y + one.h
}

function within({ x, y, w, h }: Box, point: Point): boolean {
  return point.x >= x && point.x <= x + w && point.y >= y && point.y <= y + h
}

/** Whether the shape’s outline goes round the point. */
function holds({ shape, box, quarters }: Pick<Fill, 'shape' | 'box' | 'quarters'>, point: Point): boolean {
  if (!within(box, point)) return false
  // From the middle, in halves of the box: −1 to 1.
  const [x, y] = [((point.x - box.x) / box.w) * 2 - 1, ((point.y - box.y) / box.h) * 2 - 1]
  switch (shape) {
    case 'rect':
    case 'roundRect':
      return true
    case 'ellipse':
      return x * x + y * y <= 1
    case 'pie': {
      const turn = (Math.atan2(x, -y) / (2 * Math.PI) + 1) % 1
      return x * x + y * y <= 1 && turn <= (quarters ?? 4) / 4
    }
    case 'diamond':
      return Math.abs(x) + Math.abs(y) <= 1
    case 'triangle-right':
      return Math.abs(y) <= (1 - x) / 2
    case 'triangle-left':
      return Math.abs(y) <= (1 + x) / 2
    case 'line':
    case 'arrow':
      return false
    default:
      return shape satisfies never
  }
}
