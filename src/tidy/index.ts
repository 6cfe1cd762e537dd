import { Parser, type CST } from 'yaml'
import { build } from './build.js'
import { NotSet } from './not-set.js'
import { printBlock, printLines } from './print.js'
import { sorted, type KeyOrder } from './sort.js'
import { between } from './tokens.js'
import type { Line } from './tree.js'

export { commentsOf } from './comments.js'
export type { KeyOrder } from './sort.js'

/** The text set anew; or where a form of YAML stands that is not set, as an offset, and which. */
export type Tidied = { readonly text: string } | { readonly offset: number; readonly message: string }

/**
 * Sets one YAML document anew: keys in order, two columns a level, one empty line at most, quotes that need no
 * escapes, braces and brackets on one line where they fit into 110 columns, else as a block. Comments keep their place.
 * @param text YAML without errors whose value is a map
 */
export function tidy(text: string, order: KeyOrder): Tidied {
  const head: CST.SourceToken[] = []
  let result = ''
  try {
    for (const token of new Parser().parse(text)) {
      if (token.type === 'document') result += document(token, head, order)
      else if (token.type === 'directive') throw new NotSet(token, 'a directive cannot be set')
      else if (token.type !== 'doc-end') head.push(token as CST.SourceToken)
    }
  } catch (problem) {
    if (problem instanceof NotSet) return { offset: problem.offset, message: problem.message }
    throw problem
  }
  return { text: result === '' ? printLines(trimmed(linesOf(head)), 0, false) : result }
}

function document(
  { start, value, end = [] }: CST.Document,
  head: readonly CST.SourceToken[],
  order: KeyOrder,
): string {
  const lead = linesOf([...head, ...start])
  if (!value) return printLines(trimmed([...lead, ...linesOf(end)]), 0, false)
  const { node, below } = build(value, -1)
  if (node.kind !== 'map') throw new NotSet(value, 'only a map is set')
  const first = node.entries[0]
  const entries = first ? [{ ...first, lead: [...lead, ...first.lead] }, ...node.entries.slice(1)] : []
  const trail = trimmed([...node.trail, ...below, ...linesOf(end)])
  return printBlock(sorted({ ...node, entries, trail }, order), 0)
}

function linesOf(tokens: readonly CST.SourceToken[]): Line[] {
  return between(tokens, true).lines
}

function trimmed(lines: readonly Line[]): Line[] {
  return lines.slice(0, lines.findLastIndex(({ comment }) => comment !== undefined) + 1)
}
