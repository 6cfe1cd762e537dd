import type { Nodes, RootContent } from 'mdast'
import type { Edition } from '../compose.js'
import type { Frame, Paragraph } from '../model/frame.js'
import type { Use } from './explanation.js'

/** A place in an output. */
export type Spot = Pick<Use, 'output' | 'number' | 'title' | 'part' | 'exhibit'>

/** What a page of a deck holds; texts are without spaces, so that line breaks and spacing do not matter. */
export interface PageContent {
  readonly slide: string
  readonly number: number
  readonly title: string
  readonly text: string
  readonly notes: string
  /** By what they point at (`company acme`): the text of the first such run. */
  readonly refs: ReadonlyMap<string, string>
  readonly charts: ReadonlySet<string>
}

export interface SectionContent {
  /** 1 for the first heading. */
  readonly number: number
  readonly title: string
  readonly text: string
  readonly charts: ReadonlySet<string>
}

const pages = new WeakMap<Edition, readonly PageContent[]>()
const sections = new WeakMap<Edition, readonly SectionContent[]>()

/** The pages of an edition's deck. */
export function pagesOf(edition: Edition): readonly PageContent[] {
  const known = pages.get(edition) ?? edition.frames.map((frame, index) => contentOf(frame, index + 1))
  pages.set(edition, known)
  return known
}

function contentOf(frame: Frame, number: number): PageContent {
  const refs = new Map<string, string>()
  const texts: string[] = []
  for (const run of frame.items.flatMap(paragraphsOf).flatMap(({ runs }) => runs)) {
    texts.push(run.text)
    const key = run.ref && 'id' in run.ref ? `${run.ref.to} ${run.ref.id}` : undefined
    if (key !== undefined && !refs.has(key)) refs.set(key, run.text)
  }
  const charts = new Set(frame.items.flatMap((item) => (item.kind === 'chart' ? [item.chart] : [])))
  const notes = frame.notes.map(({ text }) => text).join('')
  const title = withoutLetters(frame.title).replace(/\s+/g, ' ')
  return { slide: frame.slide, number, title, text: tight(texts.join('')), notes: tight(notes), refs, charts }
}

function paragraphsOf(item: Frame['items'][number]): readonly Paragraph[] {
  if (item.kind === 'text') return item.paragraphs
  return item.kind === 'table'
    ? item.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs))
    : []
}

/** The sections of an edition's briefing: what stands under each heading. */
export function sectionsOf(edition: Edition): readonly SectionContent[] {
  const known = sections.get(edition) ?? readSections(edition.cited.briefing?.tree.children ?? [])
  sections.set(edition, known)
  return known
}

function readSections(nodes: readonly RootContent[]): SectionContent[] {
  const found: { number: number; title: string; text: string; charts: Set<string> }[] = []
  for (const node of nodes) {
    if (node.type === 'heading') {
      const title = withoutLetters(textOf(node))
      found.push({ number: found.length + 1, title, text: '', charts: new Set() })
    }
    const section = found.at(-1)
    if (!section) continue
    section.text += tight(textOf(node))
    for (const chart of chartsIn(node)) section.charts.add(chart)
  }
  return found
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? (node.children as Nodes[]).map(textOf).join('') : ''
}

function chartsIn(node: Nodes): string[] {
  if (node.type === 'image') return [node.url.replace(/^chart:/, '')]
  return 'children' in node ? (node.children as Nodes[]).flatMap(chartsIn) : []
}

/** As in the list of figures shown: without the letters of notes. */
function withoutLetters(title: string): string {
  return title.replace(/\[[a-z]+(?:, [a-z]+)*\]/g, '')
}

function tight(text: string): string {
  return text.replace(/\s+/g, '')
}
