import type { Company } from '../model/dataset.js'
import type { BlockKind, Slide } from '../model/deck.js'
import type { ChartModel } from '../model/chart.js'
import type { Frame, Rung } from '../model/frame.js'
import type { Locale } from '../model/locale.js'
import type { Strings, Theme } from '../model/settings.js'
import type { Diagnostic } from '../diagnostic.js'
import type { Page } from './page.js'
import { commonSlots, kindsOf, titleLength, type Length, type Slot } from './slot.js'
import type { TableOnPage } from './table/pages.js'

/** What a slide of one locale is laid out with. */
export interface Surroundings {
  readonly locale: Locale
  readonly theme: Theme
  readonly strings: Strings
  readonly charts: Readonly<Record<string, ChartModel>>
  readonly companies: readonly Pick<Company, 'id' | 'monogram' | 'colour'>[]
  /** Names of the deck's sections, in order. */
  readonly sections: readonly string[]
  /** The deck has no notes to which a text could go that does not fit. */
  readonly stripped?: boolean
  /** What `split` found out: how the table is set, and what is to be told of it. */
  readonly table?: TableOnPage
  readonly found?: readonly Diagnostic[]
}

/** One slide in every locale of the deck, in the deck's order of locales. */
export type SlideSet = readonly { readonly slide: Slide; readonly around: Surroundings }[]

/** How one kind of slide is drawn. To add one: a file in `slides/` and a line in `registry.ts`. */
export interface Layout {
  readonly master: Frame['master']
  /** What it is for, in a phrase that an author chooses by. */
  readonly purpose: string
  /** Where another length than `titleLength` is right. */
  readonly title?: Length
  /** Its own places, in reading order; `slotsOf` adds those of every content slide. */
  readonly slots: readonly Slot[]
  /** Of the places of every content slide, those that its own body stands on. */
  readonly without?: readonly BlockKind[]
  /** The ladder of each group of texts that has another than two points smaller. */
  readonly ladders?: Readonly<Record<string, readonly Rung[]>>
  /** Cuts a slide with too many rows into several, in all locales at the same row. */
  readonly split?: (slides: SlideSet) => readonly SlideSet[]
  /** Places the body: the frame around it (title, tracker, exhibit line, takeaway, source) is drawn already. */
  draw(page: Page): void
}

/** All places of a layout: its own, and of those that every content slide has the ones that it does not name itself. */
export function slotsOf(layout: Pick<Layout, 'master' | 'slots' | 'without'>): readonly Slot[] {
  const { master, slots, without = [] } = layout
  if (master !== 'content') return slots
  const taken = [...slots.flatMap(kindsOf), ...without]
  return [...slots, ...commonSlots.filter((slot) => kindsOf(slot).every((kind) => !taken.includes(kind)))]
}

export function titleLengthOf({ title }: Pick<Layout, 'title'>): Length {
  return title ?? titleLength
}
