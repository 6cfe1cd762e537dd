import type { Link, PhrasingContent, RootContent, Text } from 'mdast'
import type { References } from './references.js'

/**
 * Formatted text with its figures as plain text and footnotes after them. Of consecutive figures with the same
 * sources only the last one has its footnotes; links to other things of the dataset become plain text.
 */
export function resolveText(content: readonly PhrasingContent[], references: References): PhrasingContent[] {
  const facts = factsIn(content)
  const labels = facts.map((fact) => references.labelsOf(fact))
  let index = 0

  const resolve = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
    nodes.flatMap((node, at): PhrasingContent[] => {
      if (isMark(node) && isFigure(nodes[at - 1])) return []
      if (node.type !== 'link') {
        return 'children' in node
          ? [{ ...node, children: resolve(node.children) } as PhrasingContent]
          : [node]
      }
      if (factOf(node) === undefined) return isPage(node) ? [node] : resolve(node.children)
      const own = labels[index++] ?? []
      const last = own.join(' ') !== labels[index]?.join(' ')
      const next = nodes[at + 1]
      return [
        ...resolve(node.children),
        ...(isMark(next) ? [next] : []),
        ...(last ? references.call(own) : []),
      ]
    })
  return resolve(content)
}

function factsIn(content: readonly RootContent[]): string[] {
  return content.flatMap((node): string[] => {
    const fact = factOf(node)
    if (fact !== undefined) return [fact]
    return 'children' in node ? factsIn(node.children as RootContent[]) : []
  })
}

function factOf(node: RootContent): string | undefined {
  return node.type === 'link' ? /^fact:([^@]+)/.exec(node.url)?.[1] : undefined
}

const isFigure = (node: RootContent | undefined): boolean => node !== undefined && factOf(node) !== undefined
const isPage = (node: Link): boolean => /^(?:https?|mailto):/i.test(node.url)

/** A note letter, which `cite` puts after a figure as text of its own. */
function isMark(node: RootContent | undefined): node is Text {
  return node?.type === 'text' && /^\[[a-z]+(?:, [a-z]+)*\]$/.test(node.value)
}
