import type { Rung } from '../model/frame.js'
import type { Layout, SlideSet } from './layout.js'
import { Page } from './page.js'
import { tableGroup, tableLadder } from './table/design.js'

/** How far a group of texts has come on its ladder. */
export interface Step {
  readonly rungs: readonly Rung[]
  /** Points. */
  readonly smaller: number
  readonly short: boolean
  readonly numbers: boolean
  readonly bare: boolean
  readonly dropped: boolean
  readonly dense: boolean
}

/** At most two points, everywhere. */
const usual: readonly Rung[] = ['smaller', 'smaller']

/** The ladders of the groups that every slide has. */
const common: Readonly<Record<string, readonly Rung[]>> = {
  source: ['numbers', 'bare'],
  subtitle: ['smaller', 'smaller', 'drop'],
  [tableGroup]: tableLadder,
}

/**
 * Lays a slide out in all locales. Where a text does not fit, its group takes the next step of its ladder in every
 * locale, until all fit or the ladder ends; what still does not fit is in `overflows` of the pages. Every ladder
 * begins with the short wordings, where the group has any.
 */
export function fitted(layout: Layout, slides: SlideSet, draw: (page: Page) => void): Page[] {
  const taken = new Map<string, readonly Rung[]>([[tableGroup, slides[0]?.around.table?.rungs ?? []]])
  const stepOf = (group: string) => stepAfter(taken.get(group) ?? [])
  for (;;) {
    const pages = slides.map(({ slide, around }) => {
      const page = new Page(slide, around, stepOf)
      draw(page)
      return page
    })
    const next = [...tightIn(pages)].flatMap((group): [string, readonly Rung[]][] => {
      const rungs = nextOn(ladderOf(layout, group), taken.get(group) ?? [], () => hasShort(pages, group))
      return rungs ? [[group, rungs]] : []
    })
    if (next.length === 0) return pages
    for (const [group, rungs] of next) taken.set(group, rungs)
  }
}

/** The slides before anything is drawn, every text at the end of its ladder: rows that do not fit then make pages. */
export function atTheEnd(layout: Layout, slides: SlideSet): Page[] {
  return slides.map(({ slide, around }) => {
    return new Page(slide, around, (group) => stepAfter(ladderOf(layout, group)))
  })
}

function ladderOf(layout: Layout, group: string): readonly Rung[] {
  return ['short', ...(layout.ladders?.[group] ?? common[group] ?? usual)]
}

function tightIn(pages: readonly Page[]): ReadonlySet<string> {
  return new Set(pages.flatMap((page) => page.overflows.map(({ group }) => group)))
}

function hasShort(pages: readonly Page[], group: string): boolean {
  return pages.some((page) => page.shortened.has(group))
}

/** The rungs with the next one that changes anything; undefined at the end of the ladder. */
function nextOn(
  ladder: readonly Rung[],
  taken: readonly Rung[],
  hasShort: () => boolean,
): readonly Rung[] | undefined {
  const useful = ladder.filter((rung) => rung !== 'short' || taken.includes('short') || hasShort())
  return taken.length < useful.length ? useful.slice(0, taken.length + 1) : undefined
}

export function stepAfter(rungs: readonly Rung[]): Step {
  const has = (rung: Rung) => rungs.includes(rung)
  return {
    rungs,
    smaller: rungs.filter((rung) => rung === 'smaller').length,
    short: has('short'),
    numbers: has('numbers'),
    bare: has('bare'),
    dropped: has('drop'),
    dense: has('dense'),
  }
}
