import { diagnose, judge } from './accessibility/index.js'
import { chartsOf } from './charts-of.js'
import { bindCharts, type draw } from './chart/index.js'
import { cite, type Cited } from './cite/index.js'
import { withChanges } from './change/index.js'
import { Collector } from './collect.js'
import type { Outcome } from './diagnostic.js'
import { draft } from './layout/index.js'
import type { Checked } from './model/checked.js'
import type { Frame } from './model/frame.js'
import type { Job } from './model/job.js'
import { locales, type Locale } from './model/locale.js'
import type { Audience, Theme } from './model/settings.js'
import type { Sources } from './model/source.js'
import type { Trace } from './model/trace.js'
import type { View } from './model/view.js'
import { daysBefore } from './format/index.js'
import { narrate } from './narrate/index.js'
import { parseBriefing, parseDeck } from './parse/index.js'
import type { Progress } from './project.js'
import { withinLimit } from './slide-limit.js'
import { asksForNothing } from './asks-for-nothing.js'
import { latestRecorded, view } from './view/index.js'

/** One locale of one audience: its deck and briefing with all sources numbered, and the pages of the deck. */
export interface Edition {
  readonly locale: Locale
  readonly cited: Cited
  /** What the templates did. */
  readonly traces: Traces
  readonly frames: readonly Frame[]
}

export interface Traces {
  readonly deck: Trace
  readonly briefing?: Trace
}

/** What one audience is told, in every locale, down to the place of every text; nothing is drawn. */
export interface Composed {
  readonly audience: Audience
  readonly theme: Theme
  readonly view: View
  readonly editions: readonly Edition[]
}

export interface AudienceJob {
  readonly job: Job
  readonly sources: Sources
  readonly checked: Checked
  readonly audience: Audience
  readonly progress: Progress
  /** The dataset as it was, with which it is compared; undefined: this one, on an earlier day. */
  readonly former?: Checked['dataset']
  /** Draws charts, where several audiences share what was drawn. */
  readonly draw?: typeof draw | undefined
  /** Gets what was composed, also where a text does not fit its box. */
  readonly watch?: (composed: Composed, of: AudienceJob) => void
}

/** The day as of which an audience is told something: the one asked for, its pin, or the latest that the dataset knows. */
export function asOfFor(asOf: string | undefined, audience: Audience, dataset: Checked['dataset']): string {
  return asOf ?? audience.asOf ?? latestRecorded(dataset)
}

/** What one audience is told, in every locale, before it is laid out: nothing of it depends on the theme. */
export interface Told {
  readonly view: View
  readonly editions: readonly Omit<Edition, 'frames'>[]
}

/** Steps 3 to 7: everything up to the layout, in the theme of the audience and within its number of pages. */
export function compose(of: AudienceJob): Outcome<Composed> {
  return withinLimit(of, composeAll)
}

function composeAll(of: AudienceJob): Outcome<Composed> {
  const found = new Collector()
  const told = found.take(tellAll(of))
  return found.outcome(told && found.take(layOut(of, told)))
}

/** Steps 3 to 6. */
export function tellAll(of: AudienceJob): Outcome<Told> {
  const { job, checked, audience, progress } = of
  const found = new Collector()

  // 3. view: what this audience may know on this day
  const asOf = asOfFor(job.asOf, audience, checked.dataset)
  progress(`view ${audience.id} as of ${asOf}`)
  const later = found.take(view(checked.dataset, audience, asOf))
  const known = later && found.take(withPeriod(later, of))
  if (!known) return found.outcome<Told>(undefined)

  // 4–6. narrate, parse and cite, each locale by itself; all of them, because sizes are chosen for all together
  const all = locales.filter(
    (locale) => audience.locales.includes(locale) || (job.locales?.includes(locale) ?? false),
  )
  const editions = all.flatMap((locale) => {
    progress(`narrate ${audience.id} ${locale}`)
    return found.take(tell(of, known, locale)) ?? []
  })
  return found.outcome(editions.length < all.length ? undefined : { view: known, editions })
}

/** The view with what changed in the days that the job asks for, or else the audience. */
function withPeriod(later: View, { job, checked, audience, former }: AudienceJob): Outcome<View> {
  const { period } = audience
  const day = job.since ?? (period && daysBefore(later.asOf, period.days))
  // Of another dataset, all that it knew by the same day.
  const since = former ? later.asOf : day
  if (since === undefined) return { value: later, diagnostics: [] }
  const { value: earlier, diagnostics } = view(former ?? checked.dataset, asksForNothing(audience), since)
  return { diagnostics, ...(earlier && { value: withChanges(earlier, later, audience.materiality) }) }
}

/** Step 7, in the theme of the audience: all locales together, so that their pages match. */
export function layOut(of: AudienceJob, told: Told): Outcome<Composed> {
  const { checked, audience, progress, watch } = of
  const found = new Collector()
  progress(`layout ${audience.id}`)
  const decks = told.editions.map(({ cited }) => cited.deck!)
  const charts = Object.fromEntries(told.editions.map(({ locale, cited }) => [locale, cited.charts]))
  const theme = checked.themes[audience.theme]!
  const words = { strings: checked.strings, companies: checked.dataset.companies }
  const frames = found.keep(draft(decks, charts, theme, words))
  if (!frames) return found.outcome<Composed>(undefined)
  const editions = told.editions.map((one, index) => ({ ...one, frames: frames[index]! }))
  for (const pages of frames.map((frames) => ({ frames, theme }))) {
    found.keep({
      diagnostics: judge('titles', pages).faults.map((fault) =>
        diagnose('titles', fault, pages, audience.id),
      ),
    })
  }
  const value: Composed = { audience, theme, view: told.view, editions }
  watch?.(value, of)
  return found.outcome(value)
}

function tell(of: AudienceJob, known: View, locale: Locale): Outcome<Told['editions'][number]> {
  const { sources, checked, audience } = of
  const found = new Collector()
  const strings = checked.strings[locale]!
  const files = sources.audiences.find((files) => files.id === audience.id)!

  const specs = chartsOf(audience.id, checked)
  const charts = found.take(bindCharts(known, specs, strings, locale))
  const narrative = charts && found.take(narrate(known, sources, files, strings, locale, charts))
  if (!narrative) return found.outcome<Told['editions'][number]>(undefined)

  const deck = found.take(parseDeck(narrative.deck, locale, narrative.isShort))
  const briefing = narrative.briefing && found.take(parseBriefing(narrative.briefing, locale))
  if (!deck || (narrative.briefing && !briefing)) return found.outcome<Told['editions'][number]>(undefined)

  const emptyCharts = Object.keys(specs).filter((id) => !Object.hasOwn(charts, id))
  const edition = { view: known, strings, locale, charts, deck, emptyCharts }
  const cited = found.take(cite({ ...edition, ...(briefing && { briefing }) }))
  const traces = {
    deck: narrative.deck.trace,
    ...(narrative.briefing && { briefing: narrative.briefing.trace }),
  }
  return found.outcome(cited && { locale, cited, traces })
}
