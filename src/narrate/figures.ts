import {
  formatDate,
  formatFact,
  isFactStyle,
  factStyles,
  type DateStyle,
  type FactStyle,
  type NumberStyle,
} from '../format/index.js'
import type { Fact } from '../model/view.js'
import { didYouMean } from '../nearest.js'
import { escapeMarkdown, markdownLink } from './markdown.js'
import { asStated } from '../told.js'
import { findFact, isProblem, own } from './known.js'
import type { Inline } from './inline.js'
import type { Problem, Scope } from './scope.js'

export const dateStyles: readonly DateStyle[] = ['long', 'month', 'axis', 'year']

/** In place of a style: where the text does not fit, the figure is left out. */
export const leftOut = 'none'
type LeftOut = typeof leftOut

/** A figure as a Markdown link to its fact, with its short wording. A style that names a date links to the date. */
export function figureLink(
  fact: Fact,
  style: FactStyle | undefined,
  scope: Scope,
  short?: FactStyle | LeftOut,
): string {
  const write = (as: FactStyle | undefined) =>
    formatFact(fact, own(scope.view.units, fact.unit), scope.locale, as, numbersIn(scope))
  return markdownLink(write(style), addressOf(fact, style), short && shortened(short, write))
}

/** The date of a fact or event as a Markdown link, with its short wording. */
export function dateLink(
  fact: Fact,
  style: DateStyle | undefined,
  scope: Scope,
  short?: DateStyle | LeftOut,
): string {
  const write = (as: DateStyle | undefined) => formatDate(fact.valid, scope.locale, as)
  return markdownLink(write(style), addressOf(fact, 'date'), short && shortened(short, write))
}

/** How the audience has numbers written in this language. */
export function numbersIn({ view, locale }: Pick<Scope, 'view' | 'locale'>): NumberStyle | undefined {
  return view.audience.numbers?.[locale]
}

function shortened<S extends string>(short: S | LeftOut, write: (style: S) => string): string {
  return short === leftOut ? '' : write(short as S)
}

function addressOf(fact: Fact, style: FactStyle | undefined): string {
  const isDate = fact.kind === 'event' || style === 'date' || style === 'month' || style === 'year'
  return `fact:${fact.id}${isDate ? '@date' : ''}`
}

/**
 * Prose with its figures as Markdown; every problem is reported at the prose's own place in the dataset. Where it has a
 * short wording, each of its pieces stands in one of the two wordings alone.
 */
export function inlineMarkdown(inline: Inline, scope: Scope, report: (problem: Problem) => void): string {
  const { pieces, short } = inline
  const plain = (text: string, target?: string) =>
    target === undefined ? escapeMarkdown(text) : markdownLink(text, target)
  if (!short) return piecesMarkdown(pieces, scope, report, plain)
  const onlyLong = (text: string, target = 'short:') => markdownLink(text, target, '')
  const onlyShort = (text: string, target = 'short:') => markdownLink('', target, text)
  return piecesMarkdown(pieces, scope, report, onlyLong) + piecesMarkdown(short, scope, report, onlyShort)
}

function piecesMarkdown(
  pieces: Inline['pieces'],
  scope: Scope,
  report: (problem: Problem) => void,
  link: (text: string, target?: string) => string,
): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return link(piece)
      const problem = styleProblem(piece.style)
      const fact = findFact(piece.fact, piece.stated ? { ...scope, view: asStated(scope.view) } : scope)
      if (problem) report(problem)
      if (isProblem(fact)) report(fact)
      if (problem || isProblem(fact)) return ''
      const style = piece.style as FactStyle | undefined
      const text = formatFact(fact, own(scope.view.units, fact.unit), scope.locale, style, numbersIn(scope))
      return link(text, addressOf(fact, style))
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
