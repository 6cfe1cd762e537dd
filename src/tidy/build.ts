import { CST } from 'yaml'
import { blockText } from './block-text.js'
import { flow } from './flow.js'
import { keyOf } from './key.js'
import { NotSet } from './not-set.js'
import { requoted } from './quotes.js'
import { withoutSpace } from './space.js'
import { behind, between, splitAt } from './tokens.js'
import type { Entry, Line, Node } from './tree.js'

type Collection = CST.BlockMap | CST.BlockSequence
type Item = Collection['items'][number]

/** A node with what stands behind it: the comment on its line, and the lines below that belong further out. */
export interface Built {
  readonly node: Node
  readonly tail?: string
  readonly below: Line[]
}

/** @param parent indentation of the collection around it, −1 for none */
export function build(token: CST.Token, parent: number): Built {
  switch (token.type) {
    case 'block-map':
    case 'block-seq':
      return block(token, parent)
    case 'flow-collection':
      return { node: flow(token, (inside) => build(inside, -1).node), ...ending(token.end.slice(1)) }
    case 'block-scalar':
      return blockText(token, parent)
    case 'alias':
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return { node: { kind: 'text', lines: linesOf(token.source) }, ...ending(token.end ?? []) }
    default:
      throw new NotSet(token, `\`${token.type}\` cannot be set`)
  }
}

function ending(tokens: readonly CST.SourceToken[]): { tail?: string; below: Line[] } {
  const { tail, lines } = behind(tokens)
  return { below: lines, ...(tail !== undefined && { tail }) }
}

function linesOf(source: string): string[] {
  return requoted(source).split('\n').map(withoutSpace)
}

function block(token: Collection, parent: number): Built {
  const entries: Entry[] = []
  let below: Line[] = []
  for (const item of token.items) {
    if (isBare(item)) {
      below.push(...between(item.start, true).lines)
      continue
    }
    const { entry, below: next } = entryOf(item, token.indent)
    entry.lead.unshift(...below)
    entries.push(entry)
    below = next
  }
  // Lines beside a list that stands no further in than its key belong to the map around it.
  const { inside, outside } = splitAt(Math.max(token.indent, parent + 1), below)
  const kind = token.type === 'block-map' ? 'map' : 'seq'
  return { node: { kind, entries, trail: inside }, below: outside }
}

/** Only comments: they stand below the last entry. */
function isBare({ start, key, sep, value }: Item): boolean {
  return !key && !sep && !value && !start.some(({ type }) => type === 'seq-item-ind')
}

function entryOf({ start, key, sep, value }: Item, indent: number): { entry: Entry; below: Line[] } {
  const explicit = start.find(({ type }) => type === 'explicit-key-ind')
  if (explicit) throw new NotSet(explicit, 'a key behind `?` cannot be set')
  const dash = start.findIndex(({ type }) => type === 'seq-item-ind')
  const lead = between(dash < 0 ? start : start.slice(0, dash), true)
  const inner = between(dash < 0 ? (sep ?? []) : start.slice(dash + 1), false)
  const built = value && build(value, indent)
  const entry: Entry = {
    lead: lead.lines,
    ...(dash < 0 && keyOf(key, lead.props)),
    props: inner.props,
    ...(inner.after !== undefined && { after: inner.after }),
    inner: built ? inner.lines : [],
    ...(built && { value: built.node }),
    ...(built?.tail !== undefined && { tail: built.tail }),
  }
  return { entry, below: built ? built.below : inner.lines }
}
