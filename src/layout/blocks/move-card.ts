import type { Rich } from '../../model/deck.js'
import type { Box } from '../../model/frame.js'
import type { ColourToken } from '../../model/settings.js'
import type { Page } from '../page.js'
import { drawCardGround } from './card.js'

const inset = { left: 0.125, right: 0.05, top: 0.055, topChinese: 0.02 } as const

/** A move on the timeline: the company and, in at most two lines, what it did. */
export function drawMoveCard(
  page: Page,
  { company, text }: { readonly company: Rich; readonly text: Rich },
  box: Box,
  colour: ColourToken,
): void {
  drawCardGround(page, box, colour)
  const top = page.chinese ? inset.topChinese : inset.top
  const inner = { x: box.x + inset.left, y: box.y + top, w: box.w - inset.left - inset.right, h: box.h - top }
  page.text({
    name: 'move',
    box: inner,
    text: [
      { content: company, role: 'label', colour: 'ink', bold: true },
      { content: text, role: 'label', colour: 'text' },
    ],
    maxLines: 3,
  })
}
