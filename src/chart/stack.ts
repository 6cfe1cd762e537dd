import { lineRect, type Page } from './page.js'
import type { Line } from './pen.js'
import type { Mark } from './sketch.js'

/** Lines of text one below the other. `leading` is a factor on the reserved height of a line. */
export interface Stack {
  readonly lines: readonly Line[]
  readonly leading: number
}

/** Pixels. */
export function stackHeight({ lines, leading }: Stack, page: Page): number {
  return lines.reduce((sum, line) => sum + page.pen.height(line) * leading, 0)
}

/** The lines as marks, the `anchor` point of each at x, the whole centred on `middle`. */
export function stackMarks(
  stack: Stack,
  page: Page,
  x: number,
  middle: number,
  anchor: 'left' | 'center' | 'right',
): Mark[] {
  let top = middle - stackHeight(stack, page) / 2
  return stack.lines.map((line): Mark => {
    const height = page.pen.height(line) * stack.leading
    top += height
    return { kind: 'text', line, rect: lineRect(page.pen, line, x, top - height / 2, anchor) }
  })
}
