import type { Rich } from '../../model/deck.js'
import { drawFigure } from '../blocks/figure.js'
import { drawMoveCard } from '../blocks/move-card.js'
import { roleOf } from '../blocks/stance.js'
import { left } from '../grid.js'
import type { Layout } from '../layout.js'
import type { Page } from '../page.js'
import { bareRoom } from '../room.js'
import { plain, splitLead } from '../rich.js'
import { exhibit, length } from '../slot.js'

const lane = { x: left, w: 0.98 } as const
const months = { x: 1.65, w: 11.083, gap: 0.08, h: 0.32 } as const
const room = { top: 1.9, bottom: 6.02 } as const
const axis = { designed: 4.78, gap: 0.06 } as const
const card = { pitch: 0.72, gap: 0.06 } as const
const band = { y: 1.92, overhang: 0.04 } as const
const callout = { y: 1.95, number: 0.71, text: 0.71, textH: 0.62, inset: 0.2, least: 2.6, most: 4.3 } as const

/** L6: moves by month, attacks stacked above the axis, retrenchment below it. */
export const timeline: Layout = {
  master: 'content',
  purpose: 'moves by month: those forward above the axis, those back below it',
  slots: [
    {
      kind: 'timeline',
      holds: 'the names of the two lanes, and a row for each move',
      texts: {
        lane: length([1, 2], [2, 4]),
        company: length([1, 2], [2, 6]),
        move: length([3, 7], [5, 18]),
      },
    },
    exhibit,
    {
      kind: 'callout',
      optional: true,
      holds: 'a number and a sentence over the highlighted months',
      texts: { number: length([1, 3], [1, 6]), sentence: length([8, 22], [14, 44]) },
    },
  ],

  draw(page) {
    const columns = columnsOf(page)
    const plot = plotOf(columns)
    drawBand(page, columns)
    drawLanes(page, plot)
    drawCallout(page, columns, plot)
    for (const column of columns) drawColumn(page, column, plot)
  },
}

interface Move {
  readonly company: Rich
  readonly text: Rich
}

interface Column {
  readonly label: Rich
  /** In the highlighted band. */
  readonly lit: boolean
  readonly x: number
  readonly w: number
  readonly above: readonly Move[]
  readonly below: readonly Move[]
}

/** Where the axis lies and how far cards stand apart. */
interface Plot {
  readonly axis: number
  readonly pitch: number
}

function columnsOf(page: Page): Column[] {
  const { table, attributes } = page.block('timeline')
  const byMonth = new Map<string, { label: Rich; above: Move[]; below: Move[] }>()
  for (const [month, company, lane, text] of table.rows) {
    const ref = month!.runs.find((run) => run.ref?.to === 'month')?.ref
    const key = ref?.to === 'month' ? ref.id : plain(month)
    const found = byMonth.get(key) ?? { label: month!, above: [], below: [] }
    byMonth.set(key, found)
    const side = roleOf(lane!.runs) === 'back' ? found.below : found.above
    side.push({ company: company!, text: text! })
  }
  const keys = [...byMonth.keys()].sort()
  const { from = '', to = from === '' ? '' : '9999' } = attributes
  const w = (months.w - (keys.length - 1) * months.gap) / keys.length
  return keys.map((key, i) => ({
    ...byMonth.get(key)!,
    lit: from <= key && key <= to,
    x: months.x + i * (w + months.gap),
    w,
  }))
}

/** The axis stays where it is drawn by design unless the lower lane needs more; full stacks stand closer. */
function plotOf(columns: readonly Column[]): Plot {
  const above = Math.max(0, ...columns.map((column) => column.above.length))
  const below = Math.max(0, ...columns.map((column) => column.below.length))
  const spare = room.bottom - room.top - months.h - axis.gap + card.gap
  const pitch = Math.min(card.pitch, spare / (above + below))
  const lowest = room.bottom - months.h - axis.gap - (below * pitch - card.gap)
  return { axis: Math.min(axis.designed, lowest), pitch }
}

