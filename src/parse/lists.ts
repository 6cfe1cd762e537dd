import type { List, ListItem, Paragraph, RootContent } from 'mdast'
import type { Item, Rich, Run } from '../model/deck.js'
import type { Positioned, Reader } from './reader.js'
import type { ListRule } from './rules.js'
import { richOf } from './text.js'

/**
 * The items of a list, checked against a rule; items of a nested list become `more`. `what` is the list for messages:
 * "`:::kpis`".
 */
export function itemsOf(reader: Reader, list: List, rule: ListRule, what: string): Item[] {
  checkKind(reader, list, rule.ordered ?? false, what)
  checkLength(reader, list, rule, what)
  const items = list.children.map((node, index) => itemOf(reader, node, rule, index, what))
  if (rule.oneStrong && items.filter((item) => item.lead.runs[0]?.strong).length !== 1) {
    reader.error('list-item', `exactly one role of ${what} is strong`, list, 'write `- **[label](role:…)**`')
  }
  return items
}

function checkKind(reader: Reader, list: List, ordered: boolean, what: string): void {
  if ((list.ordered ?? false) === ordered) return
  const hint = ordered ? 'write `1. **Head** text`' : 'write `- text`'
  reader.error('list-kind', `the list in ${what} is ${ordered ? 'not ' : ''}numbered`, list, hint)
}

function checkLength(reader: Reader, list: List, rule: ListRule, what: string): void {
  const [least, most] = rule.items
  const count = list.children.length
  if (count >= least && count <= most) return
  const wanted = least === most ? `exactly ${least}` : `${least} to ${most}`
  const hints = rule.roles ? [`first ${roleOrder(rule)}${rule.closing ? ', then one item of text' : ''}`] : []
  reader.error('list-length', `${what} takes ${wanted} items and has ${count}`, list, ...hints)
}

function itemOf(reader: Reader, node: ListItem, rule: ListRule, index: number, what: string): Item {
  const [first, ...others] = node.children
  if (typeof node.checked === 'boolean') reader.error('list-item', 'a tick box may not stand here', node)
  if (first?.type !== 'paragraph') {
    reader.error('list-item', `an item of ${what} begins with text`, node)
    return { lead: { runs: [], place: reader.place(node) }, more: [] }
  }
  const lead = richOf(reader, first.children, first)
  const role = rule.roles?.[index]
  if (role !== undefined) checkRole(reader, first, lead, role, rule, what)
  else if (rule.closing && visible(lead)[0]?.ref?.to === 'role') {
    reader.error('list-item', `the last item of ${what} is text`, first)
  }
  if (rule.strong) checkStrong(reader, first, lead, rule.strong, what)
  const nested = role === undefined ? undefined : rule.nested
  const more = others.flatMap((other) => furtherOf(reader, other, nested, what))
  if (nested === undefined) checkMore(reader, others, more.length, rule.more ?? 0, what)
  return { lead, more }
}

/** A paragraph that no layout places would be lost. */
function checkMore(
  reader: Reader,
  others: readonly RootContent[],
  count: number,
  most: number,
  what: string,
): void {
  const first = others.filter((other) => other.type === 'paragraph')[most]
  if (count <= most || !first) return
  const wanted = most === 0 ? 'one paragraph' : `${most + 1} paragraphs`
  reader.error('list-item', `an item of ${what} has ${wanted} at most`, first, 'put it into one paragraph')
}

function checkRole(
  reader: Reader,
  node: Positioned,
  lead: Rich,
  role: string,
  rule: ListRule,
  what: string,
): void {
  const [head, ...rest] = visible(lead)
  if (head?.ref?.to !== 'role' || head.ref.id !== role) {
    reader.error('role-order', `this item of ${what} links to \`role:${role}\``, node, roleOrder(rule))
  }
  if (rest.length !== (rule.figure ? 1 : 0) || rest.some((run) => run.ref?.to !== 'fact')) {
    const wanted = rule.figure ? 'a role and one fact' : 'a role alone'
    reader.error('list-item', `this item of ${what} holds ${wanted}`, node)
  }
}

function checkStrong(
  reader: Reader,
  node: Positioned,
  lead: Rich,
  strong: 'text' | 'figure',
  what: string,
): void {
  const end = lead.runs.findIndex((run) => !run.strong)
  const head = end < 0 ? lead.runs : lead.runs.slice(0, end)
  const hint = strong === 'figure' ? 'write `- **[figure](fact:id)** text`' : 'write `1. **Head** text`'
  if (head.length === 0) {
    reader.error('list-item', `an item of ${what} begins with strong text`, node, hint)
  } else if (strong === 'figure' && !head.some((run) => run.ref?.to === 'fact')) {
    reader.error('list-item', `the strong head of an item of ${what} is a figure`, node, hint)
  }
}

/** What follows an item's first paragraph: further paragraphs, or a nested list of links. */
function furtherOf(reader: Reader, node: RootContent, nested: ListRule['nested'], what: string): Rich[] {
  if (node.type === 'paragraph' && nested === undefined) return [richOf(reader, node.children, node)]
  if (node.type === 'list' && nested !== undefined) {
    return node.children.flatMap((item) => nestedOf(reader, item, nested, what))
  }
  const hints = nested ? [`write \`  - [name](${nested}:id)\``] : []
  reader.error('list-item', `this may not stand in an item of ${what}`, node, ...hints)
  return []
}

function nestedOf(reader: Reader, item: ListItem, to: string, what: string): Rich[] {
  const [first, ...others] = item.children as [Paragraph?, ...RootContent[]]
  const rich = first?.type === 'paragraph' ? richOf(reader, first.children, first) : undefined
  const runs = rich ? visible(rich) : []
  if (others.length > 0 || runs.length !== 1 || runs[0]!.ref?.to !== to) {
    reader.error('list-item', `an item below one of ${what} is one link`, item, `write \`[name](${to}:id)\``)
  }
  return rich ? [rich] : []
}

function roleOrder(rule: ListRule): string {
  return `the order is ${rule.roles!.map((role) => `\`role:${role}\``).join(', ')}`
}

const visible = (rich: Rich): Run[] => rich.runs.filter((run) => run.text.trim() !== '')
