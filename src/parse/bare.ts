import type { Blockquote, List, Paragraph, Table } from 'mdast'
import type { BlockOf, Rich } from '../model/deck.js'
import { words } from './containers.js'
import { itemsOf } from './lists.js'
import type { Reader } from './reader.js'
import { containers } from './rules.js'
import { tableOf } from './tables.js'
import { richOf } from './text.js'

/** What may stand on a slide by itself, without a container. */
export type Bare = List | Blockquote | Table

export function bareBlockOf(reader: Reader, node: Bare): BlockOf<'list' | 'quote' | 'table'> {
  switch (node.type) {
    case 'list':
      return listOf(reader, node)
    case 'blockquote':
      return quoteOf(reader, node)
    case 'table':
      return { kind: 'table', attributes: {}, table: plainTable(reader, node), place: reader.place(node) }
  }
}

function plainTable(reader: Reader, node: Table): BlockOf<'table'>['table'] {
  return tableOf(reader, node, containers.table.table!, 'table')
}

function listOf(reader: Reader, node: List): BlockOf<'list'> {
  const ordered = node.ordered ?? false
  const start = ordered ? (node.start ?? 1) : undefined
  const items = itemsOf(reader, node, { items: [1, Infinity], ...(ordered && { ordered }) }, 'a plain list')
  return { kind: 'list', ...(start !== undefined && { start }), items, place: reader.place(node) }
}

const form = 'write `> words`, `>`, `> speaker, [title](source:id)`'

/** Paragraphs, the last of which says who spoke and where, with one link to the source. */
function quoteOf(reader: Reader, node: Blockquote): BlockOf<'quote'> {
  for (const child of node.children) {
    if (child.type === 'paragraph') continue
    const what = words[child.type] ?? child.type
    reader.error('unexpected-content', `${what} may not stand in a quotation`, child, 'it holds paragraphs')
  }
  const paragraphs = node.children
    .filter((child): child is Paragraph => child.type === 'paragraph')
    .map((child) => richOf(reader, child.children, child))
  if (paragraphs.length < 2) {
    const message = 'a quotation ends with a paragraph that says who spoke and where'
    reader.error('quote-attribution', message, node, form)
  } else checkSource(reader, paragraphs.at(-1)!, node)
  const place = reader.place(node)
  const attribution = paragraphs.at(-1) ?? { runs: [], place }
  return { kind: 'quote', paragraphs: paragraphs.slice(0, -1), attribution, place }
}

function checkSource(reader: Reader, attribution: Rich, node: Blockquote): void {
  const links = attribution.runs.filter(({ ref }) => ref?.to === 'source')
  if (links.length === 1) return
  const message = `the last paragraph of a quotation has one link to its source; here are ${links.length}`
  reader.error('quote-attribution', message, node.children.at(-1)!, form)
}
