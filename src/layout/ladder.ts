import type { Layout, Rung, SlideSet } from './layout.js'
import { Page } from './page.js'

/** How far a group of texts has come on its ladder. */
export interface Step {
  /** Points. */
  readonly smaller: number
  readonly short: boolean
  readonly bare: boolean
  readonly dropped: boolean
  readonly dense: boolean
  /** As in `Fit.rung`. */
  readonly rung: number
}

/** At most two points, everywhere. */
const usual: readonly Rung[] = ['smaller', 'smaller']

/** The ladders of the groups that every slide has. */
const common: Readonly<Record<string, readonly Rung[]>> = {
  source: ['short', 'bare'],
  subtitle: ['smaller', 'smaller', 'drop'],
}

/**
 * Lays a slide out in all locales. Where a text does not fit, its group takes the next step of its ladder in every
 * locale, until all fit or the ladder ends; what still does not fit is in `overflows` of the pages.
 */
export function fitted(layout: Layout, slides: SlideSet, draw: (page: Page) => void): Page[] {
  const taken = new Map<string, number>()
  const ladderOf = (group: string) => layout.ladders?.[group] ?? common[group] ?? usual
  const stepOf = (group: string) => stepAfter(ladderOf(group).slice(0, taken.get(group) ?? 0))
  for (;;) {
    const pages = slides.map(({ slide, around }) => {
      const page = new Page(slide, around, stepOf)
      draw(page)
      return page
    })
    const tight = new Set(pages.flatMap((page) => page.overflows.map(({ group }) => group)))
    const movable = [...tight].filter((group) => (taken.get(group) ?? 0) < ladderOf(group).length)
    if (movable.length === 0) return pages
    for (const group of movable) taken.set(group, (taken.get(group) ?? 0) + 1)
  }
}

function stepAfter(rungs: readonly Rung[]): Step {
  const smaller = rungs.filter((rung) => rung === 'smaller').length
  const has = (rung: Rung) => rungs.includes(rung)
  const [dropped, dense] = [has('drop'), has('dense')]
  return {
    smaller,
    short: has('short'),
    bare: has('bare'),
    dropped,
    dense,
    rung: dense ? 4 : dropped ? 3 : smaller,
  }
}
