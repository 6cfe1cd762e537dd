import { error, type Diagnostic } from '../diagnostic.js'
import { locales } from '../model/locale.js'
import type { Place } from '../model/place.js'
import type { Sources, TextFile } from '../model/source.js'
import { parseTemplate } from './syntax.js'
import { sourceOf } from './syntax-tree.js'
import { placeOf } from './template.js'

interface Asserted {
  readonly claim: string
  readonly place: Place
}

/**
 * Claims that a template asserts in one language and its counterpart does not: what a sentence says, it says in every
 * language.
 */
export function unevenClaims({ audiences, partials }: Sources): Diagnostic[] {
  const layers = new Set([...audiences.flatMap(({ templates }) => templates), ...partials])
  return [...layers].flatMap(({ files }) =>
    [...counterparts(files)].flatMap((versions) =>
      versions.flatMap((file) => versions.flatMap((other) => (other === file ? [] : missing(file, other)))),
    ),
  )
}

/** The versions of each template that is there in several languages. */
function counterparts(files: Readonly<Record<string, TextFile>>): Iterable<TextFile[]> {
  const byName = new Map<string, TextFile[]>()
  for (const [name, file] of Object.entries(files)) {
    const locale = locales.find((one) => name.endsWith(`.${one}`))
    if (locale === undefined) continue
    const base = name.slice(0, -locale.length - 1)
    byName.set(base, [...(byName.get(base) ?? []), file])
  }
  return byName.values()
}

function missing(file: TextFile, other: TextFile): Diagnostic[] {
  const there = claimsIn(other).map(({ claim }) => claim)
  return claimsIn(file).flatMap(({ claim, place }) => {
    const at = there.indexOf(claim)
    if (at >= 0) {
      there.splice(at, 1)
      return []
    }
    const message = `\`${claim}\` is asserted here and not in \`${other.path}\``
    const hint = 'every language makes the same claims: put the same `assert` there, or take this one out'
    return [error('narrate/uneven-claims', message, place, hint)]
  })
}

/** What a file asserts, in its order; a file with a syntax error asserts nothing. */
function claimsIn(file: TextFile): Asserted[] {
  const found: Asserted[] = []
  const visit = (program: hbs.AST.Program | undefined): void => {
    for (const statement of program?.body ?? []) {
      if (statement.type === 'MustacheStatement') {
        const { path, params, loc } = statement as hbs.AST.MustacheStatement
        const text = params[0]
        if (sourceOf(path) !== 'assert' || text?.type !== 'StringLiteral') continue
        const claim = (text as hbs.AST.StringLiteral).value.replace(/\s+/g, ' ').trim()
        found.push({ claim, place: placeOf(file.path, loc) })
      } else {
        const { program: inner, inverse } = statement as hbs.AST.BlockStatement
        visit(inner)
        visit(inverse)
      }
    }
  }
  visit(parseTemplate(file).value)
  return found
}
