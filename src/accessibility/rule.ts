import type { Frame } from '../model/frame.js'
import type { Place } from '../model/place.js'
import type { Theme } from '../model/settings.js'

/** The pages of one deck, in one language, as they are seen. */
export interface Pages {
  readonly frames: readonly Frame[]
  readonly theme: Theme
}

/** One thing that keeps somebody out. */
export interface Fault {
  /** Counts from 0. */
  readonly index: number
  /** Name of the object, as PowerPoint's selection pane shows it. */
  readonly object: string
  readonly message: string
  /** What to do about it. */
  readonly todo: string
  /** Where that is nearer than the slide's own place. */
  readonly place?: Place
}

/** How many there are of what. */
export type Count = readonly [what: string, count: number]

/** What a rule has looked at, and what is wrong with it. */
export interface Judgement {
  readonly looked: readonly Count[]
  readonly faults: readonly Fault[]
}

/** One thing that must hold so that every reader is reached. */
export type Rule = (pages: Pages) => Judgement
