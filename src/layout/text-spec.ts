import type { Rich } from '../model/deck.js'
import type { Box, Paragraph } from '../model/frame.js'
import type { ColourToken, TypeRole } from '../model/settings.js'
import type { SetParagraph } from './fit.js'
import type { Face } from './type-scale.js'

/** One paragraph of a text: what it says and how it is set. Strong runs are bold, in colour `strong`. */
export interface Para {
  readonly content: Rich | string
  readonly role: TypeRole
  readonly colour: ColourToken
  readonly bold?: boolean
  readonly italic?: boolean
  readonly strong?: ColourToken
  /** Points before the paragraph. */
  readonly before?: number
  /** Another face than the role's. */
  readonly face?: Face
}

export interface TextSpec {
  /** In words: an error names it, and so does PowerPoint's selection pane. */
  readonly name: string
  readonly box: Box
  readonly text: Para | readonly Para[]
  readonly align?: Paragraph['align']
  readonly valign?: 'top' | 'middle' | 'bottom'
  /** Texts of one group shrink together; default: `name`. */
  readonly group?: string
  readonly maxLines?: number
  /** No smaller than this, in points. */
  readonly floor?: number
  readonly placeholder?: 'title'
  /** Not moved out where it begins with an opening bracket. */
  readonly still?: boolean
}

/** A text that was measured. */
export interface Measured {
  readonly paragraphs: readonly SetParagraph[]
  /** Inches. */
  readonly height: number
  readonly lines: number
}

/** The paragraphs of a text. */
export function parasOf(text: TextSpec['text']): readonly Para[] {
  return Array.isArray(text) ? (text as readonly Para[]) : [text as Para]
}
