import type { Formula } from '../formula/index.js'
import type { View } from '../model/view.js'
import { didYouMean } from '../nearest.js'
import type { Claim, Named, When } from './claim.js'
import { unitProblem } from './dimension.js'

/** The figures and events that a claim names, each time that it does. */
export function factsOf(claim: Claim): Named[] {
  switch (claim.kind) {
    case 'comparison':
      return claim.sides.flatMap(inFormula)
    case 'extreme': {
      const of = claim.of && 'facts' in claim.of ? claim.of.facts : []
      return [
        claim.fact,
        ...of,
        ...(claim.within ? [claim.within.from, claim.within.to].flatMap(inWhen) : []),
      ]
    }
    case 'order':
      return [claim.fact, ...inWhen(claim.than)]
    case 'within':
      return [claim.fact, ...[claim.span.from, claim.span.to].flatMap(inWhen)]
    case 'members':
      return []
  }
}

/** The companies, and the words for groups of them, that a claim names. */
export function wordsOf(claim: Claim): Named[] {
  if (claim.kind === 'members') return [...claim.who, ...claim.are]
  return claim.kind === 'extreme' && claim.of && 'groups' in claim.of ? [...claim.of.groups] : []
}

function inFormula(formula: Formula): Named[] {
  switch (formula.kind) {
    case 'number':
      return []
    case 'fact':
      return [{ id: formula.id, at: formula.at }]
    case 'negative':
      return inFormula(formula.of)
    case 'sum':
      return formula.terms.flatMap(({ of }) => inFormula(of))
    case 'product':
      return formula.factors.flatMap(({ of }) => inFormula(of))
    case 'power':
      return [...inFormula(formula.base), ...inFormula(formula.exponent)]
    case 'call':
      return formula.of.flatMap(inFormula)
  }
}

function inWhen(when: When): Named[] {
  return 'fact' in when ? [{ id: when.fact, at: when.at }] : []
}

/** What is wrong with the words of a claim, or with the units of what it compares, whose figures are known. */
export function meaningProblem(claim: Claim, view: View): { error: string; hints: string[] } | undefined {
  const words = groupWords(view)
  const companies = view.records.companies.map(({ id }) => id)
  const [who, are] = claim.kind === 'members' ? [claim.who, claim.are] : [[], wordsOf(claim)]
  const named = claim.kind === 'members' && claim.which === 'these' ? companies : words
  return (
    unknownWord(who, named, named === companies ? 'company' : undefined) ??
    unknownWord(are, words) ??
    unitsOf(claim, view)
  )
}

function unitsOf(claim: Claim, view: View): { error: string; hints: string[] } | undefined {
  const problem = claim.kind === 'comparison' ? unitProblem(claim.sides, view) : undefined
  return problem && { error: problem.error, hints: [] }
}

function unknownWord(
  words: readonly Named[],
  known: readonly string[],
  what = 'type, camp, stance or role',
): { error: string; hints: string[] } | undefined {
  const unknown = words.find(({ id }) => !known.includes(id))
  if (!unknown) return undefined
  const close = didYouMean(unknown.id, known)
  const hints = close.length > 0 ? close : [`there are ${known.map((word) => `\`${word}\``).join(', ')}`]
  return { error: `there is no ${what} \`${unknown.id}\``, hints }
}

/** The words by which companies are grouped. */
export function groupWords({ records }: View): string[] {
  const roles = ['forward', 'hold', 'back']
  const declared = [...records.companyTypes, ...records.camps, ...records.stanceKinds].map(({ id }) => id)
  return ['company', ...new Set([...roles, ...declared])]
}
