import type { Address } from '../explanation.js'

/** A template that was called, from the outside inwards. */
export interface CallText {
  readonly name: string
  /** Of the call. */
  readonly place: Address
  /** That answered. */
  readonly file: string
  /** The files of the same name that it replaces, the next one first. */
  readonly replaces: readonly string[]
}

/** A condition of a template, with all its runs within the slide together. */
export interface ConditionText {
  readonly place: Address
  /** As it is written: `#if scored`. */
  readonly source: string
  /** `shown`, `left out`, `shown 2 of 3 times`, `4 rounds`. */
  readonly outcome: string
  /** What it turned on: `scored has 4 items`; empty where it says nothing more. */
  readonly because: string
}

/** A record that a slide is made from. */
export interface PartText {
  readonly id: string
  readonly noun: string
  /** The figure as it is shown, the name, or the text. */
  readonly text: string
  readonly place: Address
  /** `title`, `notes`, `chart prices`, the name of a block, `words` … */
  readonly where: readonly string[]
}

/** The steps that a text of the slide has taken to fit. */
export interface FitText {
  readonly box: string
  readonly steps: readonly string[]
  /** How much of its room it takes, in percent. */
  readonly share: number
}

/** Everything that made one page of a deck. */
export interface SlideAccount {
  readonly audience: string
  readonly locale: string
  readonly asOf: string
  readonly id: string
  readonly number: number
  readonly title: string
  /** Which part it is of a slide that was cut in several. */
  readonly part?: readonly [part: number, parts: number]
  /** Of the line `::slide{…}`. */
  readonly place: Address
  /** The deck, and the files that it replaces. */
  readonly template: Pick<CallText, 'file' | 'replaces'>
  readonly calls: readonly CallText[]
  /** The partials that the slide calls itself. */
  readonly uses: readonly CallText[]
  readonly layout: {
    readonly name: string
    /** Undefined: the slide names it. */
    readonly among?: readonly string[]
  }
  /** Conditions around the slide, from the outside inwards, and in it. */
  readonly around: readonly ConditionText[]
  readonly inside: readonly ConditionText[]
  readonly charts: readonly PartText[]
  readonly records: readonly PartText[]
  /** The texts that do not stand as designed. */
  readonly fit: readonly FitText[]
  /** The text that has least room left. */
  readonly fullest?: FitText
}

/** One way in which a slide could have come about, and what it ended at. */
export interface Attempt {
  readonly id: string
  /** `slide`, or `part`: a section by its id. */
  readonly kind: 'slide' | 'part'
  readonly place: Address
  readonly calls: readonly CallText[]
  /** `condition`, `switched-off`, `not-known`, `no-round`, `not-called` or `replaced`; of a part `shown`. */
  readonly reason: string
  readonly because: string
  /** Of the condition or setting that decided. */
  readonly decidedAt?: Address
}

/** Why an audience has no such slide. */
export interface AbsenceAccount {
  readonly audience: string
  readonly locale: string
  readonly asOf: string
  readonly id: string
  /** The pages on which it is: it is not missing. */
  readonly present?: readonly { readonly number: number; readonly title: string }[]
  readonly attempts: readonly Attempt[]
}
