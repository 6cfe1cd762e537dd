import type { Clearance } from './clearance.js'
import type { Page } from './page.js'
import type { Line } from './pen.js'
import type { Rect } from './rect.js'
import type { Label } from './sketch.js'

type Anchor = 'left' | 'center' | 'right'

/** Some lines of text one below the other, as one label. Sizes in pixels. */
export interface Block {
  readonly width: number
  readonly height: number
  /** The rectangle whose anchor point is at `x` and whose middle is at `y`. */
  rect(x: number, y: number, anchor: Anchor): Rect
  /** The lines in such a rectangle. */
  labels(rect: Rect, anchor: Anchor): Label[]
}

/** `leading`: a factor on the reserved height of each line. */
export function blockOf(lines: readonly Line[], { pen }: Page, leading = 1): Block {
  const heights = lines.map((line) => pen.height(line) * leading)
  const width = Math.max(0, ...lines.map((line) => pen.width(line)))
  const height = heights.reduce((sum, one) => sum + one, 0)
  const startOf = (outer: Rect, own: number, anchor: Anchor) => {
    if (anchor === 'left') return outer.left
    return anchor === 'right' ? outer.right - own : (outer.left + outer.right - own) / 2
  }
  return {
    width,
    height,
    rect(x, y, anchor) {
      const left = anchor === 'left' ? x : anchor === 'center' ? x - width / 2 : x - width
      return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 }
    },
    labels(outer, anchor) {
      let top = outer.top
      return lines.map((line, index): Label => {
        const [own, high] = [pen.width(line), heights[index]!]
        const left = startOf(outer, own, anchor)
        const rect = { left, right: left + own, top, bottom: top + high }
        top += high
        return { line, rect }
      })
    },
  }
}

/** The block in the first free one of some places. */
export function placed(
  block: Block,
  text: string,
  taken: Clearance,
  places: readonly (readonly [x: number, y: number, anchor: Anchor])[],
): Label[] {
  const rects = places.map(([x, y, anchor]) => block.rect(x, y, anchor))
  const rect = taken.place(text, rects as [Rect, ...Rect[]])
  const at = rects.indexOf(rect)
  return block.labels(rect, (places[at] ?? places.at(-1)!)[2])
}
