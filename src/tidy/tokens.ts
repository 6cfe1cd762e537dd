import type { CST } from 'yaml'
import { withoutSpaceBehind } from './space.js'
import type { Line } from './tree.js'

type Tokens = readonly CST.SourceToken[]

/** What stands before a value or key: the comment on the first line, the lines below it, anchor and tag. */
export interface Between {
  readonly after?: string
  readonly lines: Line[]
  readonly props: string
}

/** Reads the tokens between a colon or dash, or the beginning of a line, and what follows them. */
export function between(tokens: Tokens, startsLine: boolean): Between {
  const lines: Line[] = []
  const props: string[] = []
  let after: string | undefined
  let fresh = startsLine
  let empty = startsLine
  let column = 0
  for (const { type, source } of tokens) {
    if (type === 'space') column += source.length
    if (type === 'anchor' || type === 'tag') props.push(source)
    if (type === 'comment') {
      if (fresh) lines.push({ comment: withoutSpaceBehind(source), column })
      else after = withoutSpaceBehind(source)
      empty = false
    }
    if (type === 'newline') {
      if (fresh && empty) lines.push({ column: 0 })
      ;[fresh, empty, column] = [true, true, 0]
    }
  }
  return { lines, props: props.join(' '), ...(after !== undefined && { after }) }
}

/** What stands behind a value: the comment on its line, and the lines below. */
export function behind(tokens: Tokens): { tail?: string; lines: Line[] } {
  const { after, lines } = between(tokens, false)
  return { lines, ...(after !== undefined && { tail: after }) }
}

/** Cuts lines where the first comment stands further left than a level: what is before belongs to the level. */
export function splitAt(indent: number, lines: readonly Line[]): { inside: Line[]; outside: Line[] } {
  let cut = lines.findIndex(({ comment, column }) => comment !== undefined && column < indent)
  if (cut < 0) cut = lines.length
  while (cut > 0 && lines[cut - 1]?.comment === undefined) cut--
  return { inside: lines.slice(0, cut), outside: lines.slice(cut) }
}
