import type { Root } from 'mdast'
import type { Locale } from './locale.js'
import type { Place } from './place.js'
import type { Direction } from './dataset.js'

/** What a piece of text points at. `part` says which of the fact's figures is shown. */
export type Ref =
  | { readonly to: 'fact'; readonly id: string; readonly part: 'value' | 'date' }
  | { readonly to: 'company'; readonly id: string }
  | { readonly to: 'camp'; readonly id: string }
  /** What changed in the period of the edition. */
  | { readonly to: 'change'; readonly id: 'stance' | 'camp' }
  | { readonly to: 'group'; readonly id: string }
  | { readonly to: 'role'; readonly id: Direction }
  | { readonly to: 'score'; readonly id: string }
  | { readonly to: 'source'; readonly id: string }
  | { readonly to: 'severity'; readonly id: 'low' | 'medium' | 'high' }
  | { readonly to: 'access'; readonly id: 'open' | 'api' | 'unknown' }
  | { readonly to: 'month'; readonly id: string }
  | { readonly to: 'basis'; readonly id: string }
  | { readonly to: 'url'; readonly href: string }
  /** Slides of this deck by their index: the text is the numbers of their pages. */
  | { readonly to: 'slides'; readonly slides: readonly number[] }

/** A stretch of text in one style. `break` is a line break (its text is empty). `mark` is a note letter, set raised. */
export interface Run {
  readonly text: string
  /**
   * The wording where the long one does not fit; empty: nothing stands there then. Of a run whose `text` is empty, all
   * that it ever shows.
   */
  readonly short?: string
  readonly strong?: boolean
  readonly emphasis?: boolean
  readonly break?: boolean
  readonly mark?: boolean
  readonly ref?: Ref
}

export interface Rich {
  readonly runs: readonly Run[]
  readonly place: Place
}

/** A list item: its first paragraph and the ones after it; of a nested list, its items. */
export interface Item {
  readonly lead: Rich
  readonly more: readonly Rich[]
}

export interface Table {
  readonly head: readonly Rich[]
  readonly rows: readonly (readonly Rich[])[]
  /** As the line under the head asks (`---:`), by column; null: it does not. */
  readonly align?: readonly ('left' | 'center' | 'right' | null)[]
  readonly place: Place
}

/** `label` is the text in `:::name[label]`; `attributes` are checked against the container's own list by `parse`. */
interface Container<K extends string> {
  readonly kind: K
  readonly label?: Rich
  readonly attributes: Readonly<Record<string, string>>
  readonly place: Place
}
interface OfText<K extends string> extends Container<K> {
  readonly paragraphs: readonly Rich[]
}
interface OfList<K extends string> extends Container<K> {
  readonly items: readonly Item[]
}
interface OfTable<K extends string> extends Container<K> {
  readonly table: Table
}
interface OfListAndTable<K extends string> extends OfList<K>, OfTable<K> {}

/** A list without a container. `start` is the number of its first item; a list without it has no numbers. */
export interface List {
  readonly kind: 'list'
  readonly start?: number
  readonly items: readonly Item[]
  readonly place: Place
}

/**
 * Another’s words. The attribution says who spoke and links to the source; `permission`, filled by `cite`, says why
 * they may be shown.
 */
export interface Quote {
  readonly kind: 'quote'
  readonly paragraphs: readonly Rich[]
  readonly attribution: Rich
  readonly permission?: Rich
  readonly place: Place
}

export type Block =
  | OfText<'kicker'>
  | OfText<'subtitle'>
  | OfText<'meta'>
  | OfText<'exhibit'>
  | OfText<'takeaway'>
  | OfText<'callout'>
  | OfText<'disclaimer'>
  | OfList<'pitch'>
  | OfList<'kpis'>
  | OfList<'findings'>
  | OfList<'panel'>
  | OfList<'callouts'>
  | OfList<'metrics'>
  | OfList<'tiles'>
  | OfList<'stance'>
  | OfList<'playbook'>
  | OfList<'watch'>
  | OfList<'data-notes'>
  | OfListAndTable<'camp-map'>
  | OfListAndTable<'timeline'>
  | OfTable<'scores'>
  | OfTable<'risks'>
  | OfTable<'changes'>
  | OfTable<'comparison'>
  | OfTable<'gantt'>
  | OfTable<'table'>
  | OfTable<'spec-table'>
  | OfTable<'figures'>
  | OfTable<'source-list'>
  | (OfTable<'identity'> & OfText<'identity'>)
  | { readonly kind: 'chart'; readonly chart: string; readonly caption: Rich; readonly place: Place }
  | List
  | Quote

export type BlockKind = Block['kind']
export type BlockOf<K extends BlockKind> = Extract<Block, { kind: K }>

/** Speaker notes: paragraphs; the first run of each is its strong head (Message, Say, Method and caveats). */
export type Notes = readonly Rich[]

export interface Slide {
  /** From `::slide{#id}`; unique in the deck, the same in every locale. */
  readonly id: string
  /** From `::slide{layout=…}`; undefined: chosen from the blocks. */
  readonly layout?: string
  /** Text of the `#` heading above it; undefined before the first. */
  readonly section?: Rich
  readonly title: Rich
  readonly blocks: readonly Block[]
  readonly notes: Notes
  /** Ids of records that the slide rests on without showing a figure of them (`::slide{cites="a b"}`). */
  readonly cites: readonly string[]
  /** Filled by `cite`: the source line, in full and with the sources as bare numbers for where that is too long. */
  readonly sourceLine?: Rich
  readonly sourceLineShort?: Rich
  /** For where even that is too long: of the notes only letters and titles; the data notes tell them in full. */
  readonly sourceLineBare?: Rich
  readonly place: Place
}

export interface Deck {
  readonly locale: Locale
  /** For the document's properties. */
  readonly title: string
  readonly sections: readonly Rich[]
  readonly slides: readonly Slide[]
  /** It is to have no speaker notes: those of its slides are empty. */
  readonly stripped?: boolean
}

/**
 * A briefing: its Markdown tree (mdast), whose links still carry `fact:` and `chart:` addresses. The paragraph after
 * that of a chart is the chart's caption.
 */
export interface Briefing {
  readonly locale: Locale
  readonly tree: Root
  readonly origins: readonly Place[]
}

/** A source of the briefing, under its number. `text` is title, publisher and date. */
export interface Footnote {
  readonly number: number
  readonly source: string
  readonly text: string
  readonly url?: string
}

/** One figure as a reader sees it, and where. Written to `provenance.json`. */
export interface Shown {
  readonly text: string
  /** Where it is written shorter when the room does not do. */
  readonly short?: string
  readonly fact: string
  readonly part: 'value' | 'date'
  readonly value: number | null
  readonly min?: number
  readonly max?: number
  readonly bound: string
  readonly unit: string
  readonly date: string
  readonly basis: string
  readonly sources: readonly { readonly id: string; readonly at?: string; readonly number: number }[]
  /** For a derived figure. */
  readonly formula?: string
  readonly inputs?: readonly string[]
  /** Ids of open conflicts and corrections. */
  readonly marks?: readonly string[]
  /** file:line of the record. */
  readonly place: string
  /** `slide:<id>`, `slide:<id>/notes`, `slide:<id>/chart:<chart>`, `section:<heading>` … */
  readonly where: string
}
