import type { Rich } from '../../model/deck.js'
import type { Box } from '../../model/frame.js'
import type { ColourToken } from '../../model/settings.js'
import type { Page } from '../page.js'
import { bareRoom } from '../room.js'

const square = 0.08
const indent = 0.22
const gap = { designed: 0.15, least: 0.06 } as const

/** A list with square bullets in this box; the gaps give way before the type does. */
export function drawBullets(
  page: Page,
  texts: readonly Rich[],
  box: Box,
  style: { readonly name: string; readonly group: string; readonly colour: ColourToken },
): void {
  const w = box.w - indent
  const spec = (content: Rich, i: number) => ({
    name: `${style.name} point ${i + 1}`,
    text: { content, role: 'body', colour: 'text' } as const,
    group: style.group,
  })
  const heights = texts.map((text, i) => page.measure(spec(text, i), w).height)
  const total = heights.reduce((sum, height) => sum + height, 0)
  const between = Math.min(gap.designed, (box.h - total) / Math.max(1, texts.length - 1))
  const needed = total + gap.least * (texts.length - 1)
  page.room(style.group, style.name, bareRoom(needed, box.h), texts.at(-1))
  let { y } = box
  texts.forEach((text, i) => {
    const leading = page.face('body', style.group).leading / 72
    const bullet = { x: box.x, y: y + (leading - square) / 2, w: square, h: square }
    page.rect('bullet', bullet, style.colour)
    page.text({ ...spec(text, i), box: { x: box.x + indent, y, w, h: heights[i]! } })
    y += heights[i]! + Math.max(between, gap.least)
  })
}
