import type { Diagnostic } from '../../diagnostic.js'
import type { Rung } from '../../model/frame.js'
import { stepAfter } from '../ladder.js'
import type { SlideSet } from '../layout.js'
import { Page } from '../page.js'
import { hasShort } from '../rich.js'
import { partition, tallest, type Part } from '../split.js'
import {
  paddingOf,
  rowSpace,
  tableGroup,
  tableLadder,
  type LocalTable,
  type LocalTables,
  type PlannedColumn,
  type TableBlock,
  type TableDesign,
} from './design.js'
import { measureColumns, type MeasuredColumn } from './cells.js'
import { heightsIn, measuresOf } from './measure.js'
import { gapsOf, placed } from './place.js'
import { differences, longTable, rowsTooHigh, tooWide } from './problems.js'
import { columnWidths } from './widths.js'

/** How a table is set on all of its slides and in all locales. */
export interface TablePlan {
  /** The steps of its ladder that were taken. */
  readonly rungs: readonly Rung[]
  readonly columns: readonly PlannedColumn[]
  /** No row is higher than designed. */
  readonly even: boolean
  /** Which rows stand on which slide. */
  readonly parts: readonly Part[]
  readonly locales: readonly PlannedLocale[]
}

/** What differs between the locales, in the order of the slides. */
export interface PlannedLocale {
  /** Heights in inches: each page is as high as its own texts, but cut where the longest of all locales ask for it. */
  readonly head: number
  readonly rows: readonly number[]
  /** The widest tail of each column; undefined where it is not aligned by decimals. */
  readonly tails: readonly (number | undefined)[]
}

/** A way to set the table. It is refused where there are problems. */
interface Attempt {
  readonly plan?: TablePlan
  readonly problems: readonly Diagnostic[]
}

/**
 * Sets a table on as few slides as can be, cut at the same rows in every locale, and of the settings that need so few
 * takes the roomiest. No value where it cannot be set; the errors say why.
 */
export function planTable(
  design: TableDesign,
  slides: SlideSet,
): { readonly plan?: TablePlan; readonly diagnostics: readonly Diagnostic[] } {
  const designed = tablesAt(design, slides, [])
  const uneven = differences(design, designed)
  if (uneven.length > 0) return { diagnostics: uneven }
  const { plan, problems } = best(design, slides, ladderOf(designed))
  if (!plan || problems.length > 0) return { diagnostics: problems }
  return { plan, diagnostics: longTable(design, designed, plan.parts.length) }
}

function ladderOf(tables: LocalTables): readonly Rung[] {
  const short = tables.some(({ table }) => table.rows.some((row) => row.some(hasShort)))
  return short ? ['short', ...tableLadder] : tableLadder
}

/** The first of the attempts that cost least; none is made after one that cannot be bettered. */
function best(design: TableDesign, slides: SlideSet, ladder: readonly Rung[]): Attempt {
  let least: Attempt | undefined
  for (let taken = 0; taken <= ladder.length; taken++) {
    const attempt = attemptAt(design, slides, ladder.slice(0, taken))
    if (!least || cost(attempt) < cost(least)) least = attempt
    if (cost(least) <= 1) break
  }
  return least!
}

/** What cannot be set at all is worst, then more slides, then rows that are higher than designed. */
function cost({ plan, problems }: Attempt): number {
  const refused = problems.length > 0 ? 1e6 + 1e3 * problems.length : 0
  return refused + (plan?.parts.length ?? 0) + (plan?.even === false ? 0.5 : 0)
}

function attemptAt(design: TableDesign, slides: SlideSet, rungs: readonly Rung[]): Attempt {
  const tables = tablesAt(design, slides, rungs)
  const designs = design.columns(tables)
  const contents = tables.map((local) => measureColumns(local, designs))
  const measures = designs.map((column, c) => {
    const inLocales = contents.map((local) => local[c]!)
    return measuresOf(column, inLocales, paddingOf(designs, c))
  })
  const available = Math.min(...tables.map(({ page }) => design.zone(page).w))
  const fitting = columnWidths(measures, available, gapsOf(designs))
  if (!fitting) {
    const needed = measures.reduce((sum, { fixed, min }) => sum + (fixed ?? min), 0)
    return { problems: [tooWide(design, tables, contents, needed, available)] }
  }
  return setAt(design, tables, contents, placed(designs, fitting.widths, fitting.air), rungs)
}

function tablesAt(design: TableDesign, slides: SlideSet, rungs: readonly Rung[]): LocalTables {
  const [designed, step] = [stepAfter([]), stepAfter(rungs)]
  const tables = slides.map(({ slide, around }): LocalTable => {
    const page = new Page(slide, around, (group) => (group === tableGroup ? step : designed))
    const { table } = slide.blocks.find((block): block is TableBlock => block.kind === design.kind)!
    return { page, table }
  })
  return tables as unknown as LocalTables
}

function setAt(
  design: TableDesign,
  tables: LocalTables,
  contents: readonly (readonly MeasuredColumn[])[],
  columns: readonly PlannedColumn[],
  rungs: readonly Rung[],
): Attempt {
  const heights = tables.map((local, l) => heightsIn(local, design, columns, contents[l]!))
  const rows = tallest(heights.map((height) => height.rows))
  const head = Math.max(...heights.map((height) => height.head))
  const room = Math.min(...tables.map(({ page }) => design.zone(page).h)) - head
  const even = rows.every((row) => row <= rowSpace(design, tables[0].page).row)
  const parts = partition(rows, room)
  const stretch = stretchOf(design, rows, parts, room)
  const locales = heights.map((height, l) => ({
    head: height.head,
    rows: height.rows.map((row) => row + stretch),
    tails: contents[l]!.map(({ tail }) => tail),
  }))
  return {
    plan: { rungs, columns, even, parts, locales },
    problems: rowsTooHigh(design, tables, locales, room),
  }
}

/** Inches that stay free under a table whose rows were made higher. */
const stretchEnds = 0.12

/** How much higher every row can be, so that a short table fills more of its slide. */
function stretchOf(
  { stretch = 0 }: TableDesign,
  rows: readonly number[],
  parts: readonly Part[],
  room: number,
): number {
  const free = parts.map(([from, to]) => {
    const used = rows.slice(from, to).reduce((sum, row) => sum + row, 0)
    return (room - stretchEnds - used) / Math.max(1, to - from)
  })
  return Math.max(0, Math.min(stretch, ...free))
}
