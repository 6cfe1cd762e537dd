import type { AudienceJob, Composed, Edition } from '../../compose.js'
import type { Locale } from '../../model/locale.js'
import type { Step } from '../../model/trace.js'
import type { Fact } from '../../model/view.js'
import { writingOf } from '../../narrate/index.js'
import { statedId } from '../../told.js'

/** What one deck and its briefing use, by id. */
export interface EditionCoverage {
  readonly locale: Locale
  /** Figures that a reader sees, and those that only stand behind one, as what it is computed from. */
  readonly facts: readonly string[]
  readonly behind: readonly string[]
  readonly charts: readonly string[]
  readonly slides: readonly string[]
  /** Slides that the templates would make and that are not there; ids as they are written. */
  readonly leftOut: readonly string[]
  /** Files of templates. */
  readonly partials: readonly string[]
}

/** What an edition uses, from the finished texts and from what its templates did. */
export function editionCoverage(
  edition: Edition,
  { audience, view }: Composed,
  { sources }: AudienceJob,
): EditionCoverage {
  const { locale, cited, traces } = edition
  const facts = distinct(cited.shown.map(({ fact }) => stated(fact, view.facts)))
  const slides = distinct(cited.deck?.slides.map(({ id }) => id) ?? [])
  const files = sources.audiences.find(({ id }) => id === audience.id)!
  const writers = writingOf(sources, files, locale, audience.tone).writers
  const made = writers.flatMap(({ kind, id, path }) => (kind === 'slide' && path ? id : []))
  return {
    locale,
    facts,
    behind: behind(facts, view.facts),
    charts: chartsIn(cited),
    slides,
    leftOut: distinct(made).filter((id) => !slides.some((slide) => patternOf(id).test(slide))),
    partials: distinct([...traces.deck, ...(traces.briefing ?? [])].flatMap(calledIn)),
  }
}

/** All figures that shown ones are computed from, at whatever remove, and that are not shown themselves. */
function behind(shown: readonly string[], facts: Readonly<Record<string, Fact>>): string[] {
  const found = new Set<string>()
  const visit = (id: string): void => {
    for (const input of facts[id]?.inputs ?? []) {
      if (found.has(input) || !Object.hasOwn(facts, input)) continue
      found.add(input)
      visit(input)
    }
  }
  shown.forEach(visit)
  return [...found].filter((id) => !shown.includes(id)).sort()
}

function stated(id: string, facts: Readonly<Record<string, Fact>>): string {
  const fact = facts[id]
  return fact ? statedId(fact) : id
}

/** Every chart that stands on a slide or in the briefing. */
function chartsIn({ deck, briefing }: Edition['cited']): string[] {
  const found: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { kind, chart, type, url } = value as Readonly<Record<string, unknown>>
    if (kind === 'chart' && typeof chart === 'string') found.push(chart)
    if (type === 'image' && typeof url === 'string' && url.startsWith('chart:'))
      found.push(url.slice('chart:'.length))
    Object.values(value).forEach(visit)
  }
  visit(deck?.slides.map(({ blocks }) => blocks))
  visit(briefing?.tree)
  return distinct(found)
}

/** Files of the partials that were called; one that its audience has switched off was not. */
function calledIn(step: Step): string[] {
  if (step.kind === 'call') return step.off === undefined ? [step.file, ...step.steps.flatMap(calledIn)] : []
  if (step.kind === 'block') return step.steps.flatMap(calledIn)
  if (step.kind === 'loop')
    return [...step.rounds.flatMap(({ steps }) => steps.flatMap(calledIn)), ...step.steps.flatMap(calledIn)]
  return []
}

/** An id as a template writes it, `profile-{{company}}`, stands for many. */
function patternOf(id: string): RegExp {
  const parts = id.split(/\{\{.*?\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`)
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort()
}
