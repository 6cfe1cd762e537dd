import type { Image, Link, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { Briefing, Ref, Run, Shown } from '../model/deck.js'
import type { Place } from '../model/place.js'
import { conversionNote } from './conversion.js'
import type { DataNote } from './data-note.js'
import { gap, sentence } from './edition.js'
import type { Evidence } from './evidence.js'
import { Marker, type Letters } from './marks.js'
import { newTrail, type Register, type Trail } from './register.js'
import { shownAs, shownInChart } from './shown.js'
import { followChart, type Charts } from './trails.js'

type Node = Root | RootContent

/** What a briefing rests on; numbers and letters are given on the way. */
export function trailOfBriefing(
  briefing: Briefing,
  charts: Charts,
  evidence: Evidence,
  register: Register,
): Trail {
  const trail = newTrail()
  visit(briefing.tree, (node) => {
    const place = placeOf(briefing, node)
    if (node.type === 'image') followChart(chartOf(node), place, charts, trail, evidence, register)
    const ref = node.type === 'link' ? refOf(node) : undefined
    if (!ref) return
    evidence.check(ref, place, register.diagnostics)
    register.followRef(trail, ref, place, evidence)
  })
  register.followNotes(trail)
  return trail
}

/** The briefing with a mark after the first figure of a disputed fact in each section, and the data notes at its end. */
export function citeBriefing(
  register: Register,
  briefing: Briefing,
  trail: Trail,
  letters: Letters,
): Briefing {
  let marker = new Marker(letters)
  const marked = <T extends Node>(node: T): T => {
    if (!('children' in node)) return node
    if (node.type === 'heading') marker = new Marker(letters)
    const children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
      const ref = child.type === 'link' ? refOf(child) : undefined
      const letter = ref?.to === 'fact' ? marker.first(ref.id) : ''
      return letter === '' ? [marked(child)] : [child, { type: 'text', value: `[${letter}]` }]
    })
    return { ...node, children }
  }
  const tree = marked(briefing.tree)
  const notes = [...trail.notes]
  const items = [
    ...notes.map((note) => noteItem(register, note)),
    ...(trail.converted ? [conversionItem(register)] : []),
  ]
  if (items.length === 0) return { ...briefing, tree }
  const list: List = { type: 'list', ordered: false, spread: false, children: items }
  return { ...briefing, tree: { ...tree, children: [...tree.children, list] } }
}

function noteItem(register: Register, note: DataNote): ListItem {
  const { edition } = register
  const title: PhrasingContent = {
    type: 'strong',
    children: [{ type: 'text', value: sentence(edition, note.title) }],
  }
  const space = gap(edition.locale) || ' '
  const head: PhrasingContent[] = [
    { type: 'text', value: `[${note.letter}] ` },
    title,
    { type: 'text', value: space },
  ]
  return item([...head, ...register.told(note).map(nodeOf)])
}

function conversionItem({ edition }: Register): ListItem {
  return item([{ type: 'text', value: conversionNote(edition) }])
}

function item(children: PhrasingContent[]): ListItem {
  const paragraph: Paragraph = { type: 'paragraph', children }
  return { type: 'listItem', spread: false, children: [paragraph] }
}

function nodeOf({ text, ref }: Run): PhrasingContent {
  const value: PhrasingContent = { type: 'text', value: text }
  if (ref?.to !== 'fact') return value
  return { type: 'link', url: `fact:${ref.id}${ref.part === 'date' ? '@date' : ''}`, children: [value] }
}

/** Every figure of a finished briefing, in reading order. */
export function shownInBriefing(register: Register, { tree }: Briefing, charts: Charts): Shown[] {
  const shown: Shown[] = []
  let where = ''
  visit(tree, (node) => {
    if (node.type === 'heading') where = `section:${textOf(node).replace(/\[[a-z]+(?:, [a-z]+)*\]/g, '')}`
    if (node.type === 'image') shown.push(...shownInChart(register, charts[chartOf(node)], where))
    const ref = node.type === 'link' ? refOf(node) : undefined
    if (ref?.to === 'fact')
      shown.push(...shownAs(register, { fact: ref.id, text: textOf(node), part: ref.part }, where))
    if (ref?.to === 'score') shown.push(...shownAs(register, { fact: ref.id, text: textOf(node) }, where))
  })
  return shown
}

function visit(node: Node, meet: (node: Node) => void): void {
  meet(node)
  if ('children' in node) for (const child of node.children) visit(child, meet)
}

function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'children' in node ? (node.children as RootContent[]).map(textOf).join('') : ''
}

function chartOf(node: Image): string {
  return node.url.replace(/^chart:/, '')
}

/** What a link of the briefing points at, where that is something of the dataset; `parse` has checked its form. */
function refOf({ url }: Link): Ref | undefined {
  const [, to, id = '', part] = /^(fact|company|camp|group|score|source):([^@]+)(@date)?$/.exec(url) ?? []
  if (to === 'fact') return { to, id, part: part ? 'date' : 'value' }
  return to === undefined ? undefined : ({ to, id } as Ref)
}

function placeOf({ origins }: Briefing, node: Node): Place {
  const line = node.position?.start.line ?? 1
  return origins[Math.min(line, origins.length) - 1] ?? { file: '', start: { line, column: 1 } }
}
