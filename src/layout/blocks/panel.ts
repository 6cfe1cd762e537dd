import type { Rich } from '../../model/deck.js'
import type { Box } from '../../model/frame.js'
import { horizontal } from '../grid.js'
import type { Page } from '../page.js'
import { splitLead } from '../rich.js'
import { shareRoom, startsOf } from '../rows.js'
import type { Para } from '../text-spec.js'

const inset = 0.28
const bar = 0.05
const head = { y: 0.2, h: 0.3, items: 0.68 } as const
const air = { above: 0.05, below: 0.04 } as const

/**
 * The dark panel: its label, and points between rules; the strong head of a point stands over its text. Where the texts
 * are too long, the last point is left out and the others get its room.
 */
export function drawPanel(page: Page, { x, y, w, h }: Box): void {
  const block = page.block('panel')
  const [innerX, innerW] = [x + inset, w - 2 * inset]
  page.rect('panel', { x, y, w, h }, 'panel')
  page.rect('panel bar', { x, y, w, h: bar }, 'coverAttack')
  page.text({
    name: 'panel head',
    box: { x: innerX, y: y + head.y, w: innerW, h: head.h },
    text: { content: block.label!, role: 'h3', colour: 'coverInk', bold: true },
    maxLines: 1,
  })
  const drops = page.step('panel').dropped && block.items.length > 1
  const kept = drops ? block.items.slice(0, -1) : block.items
  for (const item of block.items.slice(kept.length)) page.drop('last point of the panel', item.lead)
  const specs = kept.map((item, i) => {
    return { name: `panel point ${i + 1}`, text: pointOf(item.lead), group: 'panel' } as const
  })
  const heights = specs.map((spec) => page.measure(spec, innerW).height)
  // What is left of the room goes to all points alike, so that a long one stands as free as a short one.
  const pitches = shareRoom(heights, h - head.items, 0)
  const starts = startsOf(pitches, y + head.items)
  specs.forEach((spec, i) => {
    const top = starts[i]!
    page.rect('panel rule', horizontal(innerX, top, innerW), 'panelRule')
    const box = { x: innerX, y: top + air.above, w: innerW, h: pitches[i]! - air.above - air.below }
    page.text({ ...spec, box, valign: 'middle' })
  })
}

function pointOf(content: Rich): Para[] {
  const { lead, rest } = splitLead(content)
  const text = { role: 'body', colour: 'panelText' } as const
  if (lead.runs.length === 0 || rest.runs.length === 0) return [{ ...text, content }]
  return [
    { content: lead, role: 'body', colour: 'coverAttack', bold: true },
    { ...text, content: rest, before: 2 },
  ]
}
