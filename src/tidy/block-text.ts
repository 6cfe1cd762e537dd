import type { CST } from 'yaml'
import type { Built } from './build.js'
import { indentOf, withoutSpaceBehind } from './space.js'
import type { BlockText, Line } from './tree.js'

/** Text below `|` or `>` without its indentation; empty lines that are no part of it belong to what follows. */
export function blockText({ props, source }: CST.BlockScalar, parent: number): Built {
  const prop = (type: CST.Token['type']) =>
    props.find((token) => token.type === type) as CST.SourceToken | undefined
  const header = prop('block-scalar-header')?.source ?? '|'
  const comment = withoutSpaceBehind(prop('comment')?.source ?? '')
  const written = source.replace(/\n$/, '').split('\n')
  const indent = textIndent(written, header, parent)
  const lines = written.map((line) => line.slice(indent))
  const below: Line[] = []
  while (!header.includes('+') && lines.at(-1) === '') {
    lines.pop()
    below.push({ column: 0 })
  }
  // It is set two columns in, whatever it was.
  const node: BlockText = {
    kind: 'block-text',
    header: header.replace(/\d/, '2'),
    lines,
    ...(comment && { comment }),
  }
  return { node, below }
}

function textIndent(lines: readonly string[], header: string, parent: number): number {
  const given = /\d/.exec(header)?.[0]
  if (given !== undefined) return Math.max(parent, 0) + Number(given)
  const first = lines.find((line) => /[^ ]/.test(line))
  return first === undefined ? Infinity : indentOf(first)
}
