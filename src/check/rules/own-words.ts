import { error, type Diagnostic } from '../../diagnostic.js'
import { longestRepeated, readFingerprints, type Fingerprints } from '../../fingerprint/index.js'
import type { Path } from '../../model/place.js'
import { entries, type Rule, type Scope } from '../scope.js'

/** Fields that are names, quotations of a figure, or written for the program; and what is not text of the record. */
const exempt = new Set(['id', 'place', 'name', 'aliases', 'printed', 'formula', 'url'])

/**
 * No text of the dataset repeats a sentence of a source: facts carry over, wording does not. Looks for spans of the
 * sources whose fingerprints lie in `fingerprints/` of the dataset's folder.
 */
export const ownWords: Rule = (scope) => {
  const files = scope.sources.fingerprints.map(({ path, text }) => ({ path, ...readFingerprints(text) }))
  const known: Fingerprints = new Map(files.flatMap(({ spans }) => spans))
  return [...files.flatMap(brokenLines), ...(known.size > 0 ? repeatedSpans(scope, known) : [])]
}

function brokenLines({ path, wrong }: { path: string; wrong: readonly number[] }): Diagnostic[] {
  return wrong.map((line) => {
    const place = { file: path, start: { line, column: 1 } }
    const hint = 'make the file again with `midgame fingerprint`'
    return error('check/fingerprint', 'this line is no fingerprint: source, place, hashes', place, hint)
  })
}

function repeatedSpans({ records, origins }: Scope, known: Fingerprints): Diagnostic[] {
  // Of a source there is nothing but what it is called, by whom and where: that is its own wording.
  const told = entries(records).filter(({ kind }) => kind !== 'sources')
  return told.flatMap(({ record }) =>
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
    exempt.has(key) ? [] : texts(inner, [...path, key]),
  )
}