function drawBand(page: Page, columns: readonly Column[]): void {
  const lit = columns.filter((column) => column.lit)
  const [first, last] = [lit[0], lit.at(-1)]
  if (!first || !last) return
  const x = first.x - band.overhang
  const box = { x, y: band.y, w: last.x + last.w - x, h: room.bottom - band.y }
  page.shape({
    name: 'highlighted months',
    shape: 'rect',
    box,
    fill: page.colour('attackSoft'),
    transparency: 35,
  })
}

function drawLanes(page: Page, plot: Plot): void {
  const [above, below] = page.block('timeline').items
  const h = plot.pitch - card.gap
  const text = { role: 'body', bold: true } as const
  page.text({
    name: 'upper lane',
    box: { x: lane.x, y: plot.axis - axis.gap - h, w: lane.w, h },
    text: { ...text, content: above!.lead, colour: 'attack' },
    valign: 'middle',
    group: 'lane',
  })
  page.text({
    name: 'lower lane',
    box: { x: lane.x, y: plot.axis + months.h + axis.gap, w: lane.w, h },
    text: { ...text, content: below!.lead, colour: 'retreat' },
    valign: 'middle',
    group: 'lane',
  })
}

function drawColumn(page: Page, column: Column, plot: Plot): void {
  const { x, w } = column
  const h = plot.pitch - card.gap
  const upper = column.above.map((move, i) => ({ move, y: plot.axis - (i + 1) * plot.pitch }))
  for (const { move, y } of upper.reverse()) drawMoveCard(page, move, { x, y, w, h }, 'attack')
  page.rect('month', { x, y: plot.axis, w, h: months.h }, column.lit ? 'brand' : 'hold')
  page.text({
    name: 'month label',
    box: { x, y: plot.axis, w, h: months.h },
    text: { content: column.label, role: 'label', colour: 'onStance', bold: true },
    align: 'center',
    valign: 'middle',
    maxLines: 1,
  })
  column.below.forEach((move, i) => {
    const y = plot.axis + months.h + axis.gap + i * plot.pitch
    drawMoveCard(page, move, { x, y, w, h }, 'retreat')
  })
}

/** Stands over the longest row of highlighted months whose stacks leave room for it. */
function drawCallout(page: Page, columns: readonly Column[], plot: Plot): void {
  const content = page.find('callout')?.paragraphs[0]
  if (!content) return
  const bottom = callout.y + callout.text + callout.textH
  const free = (column: Column) => plot.axis - column.above.length * plot.pitch >= bottom
  const someLit = columns.some((column) => column.lit)
  const row = longestRow(columns, (column) => free(column) && (column.lit || !someLit))
  const [first, last] = [row[0], row.at(-1)]
  const width = first && last ? last.x + last.w - first.x - 2 * callout.inset : 0
  if (!first || width < callout.least) {
    const room = { ...bareRoom(callout.least, width), across: true } as const
    return page.room('callout', 'callout over the months', room, content)
  }
  const { lead, rest } = splitLead(content)
  const box = { x: first.x + callout.inset - band.overhang, w: Math.min(width, callout.most) }
  drawFigure(page, {
    name: 'callout number',
    box: { ...box, y: callout.y, h: callout.number },
    text: { content: lead, role: 'kpi', colour: 'attack', bold: true },
    group: 'callout',
  })
  page.text({
    name: 'callout',
    box: { ...box, y: callout.y + callout.text, h: callout.textH },
    text: { content: rest, role: 'small', colour: 'text' },
  })
}

function longestRow(columns: readonly Column[], suits: (column: Column) => boolean): readonly Column[] {
  let [best, row]: [Column[], Column[]] = [[], []]
  for (const column of columns) {
    row = suits(column) ? [...row, column] : []
    if (row.length > best.length) best = row
  }
  return best
}
