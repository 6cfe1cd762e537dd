import type { Holder } from '../model/reference.js'

/** `file:line:column`. */
export type Address = string

/** A record in one line: what `midgame list` prints of it. */
export interface Row extends Holder {
  readonly place: Address
  /** The fields that tell this kind of record apart, by name, as text. */
  readonly essentials: Readonly<Record<string, string>>
  readonly valid?: string
  readonly recorded?: string
  /** `active`, `disputed`, `corrected`, `superseded`, `retracted`, `later` (not known as of the day), `resolved`. */
  readonly status: string
  /** Ids of its sources. */
  readonly sources: readonly string[]
}

/** One field of a record: as it stands in the file, and as text with names resolved. */
export interface Field {
  readonly name: string
  readonly value: unknown
  readonly text: string
}

/** A figure: as on slides, and as numbers in base units. */
export interface FigureText {
  readonly text: string
  readonly value: number | null
  readonly min?: number
  readonly max?: number
  readonly bound: string
  readonly unit: string
  readonly printed?: string
}

/** How a derived figure comes about. A count has no `formula`; its inputs are the records counted. */
export interface Derivation {
  readonly formula?: string
  /** The formula with the values of its inputs. */
  readonly substituted?: string
  readonly count?: string
  readonly inputs: readonly { readonly id: string; readonly kind: string; readonly text: string }[]
  readonly stated: number
  /** Undefined where an input has no value. */
  readonly computed?: number
  readonly agrees?: boolean
}

export interface SourceText {
  readonly id: string
  readonly role: string
  readonly at?: string
  readonly title: string
  readonly publisher: string
  readonly published?: string
  readonly url?: string
}

/** Something that the dataset learned about a record. */
export interface HistoryEntry extends Holder {
  readonly recorded: string
  readonly valid?: string
  /** `this record`, `replaced by it`, `replaces it`, `same key`, `retraction`, `correction`, `conflict`, `resolution`. */
  readonly what: string
  readonly text: string
  readonly status: string
  readonly place: Address
}

/** Whether one audience knows a record at its own day, and why. */
export interface Standing {
  readonly audience: string
  readonly asOf: string
  readonly known: boolean
  /** `not-yet-known`, `visibility`, `retracted` or `superseded`; undefined when it is known. */
  readonly reason?: string
  readonly because: string
  /** The figure as this audience sees it. */
  readonly figure?: string
}

/** A place of the dataset, of a setting or of a template that names the record. */
export interface ReferenceText {
  /** Undefined for a template. */
  readonly from?: Holder
  readonly field?: string
  readonly place: Address
}

/** A derived figure that changes with the record, and through which other one. */
export interface Dependant {
  readonly id: string
  readonly through?: string
  readonly text: string
}

/** A place in a deck or briefing where a reader meets the record. */
export interface Use {
  readonly audience: string
  readonly locale: string
  readonly output: 'deck' | 'briefing'
  /** Number and title of the slide; in a briefing of the section. */
  readonly number: number
  readonly title: string
  readonly part: 'slide' | 'notes' | 'chart' | 'text'
  readonly exhibit?: number
  /**
   * `figure`: its own value or date; `name`: its name as a link; `words`: a text of it; `chart`: it is the chart;
   * otherwise the figure `via`, which is `made from it`, `about it`, `cites it` or `marked by it`.
   */
  readonly how: string
  readonly via?: string
  readonly text: string
}

/** Everything that `midgame show` tells of one id. */
export interface Explanation extends Holder {
  /** What a record of this kind is called: `observation`. */
  readonly noun: string
  readonly name?: string
  readonly place: Address
  readonly status: string
  readonly figure?: FigureText
  readonly derivation?: Derivation
  readonly fields: readonly Field[]
  readonly sources: readonly SourceText[]
  readonly history: readonly HistoryEntry[]
  /** Entries of the history and references left out because they were recorded after the day asked for. */
  readonly later: number
  readonly audiences: readonly Standing[]
  readonly references: readonly ReferenceText[]
  readonly dependants: readonly Dependant[]
  /** For an entity: the records about it, and about what belongs to it. */
  readonly about: readonly Row[]
  readonly uses: readonly Use[]
  /** Audiences whose pages are not known, because the project has errors or cannot be built as of the day. */
  readonly withoutPages: readonly string[]
}
