import { error } from '../../diagnostic.js'
import type { BlockOf } from '../../model/deck.js'
import { drawGanttLine, ganttLine, type GanttLine } from '../blocks/gantt-line.js'
import { drawMonths, monthsBetween, type MonthAxis } from '../blocks/months.js'
import { body, columnX, contentWidth, horizontal, left, right, span } from '../grid.js'
import type { Layout, SlideSet } from '../layout.js'
import { atTheEnd } from '../ladder.js'
import type { Page } from '../page.js'
import { plain } from '../rich.js'
import { length } from '../slot.js'
import { partition, partOf, unevenIn } from '../split.js'
import { reporting } from '../table/pages.js'

const label = { x: left, w: span(2) - 0.1 } as const
const head = { x: columnX(2), w: right - columnX(2), y: 1.92, h: 0.32 } as const
const top = head.y + head.h + 0.06
const line = { most: 0.52, least: 0.3 } as const
/** More months than this are too narrow to be told apart. */
const mostMonths = 36

/** L18: what lasted how long, and what happened when. */
export const gantt: Layout = {
  master: 'content',
  purpose: 'what lasts from one month to another, and milestones, by whom',
  slots: [
    {
      kind: 'gantt',
      holds:
        'a line for each span or milestone: whose, from which month, to which, what; strong text lights its line',
      count: { of: 'lines', range: [1, 12], split: true },
      texts: { row: length([1, 3], [2, 8]), text: length([2, 9], [4, 22]) },
    },
  ],
  split: splitLines,

  draw(page) {
    const { table } = page.block('gantt')
    const lines = table.rows.map(ganttLine)
    const months = monthsBetween(...spanOf(page.block('gantt')))
    if (months.length < 2 || months.length > mostMonths) return reportMonths(page, months.length)
    const axis: MonthAxis = { ...head, months }
    const pitch = Math.min(line.most, roomOf(page) / lines.length)
    drawMonths(page, axis, head.y, head.h, top + lines.length * pitch)
    rowsOf(lines).forEach(({ first, lines }) => {
      const y = top + first * pitch
      page.rect('rule', horizontal(left, y, contentWidth), first === 0 ? 'rule' : 'hair')
      page.text({
        name: 'row label',
        box: { ...label, y, h: lines.length * pitch },
        text: { content: lines[0]!.row, role: 'body', colour: 'ink', bold: true },
        valign: 'middle',
      })
      lines.forEach((line, i) => drawGanttLine(page, axis, line, y + i * pitch, pitch))
    })
  },
}

/** The first month and the last: those of the attributes, else of the table. */
function spanOf({ attributes, table }: BlockOf<'gantt'>): readonly [from: string, to: string] {
  const months = table.rows
    .map(ganttLine)
    .flatMap(({ from, to = from }) => [from, to])
    .sort()
  return [attributes.from ?? months[0]!, attributes.to ?? months.at(-1)!]
}

function reportMonths(page: Page, count: number): void {
  const { place } = page.block('gantt')
  const message = `slide \`${page.slide.id}\`: the gantt shows ${count} months; it takes 2 to ${mostMonths}`
  page.problem(error('layout/months', message, place, 'set its `from` and `to`'))
}

/** Lines of one row that follow one another. */
function rowsOf(lines: readonly GanttLine[]): { readonly first: number; readonly lines: GanttLine[] }[] {
  const rows: { first: number; lines: GanttLine[] }[] = []
  lines.forEach((line, i) => {
    const last = rows.at(-1)
    if (last && plain(last.lines[0]!.row) === plain(line.row)) last.lines.push(line)
    else rows.push({ first: i, lines: [line] })
  })
  return rows
}

function roomOf(page: Pick<Page, 'find'>): number {
  return (page.find('takeaway') ? body.bottom : body.tallBottom) - top
}

/** More lines than fit go on on the next page, over the same months. */
function splitLines(slides: SlideSet): SlideSet[] {
  const uneven = unevenIn(slides, 'gantt')
  if (uneven.length > 0) return [reporting(slides, uneven)]
  const pages = atTheEnd(gantt, slides)
  const heights = pages[0]!.block('gantt').table.rows.map(() => line.least)
  const parts = partition(heights, Math.min(...pages.map(roomOf)))
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
