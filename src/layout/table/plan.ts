import { error, warning, type Diagnostic } from '../../diagnostic.js'
import type { Slide, Table } from '../../model/deck.js'
import type { Rung } from '../../model/frame.js'
import { stepAfter } from '../ladder.js'
import type { SlideSet } from '../layout.js'
import { Page } from '../page.js'
import { hasShort } from '../rich.js'
import { excerpt } from '../room.js'
import { partition, tallest, type Part } from '../split.js'
import {
  paddingOf,
  rowSpace,
  tableGroup,
  tableLadder,
  type ColumnDesign,
  type LocalTable,
  type LocalTables,
  type TableBlock,
  type TableDesign,
} from './design.js'
import { heightsIn, measureColumns, measuresOf, type MeasuredColumn } from './measure.js'
import { columnWidths } from './widths.js'

/** How a table is set on all of its slides and in all locales. */
export interface TablePlan {
  /** The steps of its ladder that were taken. */
  readonly rungs: readonly Rung[]
  readonly columns: readonly ColumnDesign[]
  /** Inches. */
  readonly widths: readonly number[]
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
  /** The widest tail of each column that is aligned by decimals. */
  readonly tails: readonly number[]
}

/** More slides than a reader turns over for one table. */
const manyParts = 10

/**
 * Sets a table on as few slides as can be, cut at the same rows in every locale, and of the settings that need so few
 * takes the roomiest. No value where it cannot be set; the errors say why.
 */
export function planTable(
  design: TableDesign,
  slides: SlideSet,
): { readonly plan?: TablePlan; readonly diagnostics: readonly Diagnostic[] } {
  const uneven = differences(design, slides)
  if (uneven.length > 0) return { diagnostics: uneven }
  const attempts: Attempt[] = []
  const ladder = hasShortCells(design, slides) ? (['short', ...tableLadder] as const) : tableLadder
  for (let taken = 0; taken <= ladder.length; taken++) {
    const attempt = attemptAt(design, slides, ladder.slice(0, taken))
    attempts.push(attempt)
    if (cost(attempt) <= 1) break
  }
  const best = attempts.reduce((least, attempt) => (cost(attempt) < cost(least) ? attempt : least))
  const { plan, problems } = best
  if (!plan || problems.length > 0) return { diagnostics: problems }
  return { plan, diagnostics: longOnes(design, slides, plan) }
}

function hasShortCells(design: TableDesign, slides: SlideSet): boolean {
  return slides.some(({ slide }) => tableIn(design, slide).rows.some((row) => row.some(hasShort)))
}

/** The table of a slide; only for the blocks that the design is for. */
function tableIn({ kind }: TableDesign, slide: Slide): Table {
  return slide.blocks.find((block): block is TableBlock => block.kind === kind)!.table
}

interface Attempt {
  readonly plan?: TablePlan
  readonly problems: readonly Diagnostic[]
}

/** What cannot be set at all is worst, then more slides, then rows that are higher than designed. */
function cost({ plan, problems }: Attempt): number {
  const refused = problems.length > 0 ? 1e6 + 1e3 * problems.length : 0
  return refused + (plan?.parts.length ?? 0) + (plan?.even === false ? 0.5 : 0)
}

function attemptAt(design: TableDesign, slides: SlideSet, rungs: readonly Rung[]): Attempt {
  const step = stepAfter(rungs)
  const designed = stepAfter([])
  const tables = slides.map(({ slide, around }): LocalTable => {
    const page = new Page(slide, around, (group) => (group === tableGroup ? step : designed))
    return { page, table: tableIn(design, slide) }
  })
  const columns = design.columns(tables as unknown as LocalTables)
  const contents = tables.map((local) => measureColumns(local, columns))
  const measures = columns.map((column, c) => {
    const inLocales = contents.map((local) => local[c]!)
    return measuresOf(column, inLocales, paddingOf(columns, c))
  })
  const available = Math.min(...tables.map(({ page }) => design.zone(page).w))
  const widths = columnWidths(measures, available)
  if (!widths) {
    const needed = measures.reduce((sum, { fixed, min }) => sum + (fixed ?? min), 0)
    return { problems: [tooWide(design, tables, contents, needed, available)] }
  }
  const heights = tables.map((local, i) => heightsIn(local, design, columns, contents[i]!, widths))
  const rows = tallest(heights.map((height) => height.rows))
  const head = Math.max(...heights.map((height) => height.head))
  const room = Math.min(...tables.map(({ page }) => design.zone(page).h)) - head
  const even = rows.every((row) => row <= rowSpace(design, tables[0]!.page).row)
  const locales = heights.map((height, l) => ({ ...height, tails: contents[l]!.map(({ tail }) => tail) }))
  const plan = { rungs, columns, widths, even, parts: partition(rows, room), locales }
  return { plan, problems: rowsTooHigh(design, tables, locales, room) }
}

