import type { Item } from '../../model/deck.js'
import type { Box } from '../../model/frame.js'
import type { Page } from '../page.js'
import { splitLead } from '../rich.js'
import { drawFigure } from './figure.js'

const bar = 0.06
const inset = { left: 0.22, right: 0.1, bottom: 0.08 } as const
const numberH = 0.55

/** Where number and label stand in a tile, from its top. */
export interface TileSetting {
  readonly number: number
  readonly label: number
}

/** A figure on a quiet ground with its label; the highlighted one in the strong colour. `index` from 0. */
export function drawTile(page: Page, item: Item, index: number, box: Box, setting: TileSetting): void {
  const highlight = Number(page.block('tiles').attributes.highlight) === index + 1
  const { lead, rest } = splitLead(item.lead)
  const { x, y, w, h } = box
  const colour = highlight ? 'attack' : 'brand'
  const inner = { x: x + inset.left, w: w - inset.left - inset.right }
  page.rect('tile', box, 'surface')
  page.rect('tile bar', { x, y, w: bar, h }, colour)
  drawFigure(page, {
    name: `tile ${index + 1}`,
    box: { ...inner, y: y + setting.number, h: numberH },
    text: { content: lead, role: 'kpiSmall', colour, bold: true },
    group: 'tile number',
  })
  page.text({
    name: `tile ${index + 1} label`,
    box: { ...inner, y: y + setting.label, h: h - setting.label - inset.bottom },
    text: { content: rest, role: 'body', colour: 'text' },
    group: 'tile',
  })
}
