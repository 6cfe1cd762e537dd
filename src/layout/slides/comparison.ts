import type { Rich } from '../../model/deck.js'
import type { Box } from '../../model/frame.js'
import type { ColourToken } from '../../model/settings.js'
import { drawStanceIcon, roleOf, stanceColour } from '../blocks/stance.js'
import { body, columnX, horizontal, left, span } from '../grid.js'
import type { Layout, SlideSet } from '../layout.js'
import { atTheEnd } from '../ladder.js'
import type { Page } from '../page.js'
import { splitLead } from '../rich.js'
import { bareRoom } from '../room.js'
import { shareRoom, startsOf, total } from '../rows.js'
import { length } from '../slot.js'
import { partition, partOf, tallest, unevenIn } from '../split.js'
import { reporting } from '../table/pages.js'
import type { Para, TextSpec } from '../text-spec.js'

const head = { y: 1.92, h: 0.34, rule: 2.3, weight: 2, icon: 0.14, text: 0.24 } as const
const rows = { top: 2.42, most: 1.06, air: 0.2, inset: 0.11 } as const
const floor = 11

/** L15: two sides, told aspect by aspect. */
export const comparison: Layout = {
  master: 'content',
  purpose: 'two sides compared, aspect by aspect',
  slots: [
    {
      kind: 'comparison',
      holds: 'a table of two columns, one for each side, and if need be one before them for the aspects',
      count: { of: 'rows', range: [2, 6], split: true },
      texts: {
        aspect: length([1, 2], [2, 6]),
        side: length([1, 4], [2, 12]),
        head: length([1, 5], [2, 12]),
        text: length([5, 16], [8, 48]),
      },
    },
  ],
  split: splitRows,

  draw(page) {
    const { table } = page.block('comparison')
    const zones = zonesOf(table.head.length)
    table.head.forEach((content, i) => drawHead(page, content, zones[i]!, sideOf(zones, i)))
    const needed = rowHeights(page)
    const room = roomOf(page)
    page.room('comparison', 'comparison', bareRoom(total(needed), room), table.rows.at(-1)?.at(-1))
    const heights = shareRoom(needed, room, rows.most)
    const starts = startsOf(heights, rows.top)
    table.rows.forEach((row, i) => {
      const zone = { y: starts[i]!, h: heights[i]! }
      row.forEach((content, column) =>
        drawCell(page, content, i, { ...zones[column]!, ...zone }, sideOf(zones, column)),
      )
    })
  },
}

type Zone = Pick<Box, 'x' | 'w'>

/** Two halves of the grid, or two columns for the aspects and five for each side. */
function zonesOf(count: number): Zone[] {
  if (count === 2) return [0, 6].map((column) => ({ x: columnX(column), w: span(6) }))
  return [{ x: left, w: span(2) }, ...[2, 7].map((column) => ({ x: columnX(column), w: span(5) }))]
}

/** −1 for the aspects, 0 and 1 for the sides. */
function sideOf(zones: readonly Zone[], column: number): number {
  return column - (zones.length - 2)
}

const accents: readonly ColourToken[] = ['brand', 'hold']

/** A side that is a stance has its colour and its sign; else the first is in the colour of the house. */
function drawHead(page: Page, content: Rich, { x, w }: Zone, side: number): void {
  const role = roleOf(content.runs)
  const colour = side < 0 ? 'rule' : role ? stanceColour[role] : accents[side]!
  const indent = role ? head.text : 0
  if (role) {
    const icon = { x, y: head.y + (head.h - head.icon) / 2, w: head.icon, h: head.icon }
    drawStanceIcon(page, role, icon, colour)
  }
  const text: Para =
    side < 0
      ? { content, role: 'label', colour: 'muted', bold: true }
      : { content, role: 'h2', colour: 'ink', bold: true }
  page.text({
    name: side < 0 ? 'aspects head' : `side ${side + 1} head`,
    box: { x: x + indent, y: head.y, w: w - indent, h: head.h },
    text,
    valign: 'middle',
    maxLines: 1,
    group: side < 0 ? 'aspects head' : 'side head',
  })
  const weight = side < 0 ? 0.75 : head.weight
  page.rect('head rule', horizontal(x, head.rule + (head.weight - weight) / 72, w, weight), colour)
}

function drawCell(page: Page, content: Rich, index: number, box: Box, side: number): void {
  if (index > 0) page.rect('rule', horizontal(box.x, box.y, box.w), 'hair')
  page.text({
    ...cellSpec(content, side),
    name: side < 0 ? `aspect ${index + 1}` : `side ${side + 1}, row ${index + 1}`,
    box: { ...box, y: box.y + rows.inset, h: box.h - rows.inset },
  })
}

/** A strong beginning stands over the rest as its head. */
function cellSpec(content: Rich, side: number): Omit<TextSpec, 'box'> {
  const name = 'row'
  if (side < 0) {
    return { name, text: { content, role: 'h3', colour: 'ink', bold: true }, group: 'aspect' }
  }
  const { lead, rest } = splitLead(content)
  const text: Para = { content: rest, role: 'body', colour: 'text', before: 2 }
  const strong: Para = { content: lead, role: 'h3', colour: 'ink', bold: true }
  const paras = lead.runs.length === 0 ? [text] : rest.runs.length === 0 ? [strong] : [strong, text]
  return { name, text: paras, group: 'comparison', floor }
}

function rowHeights(page: Page): number[] {
  const { table } = page.block('comparison')
  const zones = zonesOf(table.head.length)
  return table.rows.map((row) => {
    const heights = row.map((content, i) => {
      return page.measure(cellSpec(content, sideOf(zones, i)), zones[i]!.w).height
    })
    return Math.max(...heights) + rows.air
  })
}

function roomOf(page: Page): number {
  return (page.find('takeaway') ? body.bottom : body.tallBottom) - rows.top
}

function splitRows(slides: SlideSet): SlideSet[] {
  const uneven = unevenIn(slides, 'comparison')
  if (uneven.length > 0) return [reporting(slides, uneven)]
  const pages = atTheEnd(comparison, slides)
  const parts = partition(tallest(pages.map(rowHeights)), roomOf(pages[0]!))
  return parts.map((part, i) => partOf(slides, { comparison: part }, i, parts.length))
}
