import { hasErrors, type Outcome } from '../diagnostic.js'
import type { Briefing, Deck, Footnote, Shown } from '../model/deck.js'
import { citeBriefing, shownInBriefing, trailOfBriefing } from './briefing.js'
import { markChart } from './chart-marks.js'
import { citeDeck } from './deck.js'
import type { Edition } from './edition.js'
import { evidenceIn } from './evidence.js'
import { footnotesOf } from './footnotes.js'
import type { Letters } from './marks.js'
import { newTrail, Register } from './register.js'
import { withoutNotes } from './stripped.js'
import { shownInDeck } from './shown.js'
import { trailsOf, type Charts } from './trails.js'

export interface Citable extends Edition {
  readonly deck?: Deck
  readonly briefing?: Briefing
  readonly charts: Charts
}

export interface Cited {
  readonly deck?: Deck
  readonly briefing?: Briefing
  /** With note letters. */
  readonly charts: Charts
  /** Every figure that a reader sees, in the order in which it is shown. */
  readonly shown: readonly Shown[]
  /** The sources of the briefing. */
  readonly footnotes: readonly Footnote[]
}

/**
 * Leads every figure back to its sources: numbers the sources by first appearance in the deck and then the briefing,
 * marks disputed and corrected figures with a letter, writes source lines, data notes, the source list and the
 * sources in the notes, and lists what is shown. A link to something that is not in the view is an error.
 */
export function cite({ deck: whole, briefing, charts, ...edition }: Citable): Outcome<Cited> {
  const register = new Register(edition)
  const deck =
    whole && (edition.view.audience.notes === 'strip' ? withoutNotes(register, whole, charts) : whole)
  const evidence = evidenceIn(edition.view)
  const trails = deck ? trailsOf(deck, charts, evidence, register) : []
  const trail = briefing ? trailOfBriefing(briefing, charts, evidence, register) : newTrail()
  const { diagnostics } = register
  if (hasErrors(diagnostics)) return { diagnostics }

  const letters: Letters = (id) => register.letters(id)
  const marked = Object.fromEntries(
    Object.entries(charts).map(([id, chart]) => [id, markChart(chart, letters)]),
  )
  const cited = deck && citeDeck(register, deck, trails, marked, letters)
  const told = briefing && citeBriefing(register, briefing, trail, letters)
  const shown = [
    ...(cited ? shownInDeck(register, cited, marked) : []),
    ...(told ? shownInBriefing(register, told, marked) : []),
  ]
  const value = { ...(cited && { deck: cited }), ...(told && { briefing: told }), charts: marked, shown }
  return { value: { ...value, footnotes: footnotesOf(register, trail) }, diagnostics }
}
