import type { Place } from './place.js'

/** Something that must be passed on the way to a line of a template: the call of a partial, or a part of a block. */
export type Gate =
  | { readonly kind: 'call'; readonly name: string; readonly place: Place; readonly file: string }
  | {
      readonly kind: 'block'
      readonly name: string
      /** As in `BlockStep`. */
      readonly source: string
      readonly place: Place
      /** Whether the line stands in the first part of the block; else it stands after `{{else}}`. */
      readonly first: boolean
    }

/** A place of a template that makes something: a slide, the heading of a section, a part that has a name. */
export interface Writer {
  /** `part`: a block `{{#section "id"}}`, or the call of a partial in `slides/` or `sections/`. */
  readonly kind: 'slide' | 'heading' | 'part'
  readonly output: 'deck' | 'briefing'
  /** As it is written: `profile-{{company}}`; empty of a heading. */
  readonly id: string
  readonly place: Place
  /** From the template of the audience inwards; undefined: no template leads here. */
  readonly path?: readonly Gate[]
}

/** What the templates of an audience would make. */
export interface Writing {
  readonly writers: readonly Writer[]
  /** By the file of a template: the files of the same name that it replaces, the next one first. */
  readonly replaced: Readonly<Record<string, readonly string[]>>
}
