import type { List, Paragraph, RootContent, Table as TableNode } from 'mdast'
import { error } from '../diagnostic.js'
import type { Block, Rich } from '../model/deck.js'
import { didYouMean } from '../nearest.js'
import { attributesOf } from './attributes.js'
import { itemsOf } from './lists.js'
import type { Reader } from './reader.js'
import { containers, type ContainerRule } from './rules.js'
import { tableOf } from './tables.js'
import { plain, richOf } from './text.js'
import type { ContainerDirective } from './tree.js'

/** A container as a block of a slide, or undefined when it is none or is not closed. */
export function blockOf(reader: Reader, node: ContainerDirective): Block | undefined {
  const rule = Object.hasOwn(containers, node.name)
    ? containers[node.name as keyof typeof containers]
    : undefined
  if (!rule) {
    const hints = didYouMean(node.name, [...Object.keys(containers), 'notes'])
    reader.error('unknown-container', `there is no container \`:::${node.name}\``, node, ...hints)
    return undefined
  }
  if (!isWhole(reader, node)) return undefined
  const { label, content } = labelAndContent(reader, node, rule.label)
  const attributes = attributesOf(reader, node, rule.attributes ?? {}, rule.requires)
  const head = { kind: node.name, ...(label && { label }), attributes, place: reader.place(node) }
  return { ...head, ...bodyOf(reader, node, content, rule) } as Block
}

/**
 * Whether a container is closed by its own line of colons. One that is not swallows what follows it, so a heading or
 * another container inside it is the sign to tell.
 */
export function isWhole(reader: Reader, node: ContainerDirective): boolean {
  const name = `\`:::${node.name}\``
  const inner = node.children.find(
    (child) =>
      child.type === 'heading' || child.type === 'containerDirective' || child.type === 'leafDirective',
  )
  if (!inner) {
    if (isClosed(reader, node)) return true
    reader.error('unclosed-container', `${name} is not closed`, node, 'end it with a line `:::` of its own')
    return false
  }
  const [first = ''] = reader.source(inner).split('\n', 1)
  const message = `${name} is not closed before \`${first.trim()}\``
  const hint = 'end it with a line `:::` of its own; containers do not stand in one another'
  const related = [{ place: reader.place(inner), message: 'this stands inside it' }]
  reader.report({ ...error('parse/unclosed-container', message, reader.place(node), hint), related })
  return false
}

function isClosed(reader: Reader, node: ContainerDirective): boolean {
  const lines = reader.source(node).split('\n')
  const opening = /^:+/.exec(lines[0]!)![0].length
  const closing = /^\s*(:{3,})\s*$/.exec(lines.at(-1)!)
  return lines.length > 1 && closing !== null && closing[1]!.length >= opening
}

/** The text in `:::name[label]`, apart from what stands between the fences. */
export function labelAndContent(
  reader: Reader,
  node: ContainerDirective,
  rule: ContainerRule['label'],
): { label: Rich | undefined; content: readonly RootContent[] } {
  const [first, ...others] = node.children
  const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true
  const label = labelled ? richOf(reader, (first as Paragraph).children, first) : undefined
  const written = label !== undefined && plain(label).trim() !== ''
  if (rule === undefined && labelled) reader.error('label', `\`:::${node.name}\` has no label`, node)
  if (rule === 'required' && !written) {
    reader.error('label', `\`:::${node.name}\` needs a label`, node, `write \`:::${node.name}[Heading]\``)
  }
  return { label: written ? label : undefined, content: labelled ? others : node.children }
}

/** Paragraphs, then a list, then a table: whichever of them the rule asks for, and nothing else. */
function bodyOf(
  reader: Reader,
  node: ContainerDirective,
  content: readonly RootContent[],
  rule: ContainerRule,
): Record<string, unknown> {
  const rest = [...content]
  const body: Record<string, unknown> = {}
  if (rule.text) body.paragraphs = paragraphsOf(reader, node, rest, rule)
  if (rule.list) {
    if (rest[0]?.type !== 'list')
      return reportMissing(reader, node, 'list', rest[0], 'write each item as `- text`')
    body.items = itemsOf(reader, rest.shift() as List, rule.list, `\`:::${node.name}\``)
  }
  if (rule.table) {
    const hint = `its columns are ${rule.table.columns}; a blank line stands before it`
    if (rest[0]?.type !== 'table') return reportMissing(reader, node, 'table', rest[0], hint)
    body.table = tableOf(reader, rest.shift() as TableNode, rule.table, node.name)
  }
  if (rule.filled === 'list') body.items = []
  if (rule.filled === 'table') body.table = { head: [], rows: [], place: reader.place(node) }
  for (const extra of rest) reportExtra(reader, node, extra, rule)
  return body
}

function paragraphsOf(
  reader: Reader,
  node: ContainerDirective,
  rest: RootContent[],
  rule: ContainerRule,
): readonly Rich[] {
  const [least, most] = rule.text!
  const paragraphs: Rich[] = []
  while (rest[0]?.type === 'paragraph' && paragraphs.length < most) {
    const paragraph = rest.shift() as Paragraph
    paragraphs.push(richOf(reader, paragraph.children, paragraph))
  }
  if (paragraphs.length < least) {
    const wanted = least === 1 ? 'text' : `${least} paragraphs`
    reader.error('missing-text', `\`:::${node.name}\` holds ${wanted}`, node)
  }
  if (rule.opens && paragraphs[0]?.runs.some((run) => run.ref?.to !== rule.opens)) {
    reader.error('missing-link', `\`:::${node.name}\` begins with one link to \`${rule.opens}:\``, node)
  }
  return paragraphs
}

function reportMissing(
  reader: Reader,
  node: ContainerDirective,
  what: 'list' | 'table',
  found: RootContent | undefined,
  hint: string,
): Record<string, unknown> {
  const there = found ? `; here is ${words[found.type] ?? found.type}` : ' and is empty'
  reader.error(`missing-${what}`, `\`:::${node.name}\` takes a ${what}${there}`, found ?? node, hint)
  return {}
}

function reportExtra(
  reader: Reader,
  node: ContainerDirective,
  extra: RootContent,
  rule: ContainerRule,
): void {
  const what = words[extra.type] ?? extra.type
  const hint = rule.filled ? 'leave it empty; the program fills it' : `it takes ${contentInWords(rule)}`
  reader.error(
    extra.type === 'html' ? 'html' : 'unexpected-content',
    `${what} may not stand here in \`:::${node.name}\``,
    extra,
    hint,
  )
}

function contentInWords(rule: ContainerRule): string {
  const [, most = 0] = rule.text ?? []
  const text = most === 1 ? ['one paragraph'] : [`up to ${most} paragraphs`]
  return [
    ...(rule.text ? text : []),
    ...(rule.list ? ['a list'] : []),
    ...(rule.table ? ['a table'] : []),
  ].join(', then ')
}

/** The kinds of Markdown block, in words. */
export const words: Readonly<Record<string, string>> = {
  paragraph: 'a paragraph',
  list: 'a list',
  table: 'a table',
  code: 'a code block',
  blockquote: 'a quotation',
  heading: 'a heading',
  thematicBreak: 'a rule',
  html: 'HTML',
  definition: 'the address of a link by reference',
  footnoteDefinition: 'a footnote',
  yaml: 'front matter',
}
