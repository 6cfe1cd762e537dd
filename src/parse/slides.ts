import type { Heading, Paragraph, Root, RootContent } from 'mdast'
import { error } from '../diagnostic.js'
import type { Block, Notes, Rich, Slide } from '../model/deck.js'
import { didYouMean } from '../nearest.js'
import { attributesOf } from './attributes.js'
import { bareBlockOf, type Bare } from './bare.js'
import { chartOf, loneImage } from './chart.js'
import { blockOf, words } from './containers.js'
import { notesOf } from './notes.js'
import type { Reader } from './reader.js'
import { richOf } from './text.js'
import type { ContainerDirective, LeafDirective } from './tree.js'

/** A slide while its blocks are being collected. */
interface Draft {
  readonly heading: Heading
  readonly title: Rich
  readonly section: Rich | undefined
  directive?: LeafDirective
  readonly blocks: Block[]
  notes?: Notes
}

/** The sections and slides of a deck's tree. */
export function slidesOf(
  reader: Reader,
  root: Root,
  isShort: boolean,
): { sections: Rich[]; slides: Slide[] } {
  const all: Rich[] = []
  const drafts: Draft[] = []
  let previous: RootContent | undefined
  for (const node of root.children) {
    if (node.type === 'heading') startHeading(reader, node, all, drafts)
    else if (node.type !== 'yaml') addTo(reader, node, drafts.at(-1), previous)
    previous = node
  }
  if (drafts.length === 0)
    reader.error('no-slides', 'the deck has no slide', root, 'a slide begins with `## Title`')
  const sections = all.filter((section) => !isShort || drafts.some((draft) => draft.section === section))
  for (const section of sections) {
    if (drafts.some((draft) => draft.section === section)) continue
    reader.report(
      error('parse/empty-section', 'this section has no slide', section.place, 'add a slide or leave it out'),
    )
  }
  const slides = drafts.flatMap((draft) => slideOf(reader, draft) ?? [])
  reportSameIds(reader, slides)
  return { sections, slides }
}

function startHeading(reader: Reader, node: Heading, sections: Rich[], drafts: Draft[]): void {
  const text = richOf(reader, node.children, node)
  if (text.runs.length === 0) {
    reader.error('missing-title', node.depth === 1 ? 'a section needs a name' : 'a slide needs a title', node)
  }
  if (node.depth === 1) sections.push(text)
  else if (node.depth === 2) drafts.push({ heading: node, title: text, section: sections.at(-1), blocks: [] })
  else
    reader.error(
      'heading',
      `a heading of level ${node.depth} may not stand here`,
      node,
      '`#` is a section, `##` a slide',
    )
}

function addTo(
  reader: Reader,
  node: RootContent,
  slide: Draft | undefined,
  previous: RootContent | undefined,
): void {
  if (!slide) {
    reader.error(
      'stray',
      `${words[node.type] ?? 'this'} stands before the first slide`,
      node,
      'a slide begins with `## Title`',
    )
  } else if (previous?.type === 'heading' && previous.depth === 1) {
    reader.error('stray', 'after the name of a section comes a slide', node, 'a slide begins with `## Title`')
  } else if (node.type === 'leafDirective') addDirective(reader, node, slide, previous)
  else if (node.type === 'containerDirective') addContainer(reader, node, slide)
  else if (node.type === 'paragraph') addParagraph(reader, node, slide)
  else if (node.type === 'list' || node.type === 'blockquote' || node.type === 'table')
    addBare(reader, node, slide)
  else {
    const what = words[node.type] ?? node.type
    const code = node.type === 'html' ? 'html' : 'stray'
    reader.error(
      code,
      `${what} may not stand by itself on a slide`,
      node,
      'text stands in a container, as in `:::takeaway`',
    )
  }
}

function addDirective(
  reader: Reader,
  node: LeafDirective,
  slide: Draft,
  previous: RootContent | undefined,
): void {
  if (node.name !== 'slide') {
    const hints = [...didYouMean(node.name, ['slide']), 'a container is written with three colons']
    reader.error('unknown-directive', `there is no directive \`::${node.name}\``, node, ...hints)
  } else if (previous !== slide.heading) {
    reader.error('slide-directive', '`::slide` stands directly after the title, and once', node)
  } else {
    slide.directive = node
    if (node.children.length > 0) reader.error('label', '`::slide` has no label', node)
  }
}

