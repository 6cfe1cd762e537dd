import type { BlockOf, Item } from '../../model/deck.js'
import type { Box } from '../../model/frame.js'
import type { TypeRole } from '../../model/settings.js'
import { horizontal } from '../grid.js'
import type { Page } from '../page.js'
import { splitLead } from '../rich.js'
import { bareRoom } from '../room.js'
import { shareRoom, startsOf, total } from '../rows.js'
import type { Para, TextSpec } from '../text-spec.js'

/** Above the text of a row and below it, at least. */
const air = { above: 0.12, below: 0.1 } as const
const square = 0.08
const marker = { bullet: 0.24, number: 0.42 } as const

/** How a list is set between its rules. */
export interface ListStyle {
  readonly group: string
  readonly role: TypeRole
  /** Where the text stands beside its strong head: so far from the left, in inches. Else it stands under it. */
  readonly beside?: number
  /** The highest row, in inches. */
  readonly most: number
  /** Without a rule over the first item, and every text at the top of its row; else in its middle. */
  readonly column?: true
}

type List = BlockOf<'list'>

/** A list whose items stand between rules: each with its strong head, its number or a bullet. */
export function drawRuledList(page: Page, list: List, box: Box, style: ListStyle): void {
  const needed = listHeights(page, list, box.w, style)
  page.room(style.group, 'list', bareRoom(total(needed), box.h), list.items.at(-1)?.lead)
  const heights = shareRoom(needed, box.h, style.most)
  const starts = startsOf(heights, box.y)
  list.items.forEach((item, i) => {
    const row = { x: box.x, y: starts[i]!, w: box.w, h: heights[i]! }
    if (i > 0 || !style.column) {
      page.rect('rule', horizontal(row.x, row.y, row.w), i === 0 ? 'rule' : 'hair')
    }
    const texts = textsOf(list, item, i, box.w, style)
    const spare = style.column ? 0 : (row.h - heightOf(page, texts)) / 2
    const top = row.y + Math.max(air.above, spare)
    drawMarker(page, list, i, { x: row.x, y: top }, style)
    for (const { x, w, ...text } of texts) {
      page.text({ ...text, box: { x: row.x + x, y: top, w, h: row.y + row.h - top } })
    }
  })
}

/** What each item needs with the air around it, in inches. */
export function listHeights(page: Page, list: List, w: number, style: ListStyle): number[] {
  return list.items.map((item, i) => {
    return heightOf(page, textsOf(list, item, i, w, style)) + air.above + air.below
  })
}

function heightOf(page: Page, texts: readonly Placed[]): number {
  return Math.max(...texts.map((text) => page.measure(text, text.w).height))
}

type Placed = Omit<TextSpec, 'box'> & { readonly x: number; readonly w: number }

/** The texts of an item: its head and what follows, where there is a column for each, else one. */
function textsOf(list: List, item: Item, index: number, w: number, style: ListStyle): Placed[] {
  const { group, role, beside } = style
  const name = `point ${index + 1}`
  const { lead, rest } = splitLead(item.lead)
  const headed = lead.runs.length > 0 && rest.runs.length > 0
  const indent = indentOf(list)
  const text: Para = { content: headed ? rest : item.lead, role, colour: 'text', strong: 'ink' }
  if (!headed) return [{ group, name, text, x: indent, w: w - indent }]
  const head: Para = { content: lead, role, colour: 'ink', bold: true }
  if (beside === undefined || !allHeaded(list)) {
    return [{ group, name, text: [head, { ...text, before: 2 }], x: indent, w: w - indent }]
  }
  return [
    { group, name: `${name} head`, text: head, x: indent, w: beside - indent - 0.2 },
    { group, name, text, x: beside, w: w - beside },
  ]
}

function drawMarker(
  page: Page,
  list: List,
  index: number,
  { x, y }: Pick<Box, 'x' | 'y'>,
  { group, role }: ListStyle,
): void {
  const { leading } = page.face(role, group)
  if (list.start !== undefined) {
    const text: Para = { content: String(list.start + index), role, colour: 'muted', bold: true }
    const box = { x, y, w: marker.number - 0.1, h: leading / 72 + 0.05 }
    page.text({ group, name: `point ${index + 1} number`, box, text, maxLines: 1 })
  } else if (!allHeaded(list)) {
    const box = { x, y: y + (leading / 72 - square) / 2, w: square, h: square }
    page.rect('bullet', box, 'attack')
  }
}

/** Strong heads in every item need no bullets. */
function indentOf(list: List): number {
  if (list.start !== undefined) return marker.number
  return allHeaded(list) ? 0 : marker.bullet
}

function allHeaded({ items }: List): boolean {
  return items.every(({ lead: content }) => {
    const { lead, rest } = splitLead(content)
    return lead.runs.length > 0 && rest.runs.length > 0
  })
}
