import {
  formatDate,
  formatFact,
  isFactStyle,
  factStyles,
  type DateStyle,
  type FactStyle,
} from '../format/index.js'
import type { Fact } from '../model/view.js'
import { didYouMean } from '../nearest.js'
import { escapeMarkdown, markdownLink } from './markdown.js'
import { findFact, isProblem, own } from './known.js'
import type { Inline } from './inline.js'
import type { Problem, Scope } from './scope.js'

export const dateStyles: readonly DateStyle[] = ['long', 'month', 'axis', 'year']

/** A figure as a Markdown link to its fact. A style that names a date links to the date. */
export function figureLink(fact: Fact, style: FactStyle | undefined, { view, locale }: Scope): string {
  const text = formatFact(fact, own(view.units, fact.unit), locale, style)
  const isDate = fact.kind === 'event' || style === 'date' || style === 'month' || style === 'year'
  return markdownLink(text, `fact:${fact.id}${isDate ? '@date' : ''}`)
}

/** The date of a fact or event as a Markdown link. */
export function dateLink(fact: Fact, style: DateStyle | undefined, { locale }: Scope): string {
  return markdownLink(formatDate(fact.valid, locale, style), `fact:${fact.id}@date`)
}

/** Prose with its figures as Markdown; every problem is reported at the prose's own place in the dataset. */
export function inlineMarkdown(inline: Inline, scope: Scope, report: (problem: Problem) => void): string {
  return inline.pieces
    .map((piece) => {
      if (typeof piece === 'string') return escapeMarkdown(piece)
      const problem = styleProblem(piece.style)
      const fact = findFact(piece.fact, scope)
      if (problem) report(problem)
      if (isProblem(fact)) report(fact)
      else if (!problem) return figureLink(fact, piece.style as FactStyle | undefined, scope)
      return ''
    })
    .join('')
}

function styleProblem(style: string | undefined): Problem | undefined {
  if (style === undefined || isFactStyle(style)) return undefined
  return {
    code: 'unknown-style',
    message: `there is no style \`${style}\``,
    hints: didYouMean(style, factStyles),
  }
}
