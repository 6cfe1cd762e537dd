import { tightAll } from '../../format/index.js'
import type { Box, FrameItem, ShapeItem, TextRun } from '../../model/frame.js'
import type { Line } from '../pen.js'
import type { Rect } from '../rect.js'
import type { Mark, Point } from '../sketch.js'

/** Inches. */
interface Size {
  readonly width: number
  readonly height: number
}

/** Pixels to the inch; points to a pixel. */
const perInch = 96
const points = 0.75
/**
 * A box is wider than its text measures, as programs set it a little differently and it must not break; and taller, as
 * the letters of a line reach below the height that the picture gives it.
 */
const slack = { factor: 1.04, inches: 0.06, height: 1.3 }

/** What the picture draws beside its data, as shapes and text that stand over a native chart. */
export function itemsOf(marks: readonly Mark[], name: string): FrameItem[] {
  return marks.flatMap((mark) => itemOf(mark, name))
}

/** Texts whose boxes, with what is added to them, would leave the frame of the chart are moved into it. */
export function heldInside(items: readonly FrameItem[], frame: Size): FrameItem[] {
  return items.map((item) => (item.kind === 'text' ? { ...item, box: inside(item.box, frame) } : item))
}

function inside({ x, y, w, h }: Box, { width, height }: Size): Box {
  const held = { w: Math.min(w, width), h: Math.min(h, height) }
  return {
    x: Math.max(0, Math.min(x, width - held.w)),
    y: Math.max(0, Math.min(y, height - held.h)),
    ...held,
  }
}

/** Shapes lie below texts; texts are read from the top, and from the left where they begin at one height. */
export function inReadingOrder(items: readonly FrameItem[]): FrameItem[] {
  const texts = items.filter(({ kind }) => kind === 'text')
  const sorted = [...texts].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)
  return [...items.filter(({ kind }) => kind !== 'text'), ...sorted]
}

function itemOf(mark: Mark, name: string): FrameItem[] {
  switch (mark.kind) {
    case 'rect':
      return [{ kind: 'shape', name, shape: shapeOf(mark), box: boxOf(mark.rect), fill: bare(mark.fill) }]
    case 'path':
      return mark.points.slice(1).map((to, i) => lineItem(mark.points[i]!, to, mark, name))
    case 'text':
      return [textItem(mark.line, mark.rect, name)]
    case 'polygon':
      throw new Error('a polygon cannot stand over a native chart')
    default:
      return mark satisfies never
  }
}

/** A rectangle as round as it is wide is a circle. */
function shapeOf({ rect, radius = 0 }: Extract<Mark, { kind: 'rect' }>): 'rect' | 'ellipse' {
  return radius > 0.49 * (rect.right - rect.left) ? 'ellipse' : 'rect'
}

function textItem(line: Line, rect: Rect, name: string): FrameItem {
  const texts = tightAll(line.map(({ text }) => text))
  const runs = line.map(({ size, bold, colour }, i): TextRun => ({
    text: texts[i]!,
    size,
    bold,
    colour: bare(colour),
  }))
  const { x, y, w, h } = boxOf(rect)
  return {
    kind: 'text',
    name,
    box: {
      x,
      y: y - (h * (slack.height - 1)) / 2,
      w: w * slack.factor + slack.inches,
      h: h * slack.height,
    },
    paragraphs: [{ runs, align: 'left', leading: Number((h * 72).toFixed(1)) }],
    valign: 'middle',
  }
}

export function lineItem(
  [x0, y0]: Point,
  [x1, y1]: Point,
  { colour, width, dash }: Pick<Extract<Mark, { kind: 'path' }>, 'colour' | 'width' | 'dash'>,
  name: string,
): ShapeItem {
  const rect = {
    left: Math.min(x0, x1),
    right: Math.max(x0, x1),
    top: Math.min(y0, y1),
    bottom: Math.max(y0, y1),
  }
  return {
    kind: 'shape',
    name,
    shape: 'line',
    box: boxOf(rect),
    line: { colour: bare(colour), width: width * points, ...(dash && { dash: true }) },
    ...((x1 - x0) * (y1 - y0) < 0 && { rising: true }),
  }
}

/** Inches. */
export function boxOf({ left, right, top, bottom }: Rect): Box {
  return {
    x: left / perInch,
    y: top / perInch,
    w: (right - left) / perInch,
    h: (bottom - top) / perInch,
  }
}

/** RRGGBB of #RRGGBB. */
export function bare(colour: string): string {
  return colour.slice(1)
}