function tooWide(
  design: TableDesign,
  tables: readonly LocalTable[],
  contents: readonly (readonly MeasuredColumn[])[],
  needed: number,
  available: number,
): Diagnostic {
  const { page, table } = tables[0]!
  const words = contents.flatMap((local, l) => {
    return local.flatMap(({ cells }) =>
      cells.map((cell) => ({ ...cell, locale: tables[l]!.page.around.locale })),
    )
  })
  const longest = words.reduce((a, b) => (b.extent.min > a.extent.min ? b : a))
  const [needs, has] = [needed, available].map((inches) => inches.toFixed(2))
  const message = `slide \`${page.slide.id}\`: the ${table.head.length} columns of ${design.name} need ${needs} in across and have ${has} in`
  const content = longest.text.text.content
  const widest = typeof content === 'string' ? content : excerpt(content)
  const hint = 'leave columns out, shorten the longest words, or make two tables of it'
  return error(
    'layout/too-many-columns',
    message,
    table.place,
    hint,
    `the widest word is in “${widest}” (${longest.locale})`,
  )
}

/** A row is never cut in two. */
function rowsTooHigh(
  design: TableDesign,
  tables: readonly LocalTable[],
  locales: readonly PlannedLocale[],
  room: number,
): Diagnostic[] {
  return tables.flatMap(({ page, table }, l) =>
    locales[l]!.rows.flatMap((height, r) => {
      if (height <= room + 1e-9) return []
      const row = table.rows[r]!
      const which = `slide \`${page.slide.id}\` (${page.around.locale}), row ${r + 1} of ${design.name}, “${excerpt(row[0]!)}”`
      const message = `${which}: needs ${height.toFixed(2)} in, and a slide has ${room.toFixed(2)} in for rows`
      const hint = 'shorten its longest cell, or make two rows of it: no row is cut in two'
      return [error('layout/row-too-high', message, row[0]!.place, hint)]
    }),
  )
}

function longOnes(design: TableDesign, slides: SlideSet, plan: TablePlan): Diagnostic[] {
  const { length } = plan.parts
  if (length <= manyParts) return []
  const { slide } = slides[0]!
  const message = `slide \`${slide.id}\`: ${design.name} has ${plan.locales[0]!.rows.length} rows and takes ${length} slides`
  return [warning('layout/long-table', message, slide.place, 'keep the rows that matter to the reader')]
}

/** The tables of all locales have the same rows and columns, or their pages could not match. */
function differences(design: TableDesign, slides: SlideSet): Diagnostic[] {
  const tables = slides.map(({ slide, around }) => {
    const block = slide.blocks.find((candidate) => candidate.kind === design.kind) as {
      readonly table: Table
    }
    return { table: block.table, locale: around.locale, id: slide.id }
  })
  const size = ({ rows, head }: Table) => `${rows.length} rows and ${head.length} columns`
  const [first, ...others] = tables
  return others
    .filter(({ table }) => size(table) !== size(first!.table))
    .map(({ table, locale, id }) => {
      const message = `slide \`${id}\`: ${design.name} has ${size(first!.table)} in ${first!.locale} and ${size(table)} in ${locale}`
      const hint = 'every locale has the same rows and columns in the same order'
      return error('layout/tables-differ', message, table.place, hint)
    })
}
