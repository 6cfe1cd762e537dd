import type { Diagnostic } from '../../diagnostic.js'
import type { Rung } from '../../model/frame.js'
import type { SlideSet } from '../layout.js'
import { partOf } from '../split.js'
import type { PlannedColumn, TableDesign } from './design.js'
import { planTable, type TablePlan } from './plan.js'

/** The part of a planned table that stands on one slide, in one locale. */
export interface TableOnPage {
  /** The steps of its ladder that were taken. */
  readonly rungs: readonly Rung[]
  readonly columns: readonly PlannedColumn[]
  /** Inches. */
  readonly head: number
  readonly rows: readonly number[]
  /** The widest tail of each column in the whole table; undefined where it is not aligned by decimals. */
  readonly tails: readonly (number | undefined)[]
  /** How many of its rows stand on the slides before. */
  readonly before: number
}

/** Cuts the slides of a table: as many parts as it needs, each with the plan that it is drawn by. */
export function splitTable(design: TableDesign, slides: SlideSet): SlideSet[] {
  const { plan, diagnostics } = planTable(design, slides)
  if (!plan) return [reporting(slides, diagnostics)]
  const parts = plan.parts.map((part, i) => {
    const rows = partOf(slides, { [design.kind]: part }, i, plan.parts.length)
    return onPage(rows, plan, i)
  })
  return parts.map((part, i) => (i === 0 ? reporting(part, diagnostics) : part))
}

/** The slides of one part with their piece of the plan. */
export function onPage(slides: SlideSet, plan: TablePlan, part: number): SlideSet {
  const [from, to] = plan.parts[part]!
  const { rungs, columns } = plan
  return slides.map(({ slide, around }, l) => {
    const { head, rows, tails } = plan.locales[l]!
    const table = { rungs, columns, head, rows: rows.slice(from, to), tails, before: from }
    return { slide, around: { ...around, table } }
  })
}

/** What was found out about the table in all locales is told once, on the first slide. */
export function reporting(slides: SlideSet, found: readonly Diagnostic[]): SlideSet {
  return slides.map((one, l) => (l === 0 ? { ...one, around: { ...one.around, found } } : one))
}
