import { locales } from '../model/locale.js'
import type { FitRow } from './fit.js'
import { painter } from './paint.js'
import { table } from './table.js'
import type { Terminal } from './terminal.js'

const head = ['box', 'language', 'needs', 'has', 'ratio', 'lines', 'of room', 'points', 'steps']

/** As in `layout/room.ts`: less is no shortage. */
const tolerance = 0.004

const legend = `Inches; “of room” counts the last line by its length, so that 100% has no place for another word. Steps are those that
a text has taken because it did not fit as designed.
`

/** The rooms as tables, one for each page, and what they come to. */
export function fitText(rows: readonly FitRow[], of: readonly FitRow[], page: Terminal['page']): string {
  const isFirst = (row: FitRow, i: number) =>
    row.page !== rows[i - 1]?.page || row.audience !== rows[i - 1]?.audience
  const starts = rows.flatMap((row, i) => (isFirst(row, i) ? [i] : []))
  const sections = starts.map((start, i) => section(rows.slice(start, starts[i + 1]), page))
  return `${[...sections, `${totals(rows, of)}\n${legend}`].join('\n')}\n`
}

function section(rows: readonly FitRow[], page: Terminal['page']): string {
  const paint = painter(page?.colour ?? false)
  const { audience, page: number, slide, layout, part } = rows[0]!
  const cut = part ? `, part ${part[0]} of ${part[1]}` : ''
  const cells = rows.map((row, i) => cellsOf(row, rows[i - 1]))
  const room = page && { room: page.columns }
  const [top = '', ...lines] = table([head, ...cells], { ...room, flexible: [0], long: 'cut' })
  const title = paint('bold', `${audience}, page ${number}: ${slide} (${layout}${cut})`)
  return [title, paint('dim', top), ...lines, ''].join('\n')
}

function cellsOf(row: FitRow, before: FitRow | undefined): string[] {
  const { needed, available, across, lines, most, share, size } = row
  const isSame = before?.box === row.box && locales.indexOf(before.locale) < locales.indexOf(row.locale)
  return [
    isSame ? '' : row.box,
    row.locale,
    needed.toFixed(2),
    `${available.toFixed(2)}${across ? ' across' : ''}`,
    percent(needed / available),
    lines === undefined ? '' : `${lines}/${most ?? ''}`,
    percent(share),
    size === undefined ? '' : String(size).padStart(4),
    stepsOf(row).join(', '),
  ]
}

/** `smaller` twice is two points smaller. */
function stepsOf({ rungs, part }: FitRow): string[] {
  const points = rungs.filter((rung) => rung === 'smaller').length
  const named = [...new Set(rungs)].map((rung) =>
    rung === 'smaller' && points > 1 ? `smaller ×${points}` : rung,
  )
  return part ? [...named, 'split'] : named
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`.padStart(5)
}

function totals(rows: readonly FitRow[], of: readonly FitRow[]): string {
  const shown = rows.length < of.length ? `${rows.length} of ` : ''
  const stepped = of.filter(({ rungs }) => rungs.length > 0)
  const over = of.filter(({ needed, available }) => needed > available + tolerance).length
  const fullest = of.reduce<FitRow | undefined>(
    (most, row) => (most && most.share >= row.share ? most : row),
    undefined,
  )
  const where = fullest && `${fullest.audience}, page ${fullest.page}, ${fullest.box}, ${fullest.locale}`
  const full = fullest ? `; the fullest has ${percent(fullest.share).trim()} (${where})` : ''
  return `${shown}${of.length} boxes: ${stepped.length} have taken a step, ${over} do not fit${full}`
}
