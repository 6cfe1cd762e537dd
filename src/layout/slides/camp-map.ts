import type { Direction } from '../../model/dataset.js'
import type { Rich } from '../../model/deck.js'
import type { Box } from '../../model/frame.js'
import { drawCard, type Card } from '../blocks/card.js'
import { drawStanceIcon, roleOf, roles, stanceColour, stanceGround } from '../blocks/stance.js'
import { left } from '../grid.js'
import type { Layout, SlideSet } from '../layout.js'
import type { Page } from '../page.js'
import { markerOf } from '../blocks/marker.js'
import { plain } from '../rich.js'
import { exhibit, length } from '../slot.js'
import { partition, partOf } from '../split.js'

const head = { w: 1.25, inset: 0.12 } as const
const column = { x: 1.95, gap: 0.1, narrow: 2.671, wide: 5.241, y: 1.9, h: 0.32 } as const
const row = { y: 2.3, bottom: 6.02, gap: 0.08 } as const
const card = { w: 2.471, pad: 0.1, most: 0.76 } as const
/** More cards on top of one another than this, over all rows, make another page. */
const mostStacks = 5

/** L3: companies by camp (rows) and stance (columns). */
export const campMap: Layout = {
  master: 'content',
  purpose: 'who stands where: companies by group (rows) and stance (columns)',
  slots: [
    {
      kind: 'camp-map',
      holds: 'the heads of the three stances, and a row for each company with the fact that weighs most',
      count: { of: 'cards on top of one another, over all rows', range: [1, 5], split: true },
      texts: {
        'row head': length([1, 4], [2, 8]),
        'column head': length([1, 3], [2, 6]),
        company: length([1, 2], [2, 6]),
        fact: length([3, 7], [6, 16]),
      },
    },
    exhibit,
  ],
  split: splitByRow,

  draw(page) {
    const rows = rowsOf(page.block('camp-map').table.rows)
    const columns = columnsOf(rows)
    drawHeads(page, columns)
    const stacks = rows.map((r) => stacksOf(r, columns))
    const pads = stacks.reduce((sum, n) => sum + (n + 1) * card.pad, 0)
    const room = row.bottom - row.y - (rows.length - 1) * row.gap
    const all = stacks.reduce((sum, n) => sum + n, 0)
    const h = Math.min(card.most, (room - pads) / all)
    const spare = (room - pads - h * all) / rows.length
    let y = row.y
    rows.forEach((r, i) => {
      const height = stacks[i]! * (h + card.pad) + card.pad + spare
      drawRow(page, r, columns, { x: left, y, w: head.w, h: height }, h)
      y += height + row.gap
    })
  },
}

interface Row {
  readonly head: Rich
  readonly cards: Readonly<Record<Direction, readonly Card[]>>
}

interface Column {
  readonly role: Direction
  readonly x: number
  readonly w: number
  /** Cards side by side. */
  readonly across: number
}

function rowsOf(table: readonly (readonly Rich[])[]): Row[] {
  const rows = new Map<string, { head: Rich; cards: Record<Direction, Card[]> }>()
  for (const [group, company, stance, fact] of table) {
    const key = plain(group)
    const found = rows.get(key) ?? { head: group!, cards: { back: [], hold: [], forward: [] } }
    rows.set(key, found)
    const marks = company!.runs.flatMap((run) => markerOf(run) ?? [])
    const name = { ...company!, runs: company!.runs.filter((run) => markerOf(run) === undefined) }
    found.cards[roleOf(stance!.runs) ?? 'hold'].push({ name, fact: fact!, marks })
  }
  return [...rows.values()]
}

/** The stance with most cards gets the wide column, the right one where they are equal. */
function columnsOf(rows: readonly Row[]): Column[] {
  const most = (role: Direction) => Math.max(...rows.map((r) => r.cards[role].length))
  const widest = [...roles].reverse().reduce((best, role) => (most(role) > most(best) ? role : best))
  let x: number = column.x
  return roles.map((role) => {
    const w = role === widest ? column.wide : column.narrow
    const placed = { role, x, w, across: role === widest ? 2 : 1 }
    x += w + column.gap
    return placed
  })
}

function stacksOf(r: Row, columns: readonly Column[]): number {
  return Math.max(1, ...columns.map(({ role, across }) => Math.ceil(r.cards[role].length / across)))
}

function drawHeads(page: Page, columns: readonly Column[]): void {
  const { items } = page.block('camp-map')
  for (const { role, x, w } of columns) {
    const item = items.find(({ lead }) => roleOf(lead.runs) === role)!
    const label = { ...item.lead, runs: item.lead.runs.filter((run) => run.ref?.to === 'role') }
    const count = { ...item.lead, runs: item.lead.runs.filter((run) => run.ref?.to === 'fact' || run.mark) }
    page.rect('column head', { x, y: column.y, w, h: column.h }, stanceColour[role])
    drawStanceIcon(page, role, { x: x + 0.12, y: column.y + 0.09, w: 0.14, h: 0.14 }, 'onStance')
    const text = { role: 'body', colour: 'onStance', bold: true } as const
    const box = { x: x + 0.36, y: column.y, w: w - 0.96, h: column.h }
    page.text({ name: 'column label', box, text: { content: label, ...text }, valign: 'middle', maxLines: 1 })
    page.text({
      name: 'column count',
      box: { ...box, x: x + w - 0.6, w: 0.48 },
      text: { content: count, ...text },
      align: 'right',
      valign: 'middle',
      maxLines: 1,
    })
  }
}

function drawRow(page: Page, r: Row, columns: readonly Column[], box: Box, h: number): void {
  page.rect('row head', box, 'surface')
  page.text({
    name: 'row label',
    box: { ...box, x: box.x + head.inset, w: box.w - head.inset - 0.04 },
    text: { content: r.head, role: 'body', colour: 'ink', bold: true },
    valign: 'middle',
  })
  for (const { role, x, w, across } of columns) {
    const cell = { x, y: box.y, w, h: box.h }
    page.rect('cell', cell, stanceGround[role])
    if (r.cards[role].length === 0) drawEmpty(page, cell)
    r.cards[role].forEach((one, i) => {
      const cardX = x + card.pad + (i % across) * (card.w + card.pad)
      const cardY = box.y + card.pad + Math.floor(i / across) * (h + card.pad)
      drawCard(page, one, { x: cardX, y: cardY, w: card.w, h }, stanceColour[role])
    })
  }
}

function drawEmpty(page: Page, box: Box): void {
  const { empty } = page.block('camp-map').attributes
  if (empty === undefined) return
  const inner = { ...box, x: box.x + head.inset, w: box.w - 2 * head.inset }
  const text = { content: empty, role: 'small', colour: 'muted' } as const
  page.text({ name: 'empty cell', box: inner, text, align: 'center', valign: 'middle' })
}

function splitByRow(slides: SlideSet): SlideSet[] {
  const block = slides[0]!.slide.blocks.find((one) => one.kind === 'camp-map')!
  const rows = rowsOf(block.table.rows)
  const columns = columnsOf(rows)
  const parts = partition(
    rows.map((r) => stacksOf(r, columns)),
    mostStacks,
  )
  const before = (n: number) =>
    rows.slice(0, n).reduce((sum, r) => sum + roles.flatMap((role) => r.cards[role]).length, 0)
  return parts.map(([from, to], i) =>
    partOf(slides, { 'camp-map': [before(from), before(to)] }, i, parts.length),
  )
}
