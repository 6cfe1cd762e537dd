import type { Blockquote, List, ListItem, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast'
import { captionOf, chartId, loneImage } from './chart.js'
import { words } from './containers.js'
import { longWordings } from './long.js'
import type { Reader } from './reader.js'
import { richOf } from './text.js'

/**
 * Checks a briefing's tree. The caption of a chart becomes a paragraph of its own after it, so that the figures in it
 * stay links; everything else stays as it is.
 */
export function readBriefing(reader: Reader, root: Root): Root {
  const [first] = root.children
  if (first?.type !== 'heading' || first.depth !== 1) {
    reader.error('missing-title', 'a briefing begins with its title', first ?? root, 'write `# Title` first')
  }
  return longWordings({ ...root, children: blocksOf(reader, root.children) })
}

function blocksOf(reader: Reader, nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node, index): RootContent[] => {
    switch (node.type) {
      case 'heading':
        if (node.depth === 1 && index > 0) {
          reader.error('heading', 'a briefing has one title', node, 'write `## Heading`')
        }
        checkText(reader, node.children, node)
        return [node]
      case 'paragraph':
        return paragraphOf(reader, node)
      case 'blockquote':
      case 'list':
      case 'listItem':
        return [{ ...node, children: blocksOf(reader, node.children) } as Blockquote | List | ListItem]
      case 'table':
        checkTable(reader, node)
        return [node]
      case 'thematicBreak':
        return [node]
      default:
        reportForeign(reader, node)
        return []
    }
  })
}

function paragraphOf(reader: Reader, node: Paragraph): RootContent[] {
  const image = loneImage(node)
  if (!image) {
    if (/^::/.test(reader.source(node))) {
      reader.error('unknown-container', 'a briefing has no containers', node, 'write plain Markdown')
    }
    checkText(reader, node.children, node)
    return [node]
  }
  const id = chartId(reader, image)
  const caption = captionOf(reader, image)
  if (id === undefined || !caption) return []
  const { position } = node
  return [node, { type: 'paragraph', children: [...caption.content], ...(position && { position }) }]
}

function checkTable(reader: Reader, node: Table): void {
  const width = node.children[0]?.children.length ?? 0
  for (const row of node.children) {
    if (row.children.length !== width) {
      const message = `this row has ${row.children.length} cells; the table has ${width} columns`
      reader.error('table-columns', message, row, 'a `|` inside a cell is written `\\|`')
    }
    for (const cell of row.children) checkText(reader, cell.children, cell)
  }
}

/** Reads text only for what is wrong in it: the briefing keeps its tree. */
function checkText(reader: Reader, content: readonly PhrasingContent[], node: RootContent): void {
  richOf(reader, content, node)
}

function reportForeign(reader: Reader, node: RootContent): void {
  if (node.type === 'containerDirective' || node.type === 'leafDirective') {
    reader.error(
      'unknown-container',
      `a briefing has no containers; here is \`${node.name}\``,
      node,
      'write plain Markdown',
    )
  } else {
    const what = words[node.type] ?? node.type
    reader.error(node.type === 'html' ? 'html' : 'stray', `${what} may not stand in a briefing`, node)
  }
}
