import { error } from '../../diagnostic.js'
import type { Rich } from '../../model/deck.js'
import type { Box } from '../../model/frame.js'
import { right } from '../grid.js'
import type { Page } from '../page.js'
import { plain, slideText } from '../rich.js'
import type { Para, TextSpec } from '../text-spec.js'
import { monthBox, type MonthAxis } from './months.js'

const bar = 0.22
const diamond = 0.16
const textGap = 0.09
const group = 'gantt text'

/** A line of a gantt: a span of months, or a milestone in one of them. */
export interface GanttLine {
  readonly row: Rich
  readonly from: string
  /** Undefined: a milestone. */
  readonly to?: string
  /** The dates as they are written. */
  readonly dates: readonly string[]
  readonly text: Rich
}

export function ganttLine([row, from, to, text]: readonly Rich[]): GanttLine {
  const end = monthOf(to!)
  const dates = [from!, ...(end === undefined ? [] : [to!])].map((date) => slideText(plain(date)))
  return { row: row!, from: monthOf(from!)!, ...(end !== undefined && { to: end }), dates, text: text! }
}

function monthOf(cell: Rich): string | undefined {
  for (const { ref } of cell.runs) if (ref?.to === 'month') return ref.id
  return undefined
}

/**
 * A bar from the first month to the last, or a diamond in the middle of its month; what it is stands beside it. A line
 * whose text is strong is the one that the slide speaks of.
 */
export function drawGanttLine(page: Page, axis: MonthAxis, line: GanttLine, y: number, h: number): void {
  const { from, to = from } = line
  if (!axis.months.includes(from) || !axis.months.includes(to) || to < from) return reportSpan(page, line)
  const lit = line.text.runs.some((run) => run.strong)
  const isSpan = line.to !== undefined
  const box = isSpan ? barBox(axis, from, to, y + h / 2) : diamondBox(axis, from, y + h / 2)
  // One sign: the text may stand on either side of its mark, and is moved and read with it.
  page.sign({ name: 'gantt line', alt: altOf(page, line) }, () => {
    page.shape({
      name: isSpan ? 'span' : 'milestone',
      shape: isSpan ? 'rect' : 'diamond',
      box,
      fill: page.colour(lit ? 'attack' : 'brand'),
    })
    drawText(page, line.text, lit ? 'attack' : 'text', placesOf(axis, box, isSpan), { y, h })
  })
}

function barBox(axis: MonthAxis, from: string, to: string, middle: number): Box {
  const [first, last] = [monthBox(axis, from), monthBox(axis, to)]
  return { x: first.x, y: middle - bar / 2, w: last.x + last.w - first.x, h: bar }
}

function diamondBox(axis: MonthAxis, month: string, middle: number): Box {
  const { x, w } = monthBox(axis, month)
  return { x: x + (w - diamond) / 2, y: middle - diamond / 2, w: diamond, h: diamond }
}

/** Where the text of a mark may stand, the best place first. */
interface Place {
  /** Its left edge; of a text that is set to the right, its right one. */
  readonly x: number
  readonly room: number
  readonly align: 'left' | 'right'
  readonly inside?: true
}

function placesOf(axis: MonthAxis, { x, w }: Box, isSpan: boolean): Place[] {
  const end = x + w + textGap
  return [
    { x: end, room: right - end, align: 'left' },
    { x: x - textGap, room: x - textGap - axis.x, align: 'right' },
    ...(isSpan ? [{ x: x + textGap, room: w - 2 * textGap, align: 'left', inside: true } as const] : []),
  ]
}

/** In the first place where there is room for it, on one line. */
function drawText(
  page: Page,
  content: Rich,
  colour: 'attack' | 'text',
  places: readonly Place[],
  row: Pick<Box, 'y' | 'h'>,
): void {
  const para: Para = { content, role: 'small', colour, face: page.face('small') }
  const spec: Omit<TextSpec, 'box' | 'text'> = { name: 'gantt text', group, maxLines: 1, valign: 'middle' }
  const w = page.extent({ ...spec, text: para }).max + 0.01
  const place = places.find(({ room }) => room >= w) ?? places.reduce((a, b) => (b.room > a.room ? b : a))
  const { x, room, align, inside } = place
  const width = Math.min(w, room)
  page.text({
    ...spec,
    box: { x: align === 'right' ? x - width : x, w: width, ...row },
    text: inside ? { ...para, colour: 'onStance' } : para,
    align,
    still: true,
  })
}

/** "Acme, Builds, May 2025 to June 2025" */
function altOf(page: Page, { row, text, dates }: GanttLine): string {
  const { listSeparator, altRange } = page.around.strings
  const what = [row, text].map((rich) => slideText(plain(rich)))
  const [low = '', high] = dates
  if (high === undefined) return [...what, low].join(listSeparator)
  const label = `${what.join(listSeparator)}${listSeparator}`.trimEnd()
  const said = { label, low, high }
  return altRange.replace(/\{(label|low|high)\}/g, (_, name: keyof typeof said) => said[name])
}

function reportSpan({ slide, problems }: Page, { dates, text }: GanttLine): void {
  const message = `slide \`${slide.id}\`: ${dates.join(' to ')} is no span within the months of the gantt`
  const hint = 'give the earlier month first, or set `from` and `to`'
  problems.push(error('layout/months', message, text.place, hint))
}
