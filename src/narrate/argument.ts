import { factsOf, meaningProblem, parseClaim } from '../claim/index.js'
import { didYouMean } from '../nearest.js'
import { findFact, findRecord, findTrait, isKnown, isProblem, own } from './known.js'
import type { Param } from './helper.js'
import type { Problem, Scope } from './scope.js'

/** What is wrong with the value of an argument, if anything; used before templates run and while they do. */
export function argumentProblem(param: Param, value: unknown, scope: Scope): Problem | undefined {
  const problem = formProblem(param, value)
  return problem || !isId(param) ? problem : idProblem(param, value as string, scope)
}

/** What can be wrong with an argument whatever the dataset holds: its type, or a word that is not in a closed list. */
export function formProblem(param: Param, value: unknown): Problem | undefined {
  if (param === 'any') return undefined
  if (param === 'list') return Array.isArray(value) ? undefined : wrong('a list', value)
  if (param === 'boolean') return typeof value === 'boolean' ? undefined : wrong('`true` or `false`', value)
  if (typeof value !== 'string')
    return wrong(typeof param === 'object' ? `a ${param.what}` : nouns[param], value)
  if (param === 'claim') return claimFormProblem(value)
  return typeof param === 'object' ? oneOfProblem(param, value) : undefined
}

/** What follows is quoted, as a claim is a text in which a place of a file cannot point. */
function claimFormProblem(text: string): Problem | undefined {
  const claim = parseClaim(text)
  if (!('error' in claim)) return undefined
  const rest = text.slice(claim.at).trim()
  const where = rest === '' ? '' : `, at \`${rest}\``
  return { code: 'claim', message: `this is no claim: ${claim.error}${where}` }
}

/** A figure that is not known, a word that groups no companies, or units that do not match. */
function claimProblem(text: string, scope: Scope): Problem | undefined {
  const claim = parseClaim(text)
  if ('error' in claim) return undefined
  const unknown = factsOf(claim)
    .map(({ id }) => findFact(id, scope))
    .filter((found) => isProblem(found))
  const [first] = [...unknown.filter(({ whenShown }) => !whenShown), ...unknown]
  if (first) return first
  const meaning = meaningProblem(claim, scope.view)
  return meaning && { code: 'claim', message: meaning.error, hints: meaning.hints }
}

function isId(param: Param): param is keyof typeof nouns {
  return typeof param === 'string' && Object.hasOwn(nouns, param)
}

const nouns = {
  fact: 'the id of a fact',
  guarded: 'the id of a fact',
  company: 'the id of a company',
  camp: 'the id of a camp',
  named: 'the id of something that has a name',
  derived: 'the id of a derived figure',
  trait: 'the id of a trait',
  text: 'a text',
  claim: 'a claim',
} as const

function oneOfProblem({ oneOf, what }: Exclude<Param, string>, value: string): Problem | undefined {
  if (oneOf.includes(value)) return undefined
  const close = didYouMean(value, oneOf)
  const hints = close.length > 0 ? close : [`it is one of ${oneOf.map((word) => `\`${word}\``).join(', ')}`]
  return { code: `unknown-${what}`, message: `there is no ${what} \`${value}\``, hints }
}

function idProblem(param: keyof typeof nouns, id: string, scope: Scope): Problem | undefined {
  if (param === 'claim') return claimProblem(id, scope)
  const { records, names } = scope.view
  const found = {
    text: () => ({}),
    fact: () => findFact(id, scope),
    guarded: () => Object(isKnown(id, scope)) as object,
    company: () => findRecord('company', id, records.companies, scope),
    camp: () => findRecord('camp', id, records.camps, scope),
    derived: () => findRecord('derived figure', id, records.derived, scope),
    trait: () => findTrait(id, scope),
    named: () =>
      own(names, id) ??
      findRecord(
        'name',
        id,
        Object.keys(names).map((known) => ({ id: known })),
        scope,
      ),
  }[param]()
  return isProblem(found) ? found : undefined
}

function wrong(expected: string, value: unknown): Problem {
  return { code: 'wrong-argument', message: `${expected} is expected here, not ${described(value)}` }
}

function described(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'a record' : `\`${String(value)}\``
}
