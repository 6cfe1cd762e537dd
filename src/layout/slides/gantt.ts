import { error } from '../../diagnostic.js'
import type { BlockOf, Rich } from '../../model/deck.js'
import type { Box } from '../../model/frame.js'
import { drawMonths, monthBox, monthsBetween, type MonthAxis } from '../blocks/months.js'
import { body, columnX, contentWidth, horizontal, left, right, span } from '../grid.js'
import type { Layout, SlideSet } from '../layout.js'
import type { Page } from '../page.js'
import { plain, slideText } from '../rich.js'
import { length } from '../slot.js'
import { partition, partOf } from '../split.js'
import type { Para } from '../text-spec.js'

const label = { x: left, w: span(2) - 0.1 } as const
const axis = { x: columnX(2), w: right - columnX(2), y: 1.92, h: 0.32 } as const
const line = { most: 0.52, least: 0.3 } as const
const bar = 0.22
const diamond = 0.16
const textGap = 0.09
/** More months than this are too narrow to be told apart. */
const mostMonths = 36

/** L18: what lasted how long, and what happened when. */
export const gantt: Layout = {
  master: 'content',
  purpose: 'what lasts from one month to another, and milestones, by whom',
  slots: [
    {
      kind: 'gantt',
      holds: 'a line for each span or milestone: whose, from which month, to which, what',
      count: { of: 'lines', range: [1, 12], split: true },
      texts: { row: length([1, 3], [2, 8]), text: length([2, 9], [4, 22]) },
    },
  ],
  split: splitLines,

  draw(page) {
    const entries = entriesOf(page)
    const months = monthsOf(page)
    if (months.length < 2 || months.length > mostMonths) return reportMonths(page, months.length)
    const scale: MonthAxis = { x: axis.x, w: axis.w, months }
    const top = axis.y + axis.h + 0.06
    const pitch = Math.min(line.most, (bottomOf(page) - top) / entries.length)
    drawMonths(page, scale, axis.y, axis.h, top + entries.length * pitch)
    groupsOf(entries).forEach((group) => {
      const y = top + group.first * pitch
      page.rect('rule', horizontal(left, y, contentWidth), group.first === 0 ? 'rule' : 'hair')
      page.text({
        name: 'row label',
        box: { ...label, y, h: group.entries.length * pitch },
        text: { content: group.entries[0]!.row, role: 'body', colour: 'ink', bold: true },
        valign: 'middle',
      })
      group.entries.forEach((entry, i) => drawEntry(page, scale, entry, y + i * pitch, pitch))
    })
  },
}

interface Entry {
  readonly row: Rich
  readonly from: string
  /** Undefined: a milestone. */
  readonly to?: string
  /** The dates as they are written. */
  readonly dates: readonly string[]
  readonly text: Rich
}

function entriesOf(page: Page): Entry[] {
  return page.block('gantt').table.rows.map(([row, from, to, text]) => {
    const end = monthOf(to!)
    const dates = [from!, ...(end === undefined ? [] : [to!])].map((date) => slideText(plain(date)))
    return { row: row!, from: monthOf(from!)!, ...(end !== undefined && { to: end }), dates, text: text! }
  })
}

function monthOf(cell: Rich): string | undefined {
  for (const { ref } of cell.runs) if (ref?.to === 'month') return ref.id
  return undefined
}

/** From the first month to the last of the table, or as its attributes say. */
function monthsOf(page: Page): string[] {
  return monthsBetween(...spanOf(page.block('gantt')))
}

function spanOf({ attributes, table }: BlockOf<'gantt'>): readonly [from: string, to: string] {
  const all = table.rows.flatMap(([, from, to]) => [monthOf(from!) ?? [], monthOf(to!) ?? []].flat()).sort()
  return [attributes.from ?? all[0]!, attributes.to ?? all.at(-1)!]
}

function reportMonths(page: Page, count: number): void {
  const { place } = page.block('gantt')
  const message = `slide \`${page.slide.id}\`: the gantt shows ${count} months; it takes 2 to ${mostMonths}`
  page.problem(error('layout/months', message, place, 'set its `from` and `to`'))
}

/** Lines of one row that follow one another. */
function groupsOf(
  entries: readonly Entry[],
): { readonly first: number; readonly entries: readonly Entry[] }[] {
  const groups: { first: number; entries: Entry[] }[] = []
  entries.forEach((entry, i) => {
    const last = groups.at(-1)
    if (last && plain(last.entries[0]!.row) === plain(entry.row)) last.entries.push(entry)
    else groups.push({ first: i, entries: [entry] })
  })
  return groups
}

