import { broken, fits, inline } from './print-flow.js'
import {
  isBlock,
  isFlow,
  type Block,
  type BlockText,
  type Entry,
  type Flow,
  type Line,
  type Node,
} from './tree.js'

/** A map or list in block style, every line at its indentation. */
export function printBlock(block: Block, indent: number): string {
  const { entries, trail } = block
  const lines = entries.map((entry, index) => {
    const lead = printLines(entry.lead, indent, index > 0 && !isOpen(entries[index - 1]))
    return `${lead}${' '.repeat(indent)}${printEntry(entry, indent)}`
  })
  return `${lines.join('')}${printLines(trail, indent, !isOpen(entries.at(-1)))}`
}

/** Whether an empty line below would belong to it: text below `|+` or `>+` takes all of them. */
function isOpen(entry: Entry | undefined): boolean {
  const value = entry?.value
  if (value?.kind === 'block-text') return value.header.includes('+')
  return value !== undefined && isBlock(value) && value.trail.length === 0 && isOpen(value.entries.at(-1))
}

/** Comments with at most one empty line between two of them; none at the beginning of a block. */
export function printLines(lines: readonly Line[], indent: number, mayBeEmpty: boolean): string {
  let text = ''
  let last = mayBeEmpty ? '#' : ''
  for (const { comment } of lines) {
    if (comment !== undefined) text += `${' '.repeat(indent)}${comment}\n`
    else if (last !== '') text += '\n'
    last = comment ?? ''
  }
  return text
}

/** An entry from its key or dash to the end of its last line. */
function printEntry(entry: Entry, indent: number): string {
  const { key, value } = entry
  const head = key === undefined ? '-' : `${key}:`
  if (!value) return `${joined(head, entry.props, entry.after)}\n`
  if (isBlock(value)) return printNested(head, entry, value, indent)
  if (isTooLong(entry, value, indent)) return printNested(head, entry, unfolded(value), indent)
  if (value.kind === 'block-text')
    return `${joined(head, entry.props, value.header, value.comment)}\n${textLines(value, indent + 2)}`
  const text = withProps(entry, valueLines(entry, value, indent))
  const tail = entry.tail === undefined ? '' : ` ${entry.tail}`
  const startsBelow = text.startsWith('\n') || entry.after !== undefined || entry.inner.length > 0
  if (!startsBelow) return `${head} ${text}${tail}\n`
  const between = printLines(entry.inner, indent + 2, false)
  return `${joined(head, entry.after)}\n${between}${' '.repeat(indent + 2)}${text.replace(/^\n/, '')}${tail}\n`
}

/** Braces or brackets that are too long for a line, and lose nothing when they are written as a block. */
function isTooLong(entry: Entry, value: Node, indent: number): value is Flow {
  if (!isFlow(value) || value.entries.length === 0) return false
  if (entry.tail !== undefined || entry.after !== undefined || entry.inner.length > 0) return false
  const head = entry.key === undefined ? 2 : entry.key.length + 2
  const before = entry.props === '' ? 0 : entry.props.length + 1
  const isPlain = value.entries.every(({ key }) => (key !== undefined) === (value.kind === 'flow-map'))
  return isPlain && !fits(indent + head + before, inline(value))
}

function unfolded({ kind, entries }: Flow): Block {
  return { kind: kind === 'flow-map' ? 'map' : 'seq', entries, trail: [] }
}

/** A block behind a dash begins on its line, be it with a comment; behind a key it begins on the next one. */
function printNested(head: string, { props, after, inner }: Entry, value: Block, indent: number): string {
  const text = `${printLines(inner, indent + 2, false)}${printBlock(value, indent + 2)}`
  if (head === '-' && props === '' && after === undefined)
    return `- ${text.replace(/^[\n ]+/, '').replace(/^(#.*\n)\n+/, '$1')}`
  return `${joined(head, props, after)}\n${text}`
}

/** Text or braces behind a head; it begins with a line break where it does not stand behind it. */
function valueLines(entry: Entry, value: Exclude<Node, Block | BlockText>, indent: number): string {
  const inside = ' '.repeat(indent + 2)
  if (!isFlow(value)) return shifted(value.lines, inside)
  return flowLines(entry, value, indent)
}

function flowLines({ key, props, after, inner }: Entry, value: Flow, indent: number): string {
  const text = inline(value)
  const before = props === '' ? 0 : props.length + 1
  const head = key === undefined ? 2 : key.length + 2
  const isBelow = after !== undefined || inner.length > 0
  if (value.entries.length === 0) return text
  if (!isBelow && fits(indent + head + before, text)) return text
  if (key === undefined) return broken(value, indent + 2)
  return `\n${fits(indent + 2 + before, text) ? text : broken(value, indent + 2)}`
}

function withProps({ props }: Entry, text: string): string {
  if (props === '') return text
  return text.startsWith('\n') ? `\n${props} ${text.slice(1)}` : `${props} ${text}`
}

function textLines({ lines }: BlockText, indent: number): string {
  return lines.map((line) => (line === '' ? '\n' : `${' '.repeat(indent)}${line}\n`)).join('')
}

function shifted([first = '', ...rest]: readonly string[], inside: string): string {
  return [first, ...rest.map((line) => (line === '' ? '' : `${inside}${line}`))].join('\n')
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}
