import type Handlebars from 'handlebars'
import type { Place } from '../model/place.js'

export type TemplateKind = 'deck' | 'briefing'

/** A parsed template or partial. */
export interface Template {
  /** Its name, made unique: what a file replaces has the name of that file. */
  readonly key: string
  /** `deck`, `briefing`, or the name of a partial as templates write it. */
  readonly name: string
  /** What it replaces: the file of the same name in a later layer. */
  readonly base?: { readonly key: string; readonly layer: number }
  readonly file: string
  readonly program: hbs.AST.Program
  /** Its words are Traditional Chinese and are to be shown in Simplified. */
  readonly simplify: boolean
}

/** Handlebars counts columns from 0. */
export function placeOf(file: string, { start, end }: hbs.AST.SourceLocation): Place {
  return {
    file,
    start: { line: start.line, column: start.column + 1 },
    end: { line: end.line, column: end.column + 1 },
  }
}

/** Handlebars tells each helper where it is called; the type definitions do not know it. */
export function locationOf(options: Handlebars.HelperOptions): Place {
  const { loc } = options as unknown as { loc: hbs.AST.SourceLocation }
  return placeOf(loc.source, loc)
}

/** Where a character of a literal text stands; the first line of the text may begin in the middle of a line of the file. */
export function placeWithin(
  file: string,
  text: string,
  { start }: hbs.AST.SourceLocation,
  offset: number,
): Place {
  const lines = text.slice(0, offset).split('\n')
  const column = (lines.at(-1) ?? '').length + 1 + (lines.length === 1 ? start.column : 0)
  return { file, start: { line: start.line + lines.length - 1, column } }
}
