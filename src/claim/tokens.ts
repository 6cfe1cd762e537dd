import type { ClaimProblem, Named } from './claim.js'

/** `{id}`, a word (an id, a date, `is`, `of`) or a comma. */
export type Token = Named & { readonly kind: 'fact' | 'word' | 'comma' }

const pattern = /(\s+)|\{\s*([^{}\s]+)\s*\}|([A-Za-z0-9][\w.-]*)|(,)/y

/** The tokens of a claim in words, or the first character that belongs to none. */
export function tokens(text: string): Token[] | ClaimProblem {
  const found: Token[] = []
  for (let at = 0; at < text.length; at = pattern.lastIndex) {
    pattern.lastIndex = at
    const [, , fact, word, comma] = pattern.exec(text) ?? []
    if (pattern.lastIndex <= at)
      return { error: `unexpected \`${String.fromCodePoint(text.codePointAt(at) ?? 0)}\``, at }
    if (fact !== undefined) found.push({ kind: 'fact', id: fact, at })
    else if (word !== undefined) found.push({ kind: 'word', id: word, at })
    else if (comma !== undefined) found.push({ kind: 'comma', id: comma, at })
  }
  return found
}
