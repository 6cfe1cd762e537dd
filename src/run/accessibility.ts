import { diagnose, judge, ruleNames, type Count, type RuleName } from '../accessibility/index.js'
import type { Composed } from '../compose.js'
import type { Diagnostic } from '../diagnostic.js'
import type { Locale } from '../model/locale.js'
import type { Place } from '../model/place.js'

/** One thing that keeps somebody out, as programs read it. */
export interface Finding {
  readonly rule: RuleName
  readonly slide: number
  readonly id: string
  readonly layout: string
  /** As PowerPoint's selection pane names it. */
  readonly object: string
  readonly message: string
  readonly todo: string
  readonly place: Place
}

/** What was looked at in one deck in one language, and what was found. */
export interface DeckAccount {
  readonly audience: string
  readonly locale: Locale
  readonly theme: string
  readonly slides: number
  readonly looked: readonly Count[]
  readonly findings: readonly Finding[]
}

interface Accounts {
  readonly decks: readonly DeckAccount[]
  /** The findings as problems; without the titles, of which every build tells. */
  readonly problems: readonly Diagnostic[]
}

/** Looks at the pages of an audience's decks in the languages that are wanted. */
export function accountsOf(
  { audience, theme, editions }: Composed,
  wanted: readonly Locale[] | undefined,
): Accounts {
  const told = editions.filter(({ locale }) => wanted?.includes(locale) ?? true)
  const all = told.map(({ locale, frames }) => {
    const pages = { frames, theme }
    const judged = ruleNames.map((rule) => ({ rule, ...judge(rule, pages) }))
    const faults = judged.flatMap(({ rule, faults }) => faults.map((fault) => ({ rule, fault })))
    const findings = faults.map(({ rule, fault: { index, object, message, todo, place } }): Finding => {
      const { slide: id, layout, place: ofSlide } = frames[index]!
      return { rule, slide: index + 1, id, layout, object, message, todo, place: place ?? ofSlide }
    })
    const looked = judged.flatMap(({ looked }) => looked)
    const deck = { audience: audience.id, locale, theme: theme.name, slides: frames.length, looked, findings }
    const told = faults.filter(({ rule }) => rule !== 'titles')
    return { deck, problems: told.map(({ rule, fault }) => diagnose(rule, fault, pages, audience.id)) }
  })
  return { decks: all.map(({ deck }) => deck), problems: all.flatMap(({ problems }) => problems) }
}
