import { width } from '../columns.js'
import { isFlow, type Entry, type Flow, type Node } from './tree.js'

/** Columns of a line; what is longer is broken where it can be. */
const widest = 110

/** A node in braces, brackets or on one line, as one line. */
export function inline(node: Node | undefined): string {
  if (!node) return ''
  if (node.kind === 'text') return node.lines.join(' ')
  if (!isFlow(node)) throw new Error(`no inline form of ${node.kind}`)
  const items = node.entries.map(item).join(', ')
  if (node.kind === 'flow-seq') return `[${items}]`
  return items === '' ? '{}' : `{ ${items} }`
}

function item(entry: Entry): string {
  const value = [entry.props, inline(entry.value)].filter(Boolean).join(' ')
  return entry.key === undefined ? value : value === '' ? `${entry.key}:` : `${entry.key}: ${value}`
}

/** Whether a text stands on a line that begins with so many columns. */
export function fits(columns: number, text: string): boolean {
  return columns + width(text) <= widest
}

/** One item a line, between the brackets; the first line without indentation, as it stands behind something. */
export function broken(node: Flow, indent: number): string {
  const [open, close] = node.kind === 'flow-map' ? ['{', '}'] : ['[', ']']
  const inside = ' '.repeat(indent + 2)
  const lines = node.entries.map((entry) => `${inside}${brokenItem(entry, indent + 2)},\n`)
  return `${open}\n${lines.join('')}${' '.repeat(indent)}${close}`
}

function brokenItem(entry: Entry, indent: number): string {
  const whole = item(entry)
  const { value, props, key } = entry
  if (!value || !isFlow(value) || value.entries.length === 0 || fits(indent, `${whole},`)) return whole
  const before = props === '' ? '' : `${props} `
  if (key === undefined) return `${before}${broken(value, indent)}`
  const below = `${before}${inline(value)}`
  const text = fits(indent + 2, `${below},`) ? below : `${before}${broken(value, indent + 2)}`
  return `${key}:\n${' '.repeat(indent + 2)}${text}`
}
