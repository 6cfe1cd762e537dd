import { error, type Diagnostic } from '../../diagnostic.js'
import { longestRepeated, readFingerprints, type Fingerprints } from '../../fingerprint/index.js'
import { entries, type Rule, type Scope } from '../scope.js'

type Path = readonly PropertyKey[]

/** Fields that are names, quotations of a figure, or written for the program; and what is not text of the record. */
const exempt = new Set([
  'id',
  'name',
  'aliases',
  'short',
  'title',
  'publisher',
  'author',
  'printed',
  'formula',
  'url',
])

/**
 * No text of the dataset repeats a sentence of a source: facts carry over, wording does not. Looks for spans of the
 * sources whose fingerprints lie in `fingerprints/` of the dataset's folder.
 */
export const ownWords: Rule = (scope) => {
  const known: Fingerprints = new Map(
    scope.sources.fingerprints.flatMap(({ text }) => readFingerprints(text).spans),
  )
  return [...brokenLines(scope), ...(known.size > 0 ? repeatedSpans(scope, known) : [])]
}

function brokenLines({ sources }: Scope): Diagnostic[] {
  return sources.fingerprints.flatMap(({ path, text }) =>
    readFingerprints(text).wrong.map((line) => {
      const place = { file: path, start: { line, column: 1 } }
      const hint = 'make the file again with `midgame fingerprint`'
      return error('check/fingerprint', 'this line is no fingerprint: source, place, hashes', place, hint)
    }),
  )
}

function repeatedSpans({ records, origins }: Scope, known: Fingerprints): Diagnostic[] {
  return entries(records).flatMap(({ record }) =>
    texts(record, []).flatMap(([path, text]): Diagnostic[] => {
      const found = longestRepeated(text, known)
      if (!found) return []
      const { source, at } = found.origin
      const message = `“${found.text}” stands in \`${source}\` ${at} too`
      const hint = 'facts and figures carry over, sentences do not: say it in your own words'
      return [error('check/own-words', message, origins.place(record, ...path), hint)]
    }),
  )
}

/** Every text inside a value that is in somebody's words. */
function texts(value: unknown, path: Path): [Path, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (Array.isArray(value)) return value.flatMap((item, index) => texts(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    exempt.has(key) || key === 'place' ? [] : texts(inner, [...path, key]),
  )
}