/** A bar from the first month to the last, or a diamond in the middle of its month; what it is stands beside it. */
function drawEntry(page: Page, scale: MonthAxis, entry: Entry, y: number, h: number): void {
  const { from, to = from } = entry
  if (!scale.months.includes(from) || !scale.months.includes(to) || to < from) return reportSpan(page, entry)
  const lit = entry.text.runs.some((run) => run.strong)
  const colour = lit ? 'attack' : 'brand'
  const [first, last] = [monthBox(scale, from), monthBox(scale, to)]
  const middle = y + h / 2
  const alt = altOf(page, entry)
  const mark: Box =
    entry.to === undefined
      ? { x: first.x + (first.w - diamond) / 2, y: middle - diamond / 2, w: diamond, h: diamond }
      : { x: first.x, y: middle - bar / 2, w: last.x + last.w - first.x, h: bar }
  const shape = entry.to === undefined ? 'diamond' : 'rect'
  page.shape({
    name: entry.to === undefined ? 'milestone' : 'span',
    shape,
    box: mark,
    fill: page.colour(colour),
    alt,
  })
  drawText(page, entry, mark, { y, h, colour: lit ? 'attack' : 'text' })
}

/** Beside the mark: at its right where there is room, else at its left, else in the bar. */
function drawText(
  page: Page,
  entry: Entry,
  mark: Box,
  { y, h, colour }: { readonly y: number; readonly h: number; readonly colour: 'attack' | 'text' },
): void {
  const group = 'gantt text'
  const para: Para = { content: entry.text, role: 'small', colour, face: page.face('small') }
  const w = page.width(para, group) * 1.02 + 0.02
  const sides = [
    { x: mark.x + mark.w + textGap, room: right - mark.x - mark.w - textGap, align: 'left', colour },
    { x: mark.x - textGap - w, room: mark.x - textGap - axis.x, align: 'right', colour },
    {
      x: mark.x + textGap,
      room: entry.to === undefined ? 0 : mark.w - 2 * textGap,
      align: 'left',
      colour: 'onStance',
    },
  ] as const
  const side = sides.find(({ room }) => room >= w) ?? sides.reduce((a, b) => (b.room > a.room ? b : a))
  page.text({
    name: 'gantt text',
    box: { x: side.align === 'right' ? side.x : side.x, y, w: Math.min(w, side.room), h },
    text: { ...para, colour: side.colour },
    align: side.align,
    valign: 'middle',
    maxLines: 1,
    group,
    still: true,
  })
}

function altOf(page: Page, { row, text, dates }: Entry): string {
  const { listSeparator, altRange } = page.around.strings
  const what = [row, text].map((rich) => slideText(plain(rich))).join(listSeparator)
  const [low = '', high] = dates
  if (high === undefined) return [what, low].join(listSeparator)
  return altRange
    .replace('{label}', `${what}${listSeparator}`.trimEnd())
    .replace('{low}', low)
    .replace('{high}', high)
}

function reportSpan(page: Page, entry: Entry): void {
  const { slide } = page
  const message = `slide \`${slide.id}\`: ${entry.dates.join(' to ')} is no span within the months of the gantt`
  page.problem(
    error('layout/months', message, entry.text.place, 'give the earlier month first, or set `from` and `to`'),
  )
}

function bottomOf(page: Page): number {
  return page.find('takeaway') ? body.bottom : body.tallBottom
}

/** More lines than fit go on on the next page, over the same months. */
function splitLines(slides: SlideSet): SlideSet[] {
  const counts = slides.map(
    ({ slide }) => slide.blocks.find((block) => block.kind === 'gantt')!.table.rows.length,
  )
  const short = slides.some(({ slide }) => slide.blocks.some((block) => block.kind === 'takeaway'))
  const room = (short ? body.bottom : body.tallBottom) - axis.y - axis.h - 0.06
  const parts = partition(
    Array.from({ length: Math.max(...counts) }, () => line.least),
    room,
  )
  const fixed = parts.length > 1 ? slides.map(withMonths) : slides
  return parts.map((part, i) => partOf(fixed, { gantt: part }, i, parts.length))
}

/** The months of the whole table as attributes, which every part of it keeps. */
function withMonths({ slide, around }: SlideSet[number]): SlideSet[number] {
  const blocks = slide.blocks.map((block) => {
    if (block.kind !== 'gantt') return block
    const [from, to] = spanOf(block)
    return { ...block, attributes: { from, to } }
  })
  return { slide: { ...slide, blocks }, around }
}
