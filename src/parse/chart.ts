import type { Image, Paragraph, PhrasingContent } from 'mdast'
import type { BlockOf, Rich } from '../model/deck.js'
import type { Reader } from './reader.js'
import { richOf } from './text.js'
import { treeOf } from './tree.js'

/** The image of a paragraph that holds nothing else. */
export function loneImage(node: Paragraph): Image | undefined {
  const [only, ...others] = node.children
  return only?.type === 'image' && others.length === 0 ? only : undefined
}

/** `![caption](chart:id)` as a block. */
export function chartOf(reader: Reader, node: Image): BlockOf<'chart'> | undefined {
  const id = chartId(reader, node)
  const content = captionOf(reader, node)
  if (id === undefined || content === undefined) return undefined
  return { kind: 'chart', chart: id, caption: content.rich, place: reader.place(node) }
}

/** The id in `chart:id`; any other picture is an error. */
export function chartId(reader: Reader, node: Image): string | undefined {
  const match = /^chart:([a-z0-9]+(?:[-.][a-z0-9]+)*)$/.exec(node.url)
  if (match) return match[1]
  const message = `the picture \`${node.url}\` is no chart`
  reader.error('image', message, node, 'only charts are shown: `![caption](chart:id)`')
  return undefined
}

/** A caption with its links, which Markdown itself reduces to plain text. */
export function captionOf(
  reader: Reader,
  node: Image,
): { readonly content: readonly PhrasingContent[]; readonly rich: Rich } | undefined {
  const source = reader.source(node)
  const text = source.slice(2, source.lastIndexOf(']('))
  const [paragraph] = treeOf(text).children
  if (text.trim() === '' || paragraph?.type !== 'paragraph') {
    reader.error('caption', 'a chart needs a caption', node, 'write `![caption](chart:id)`')
    return undefined
  }
  const within = reader.within(text, node)
  return { content: paragraph.children, rich: richOf(within, paragraph.children, paragraph) }
}
