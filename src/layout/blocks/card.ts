import type { Rich } from '../../model/deck.js'
import type { Box } from '../../model/frame.js'
import type { ColourToken } from '../../model/settings.js'
import type { Page } from '../page.js'
import type { Para } from '../text-spec.js'
import { legendOf } from './exhibit.js'
import { drawMarker, type Marker } from './marker.js'

/** A company's name and the fact that weighs most; the signs of the legend stand behind the name. */
export interface Card {
  readonly name: Rich
  readonly fact: Rich
  readonly marks: readonly Marker[]
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
  const top = text.y + (box.h - measured.height) / 2
  const leading = measured.paragraphs[0]!.height
  const { size, gap } = marker
  const x = text.x + page.width(name, 'card') + gap
  card.marks.forEach((mark, i) => {
    const at = { x: x + i * (size + gap / 2), y: top + (leading - size) / 2, w: size, h: size }
    drawMarker(page, 'marker', mark, at, legendOf(page, mark))
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
