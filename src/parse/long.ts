import type { PhrasingContent, Root, RootContent } from 'mdast'

/**
 * A tree with the long wordings alone, as a briefing shows them: titles of links are gone, links that are there for
 * their short wording are plain text, and what stands only in a short wording is left out.
 */
export function longWordings<T extends Root | RootContent>(node: T): T {
  if (!('children' in node)) return node
  return { ...node, children: (node.children as RootContent[]).flatMap(longWording) }
}

function longWording(node: RootContent): RootContent[] {
  if (node.type !== 'link') return [longWordings(node)]
  if (node.children.length === 0) return []
  const children = node.children.flatMap(longWording) as PhrasingContent[]
  return node.url.startsWith('short:') ? children : [{ ...node, title: null, children }]
}