function addContainer(reader: Reader, node: ContainerDirective, slide: Draft): void {
  const again =
    slide.blocks.some((block) => block.kind === node.name) || (node.name === 'notes' && slide.notes)
  if (again)
    reader.error('second-container', `a second \`:::${node.name}\` on one slide`, node, 'put both into one')
  if (node.name === 'notes') {
    slide.notes = notesOf(reader, node)
    return
  }
  const block = blockOf(reader, node)
  if (block) slide.blocks.push(block)
}

/** Plain Markdown: which place it takes is the layout’s matter. */
function addBare(reader: Reader, node: Bare, slide: Draft): void {
  const block = bareBlockOf(reader, node)
  if (slide.blocks.some(({ kind }) => kind === block.kind)) {
    const what = words[node.type]!.replace(/^a /, 'a second ')
    reader.error('second-block', `${what} on one slide`, node, 'put both into one')
  }
  slide.blocks.push(block)
}

function addParagraph(reader: Reader, node: Paragraph, slide: Draft): void {
  const image = loneImage(node)
  if (image) {
    const chart = chartOf(reader, image)
    if (chart) slide.blocks.push(chart)
    return
  }
  const [first = ''] = reader.source(node).split('\n', 1)
  if (/^:{3,}\s*$/.test(first)) {
    reader.error(
      'stray-fence',
      `\`${first.trim()}\` closes nothing`,
      node,
      'is a container above closed too early?',
    )
  } else if (first.startsWith('::')) {
    const hint = 'write `:::name[label]{attribute=value}`, with nothing after it'
    reader.error('malformed-directive', `\`${first}\` is not read as a directive`, node, hint)
  } else {
    const hint = 'text stands in a container, as in `:::takeaway`; a chart stands alone in its paragraph'
    reader.error('stray', 'a paragraph may not stand by itself on a slide', node, hint)
  }
}

function slideOf(reader: Reader, draft: Draft): Slide | undefined {
  const { heading, title, section, directive, blocks, notes = [] } = draft
  checkExhibit(reader, blocks)
  if (!directive) {
    const hint = 'write `::slide{#id layout=name}` on the line after the title'
    reader.error('missing-slide', 'the slide has no `::slide`', heading, hint)
    return undefined
  }
  const { id, layout, cites } = attributesOf(reader, directive, { id: 'id', layout: 'id', cites: 'text' }, [
    'id',
  ])
  return {
    id: id ?? '',
    ...(layout !== undefined && { layout }),
    ...(section && { section }),
    title,
    blocks,
    notes,
    cites: cites?.trim().split(/\s+/) ?? [],
    place: reader.place(heading),
  }
}

/** An exhibit says its number or its head once: where there is a chart, the chart has the number. */
function checkExhibit(reader: Reader, blocks: readonly Block[]): void {
  const exhibit = blocks.find((block) => block.kind === 'exhibit')
  if (!exhibit) return
  const given = Object.keys(exhibit.attributes).length
  const chart = blocks.some((block) => block.kind === 'chart')
  if (given === (chart ? 0 : 1)) return
  const message = chart
    ? 'the number of this exhibit is that of its chart'
    : 'an exhibit without a chart has either a number or a head'
  const hint = chart
    ? 'write `:::exhibit` without attributes'
    : 'write `:::exhibit{number=1}` or `:::exhibit{head="…"}`'
  reader.report(error('parse/exhibit', message, exhibit.place, hint))
}

function reportSameIds(reader: Reader, slides: readonly Slide[]): void {
  for (const [index, slide] of slides.entries()) {
    const first = slides.findIndex((other) => other.id === slide.id)
    if (first === index || slide.id === '') continue
    const related = [{ place: slides[first]!.place, message: 'first used here' }]
    reader.report({
      ...error('parse/duplicate-slide', `two slides have the id \`${slide.id}\``, slide.place),
      related,
    })
  }
}
