import type { ChartModel } from '../model/chart.js'
import type { Block, BlockKind } from '../model/deck.js'

/** The least and the most of something. */
export type Range = readonly [least: number, most: number]

/**
 * How long a text should be: words in English; characters in Chinese, where two Latin letters or digits count as one.
 * It is a guide for authors: a text of the stated maximum fits, in the size of the design or up to two points smaller.
 * Whether a text fits is always measured.
 */
export interface Length {
  readonly en: Range
  readonly zh: Range
}

/** What a layout holds of something that is repeated, where it holds less than the block may have. */
export interface Count {
  /** In words, in the plural: "rows". */
  readonly of: string
  readonly range: Range
  /** More of them make another page, with "(1/2)" behind the title; else they are refused. */
  readonly split?: true
}

/** What a block must be beyond its kind. */
export interface Demand {
  /** In words that go on from "only": "a chart of the kind `bars`". */
  readonly is: string
  readonly met: (block: Block, charts: Readonly<Record<string, ChartModel>>) => boolean
}

/** One place of a layout, and what an author may put there. */
export interface Slot {
  /** The block that fills it, or several of which exactly one does. */
  readonly kind: BlockKind | readonly BlockKind[]
  readonly optional?: true
  /** What it holds, in words that go on from "holds": "three numbers, each with its label". */
  readonly holds: string
  readonly count?: Count
  readonly only?: Demand
  /** How long its texts should be, by what they are: of each item, cell or paragraph. */
  readonly texts?: Readonly<Record<string, Length>>
}

export function length(en: Range, zh: Range): Length {
  return { en, zh }
}

/** The blocks of which one fills the slot. */
export function kindsOf(slot: Slot): readonly BlockKind[] {
  return typeof slot.kind === 'string' ? [slot.kind] : slot.kind
}

/** The title of a content slide: a sentence of at most two lines. */
export const titleLength = length([8, 20], [14, 34])

/** The line over the body; a layout whose exhibit has no other name asks for it. */
export const exhibit: Slot = {
  kind: 'exhibit',
  holds: 'the line above the exhibit: what is measured, in which unit and scale',
  texts: { line: length([3, 18], [6, 44]) },
}

const subtitle: Slot = {
  kind: 'subtitle',
  optional: true,
  holds: 'a line under a title of one line; under a longer one it goes to the notes',
  texts: { line: length([6, 18], [10, 30]) },
}

const takeaway: Slot = {
  kind: 'takeaway',
  optional: true,
  holds: 'the bar at the foot: what follows from the slide',
  texts: { label: length([1, 3], [2, 6]), text: length([10, 28], [18, 64]) },
}

/** What every content slide may have beside the slots of its layout. */
export const commonSlots: readonly Slot[] = [subtitle, { ...exhibit, optional: true }, takeaway]
