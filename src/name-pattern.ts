import { pathProblem } from './file-name.js'
import { slug } from './slug.js'

/** How outputs are named where the audience does not say it. */
export const usualPattern = '{dataset}-{audience}-{locale}-{asOf}'

/** What a pattern may hold in braces. */
export const placeholderNames = ['dataset', 'audience', 'locale', 'asOf', 'theme'] as const

/** Variables as placeholders: `{vars.client}`. */
export function varValues(vars: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(vars).map(([name, value]) => [`vars.${name}`, slug(value)]))
}

/** The longest of the endings that are put to a name. */
const longestEnding = '.provenance.json'

type Part = { readonly text: string } | { readonly placeholder: string }

/** A pattern in pieces; a brace without its partner is text. */
export function patternParts(pattern: string): Part[] {
  return pattern
    .split(/(\{[^{}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece.startsWith('{') && piece.endsWith('}') ? { placeholder: piece.slice(1, -1) } : { text: piece },
    )
}

/** Whether a pattern holds this placeholder. */
export function holds(pattern: string, name: string): boolean {
  return patternParts(pattern).some((part) => 'placeholder' in part && part.placeholder === name)
}

/** The name that a pattern gives; what has no value is left out. */
export function fillPattern(pattern: string, values: Readonly<Record<string, string>>): string {
  return patternParts(pattern)
    .map((part) =>
      'text' in part ? part.text : Object.hasOwn(values, part.placeholder) ? values[part.placeholder] : '',
    )
    .join('')
}

/** What is wrong with a finished name, without its ending, as the end of a sentence. */
export function stemProblem(stem: string): string | undefined {
  if (stem === '') return 'is empty'
  if (stem.includes('/')) return 'holds a slash, and all outputs of an audience lie in its own folder'
  if (/^[.\- ]/.test(stem)) return 'begins with a dot, a hyphen or a space'
  return pathProblem(stem + longestEnding)
}
