import { wrapped } from '../columns.js'
import { printable } from './code-frame.js'
import { painter } from './paint.js'
import type { Terminal } from './terminal.js'

/** Columns of a page that is no terminal, and the most that a wide terminal is used for. */
const usualColumns = 100
const mostColumns = 140

export interface PageOptions {
  readonly columns: number
  readonly colour: boolean
}

/** How a text is set for a terminal, or for where there is none. */
export function pageOptions(page: Terminal['page']): PageOptions {
  return {
    columns: Math.min(page?.columns ?? usualColumns, mostColumns),
    colour: page?.colour ?? false,
  }
}

/** What a text is about: in bold, beside it where it stands, below it its title, which may be empty. */
export interface Heading {
  readonly head: string
  readonly state?: string
  readonly place: string
  readonly title: string
}

/** A heading and sections of lines, each under its title; a section without lines is left out. */
export function sectionsText(
  { head, state = '', place, title }: Heading,
  sections: readonly (readonly [title: string, lines: readonly string[]])[],
  { columns, colour }: PageOptions,
): string {
  const paint = painter(colour)
  return [
    `${paint('bold', head)}${state}  ${paint('dim', place)}`,
    ...(title === '' ? [] : wrapped(printable(title), columns).map((line) => paint('bold', line))),
    ...sections
      .filter(([, lines]) => lines.length > 0)
      .flatMap(([name, lines]) => [
        ...(name === '' ? [] : ['', paint('bold', name)]),
        ...lines.map((line) => (line === '' ? '' : `  ${printable(line)}`)),
      ]),
  ].join('\n')
}
