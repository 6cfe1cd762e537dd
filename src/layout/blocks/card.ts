import type { Rich } from '../../model/deck.js'
import type { Box } from '../../model/frame.js'
import type { ColourToken } from '../../model/settings.js'
import type { Page } from '../page.js'
import type { Para } from '../text-spec.js'
import { legendOf } from './exhibit.js'

/** A company's name and the fact that weighs most; `marked`: the legend's diamond stands behind the name. */
export interface Card {
  readonly name: Rich
  readonly fact: Rich
  readonly marked: boolean
}

const bar = 0.06
const inset = { left: 0.18, right: 0.1 } as const
const marker = { size: 0.09, gap: 0.12 } as const
const border = 0.5
/** Text stands low in its leading; this much higher it looks centred. */
const lift = 0.03
/** Lower than this, a card holds one line of fact in the smallest size. */
const dense = 0.7

export function drawCard(page: Page, card: Card, box: Box, colour: ColourToken): void {
  drawCardGround(page, box, colour)
  const low = box.h < dense
  const name: Para = { content: card.name, role: low ? 'body' : 'h3', colour: 'ink', bold: true }
  const fact: Para = {
    content: card.fact,
    role: low ? 'label' : 'small',
    colour: 'text',
    before: page.chinese ? 2 : 3,
  }
  const text = {
    x: box.x + inset.left,
    y: box.y - lift,
    w: box.w - inset.left - inset.right,
    h: box.h,
  }
  const measured = page.text({
    name: 'card',
    box: text,
    text: [name, fact],
    valign: 'middle',
    maxLines: low ? 2 : 3,
  })
  if (!card.marked) return
  const legend = legendOf(page)
  const top = text.y + (box.h - measured.height) / 2
  const leading = measured.paragraphs[0]!.height
  page.shape({
    name: 'marker',
    shape: 'diamond',
    box: {
      x: text.x + page.width(name, 'card') + marker.gap,
      y: top + (leading - marker.size) / 2,
      w: marker.size,
      h: marker.size,
    },
    fill: page.colour('muted'),
    ...(legend !== undefined && { alt: legend }),
  })
}

/** White ground, hair border, a bar in the colour of the stance. */
export function drawCardGround(page: Page, box: Box, colour: ColourToken): void {
  page.shape({
    name: 'card ground',
    shape: 'rect',
    box,
    fill: page.colour('card'),
    line: { colour: page.colour('hair'), width: border },
  })
  page.rect('card bar', { ...box, w: bar }, colour)
}
