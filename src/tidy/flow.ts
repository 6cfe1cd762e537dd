import { CST } from 'yaml'
import { keyOf } from './key.js'
import { NotSet } from './not-set.js'
import { indentOf, withoutSpaceBehind } from './space.js'
import { between } from './tokens.js'
import type { Entry, Flow, Node, Verbatim } from './tree.js'

type Item = CST.FlowCollection['items'][number]

/**
 * A map or list in braces or brackets; one with comments or broken text inside is left as it is.
 * @param build what is inside
 */
export function flow(token: CST.FlowCollection, build: (token: CST.Token) => Node): Flow | Verbatim {
  if (isBroken(token)) return verbatim(token)
  const kind = token.start.source === '{' ? 'flow-map' : 'flow-seq'
  return { kind, entries: token.items.filter(isThere).map((item) => entryOf(item, build)) }
}

/** What stands behind the last comma is an item without anything. */
function isThere({ start, key, sep, value }: Item): boolean {
  return Boolean(key ?? sep ?? value) || start.some(({ type }) => type === 'anchor' || type === 'tag')
}

function entryOf({ start, key, sep, value }: Item, build: (token: CST.Token) => Node): Entry {
  const explicit = start.find(({ type }) => type === 'explicit-key-ind')
  if (explicit) throw new NotSet(explicit, 'a key behind `?` cannot be set')
  const { props } = between(start, false)
  const content = sep ? value : (value ?? key)
  return {
    lead: [],
    ...(sep && keyOf(key, props)),
    props: sep ? between(sep, false).props : props,
    inner: [],
    ...(content && { value: build(content) }),
  }
}

/** Whether it holds a comment, or text over several lines. */
function isBroken(token: CST.FlowCollection): boolean {
  return token.items.some(({ start, key, sep, value }) =>
    [...start, ...(sep ?? []), key, value].some((part) => {
      if (!part) return false
      if (part.type === 'comment') return true
      if (part.type === 'flow-collection')
        return isBroken(part) || part.end.some(({ type }) => type === 'comment')
      if (!CST.isScalar(part) || part.type === 'block-scalar') return false
      return part.source.includes('\n') || (part.end ?? []).some(({ type }) => type === 'comment')
    }),
  )
}

function verbatim(token: CST.FlowCollection): Verbatim {
  const source = CST.stringify({ ...token, end: token.end.slice(0, 1) })
  const [first = '', ...rest] = source.split('\n').map(withoutSpaceBehind)
  const indents = rest.filter((line) => line !== '').map(indentOf)
  const shift = Math.min(...indents)
  return { kind: 'verbatim', lines: [first, ...rest.map((line) => line.slice(shift))] }
}
