import * as z from 'zod'
import { proseParts } from '../format/index.js'
import { localise } from '../format/simplified.js'
import type { Locale, Localised, Prose } from '../model/locale.js'
import type { Place } from '../model/place.js'

const pieces = z.array(
  z.union([
    z.string(),
    z.strictObject({
      fact: z.string(),
      style: z.string().optional(),
      /** In the currency of its record, whatever the audience’s is. */
      stated: z.boolean().optional(),
    }),
  ]),
)

/**
 * Text with figures in it, as the context holds it. It becomes Markdown only where a template prints it, so that a
 * figure that is not known yet is an error only where it would be seen.
 */
export const inlineSchema = z
  .strictObject({
    pieces,
    short: pieces.optional().describe('the wording for where the other one does not fit'),
    place: z.custom<Place>().describe('where the text stands in the dataset'),
  })
  .meta({ text: true })

export type Inline = z.output<typeof inlineSchema>

export function isInline(value: unknown): value is Inline {
  return typeof value === 'object' && value !== null && 'pieces' in value && 'place' in value
}

/** Dataset prose of one locale, taken apart at its `{fact-id|style}`. */
export function inlineProse(text: Prose, locale: Locale, place: Place): Inline {
  const { short } = text
  return { pieces: prosePieces(text, locale), ...(short && { short: prosePieces(short, locale) }), place }
}

function prosePieces(text: Localised, locale: Locale): Inline['pieces'] {
  return proseParts(localise(text, locale)).map((part) =>
    'fact' in part ? figurePiece(part.fact, part.style) : part.text,
  )
}

/** Figures in a row, with a text between two. */
export function inlineFigures(
  facts: readonly {
    readonly fact: string
    readonly style?: string | undefined
    readonly stated?: boolean | undefined
  }[],
  separator: string,
  place: Place,
): Inline {
  const pieces = facts.flatMap(({ fact, style, stated }, index) => [
    ...(index > 0 ? [separator] : []),
    { ...figurePiece(fact, style), ...(stated && { stated }) },
  ])
  return { pieces, place }
}

function figurePiece(fact: string, style: string | undefined): { fact: string; style?: string } {
  return style === undefined ? { fact } : { fact, style }
}
