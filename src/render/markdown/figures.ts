import type { Link, PhrasingContent, RootContent, Text } from 'mdast'
import type { References } from './references.js'

/**
 * Formatted text with its figures, and its links to sources, as plain text and footnotes after them. Of consecutive
 * ones with the same sources only the last one has its footnotes; links to other things of the dataset become plain
 * text.
 */
export function resolveText(content: readonly PhrasingContent[], references: References): PhrasingContent[] {
  const labels = calledIn(content, references)
  let index = 0

  const resolve = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
    nodes.flatMap((node, at): PhrasingContent[] => {
      if (isMark(node) && isFigure(nodes[at - 1])) return []
      if (node.type !== 'link') {
        return 'children' in node
          ? [{ ...node, children: resolve(node.children) } as PhrasingContent]
          : [node]
      }
      if (labelsOf(node, references) === undefined) return isPage(node) ? [node] : resolve(node.children)
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

/** The labels of the footnotes of each figure and each link to a source, in reading order. */
function calledIn(content: readonly RootContent[], references: References): (readonly string[])[] {
  return content.flatMap((node): (readonly string[])[] => {
    const labels = node.type === 'link' ? labelsOf(node, references) : undefined
    if (labels) return [labels]
    return 'children' in node ? calledIn(node.children as RootContent[], references) : []
  })
}

function labelsOf({ url }: Link, references: References): readonly string[] | undefined {
  const [, to, id = ''] = /^(fact|source):([^@]+)/.exec(url) ?? []
  if (to === undefined) return undefined
  return to === 'fact' ? references.labelsOf(id) : references.labelsOfSource(id)
}

const isFigure = (node: RootContent | undefined): boolean =>
  node?.type === 'link' && node.url.startsWith('fact:')
const isPage = (node: Link): boolean => /^(?:https?|mailto):/i.test(node.url)

/** A note letter, which `cite` puts after a figure as text of its own. */
function isMark(node: RootContent | undefined): node is Text {
  return node?.type === 'text' && /^\[[a-z]+(?:, [a-z]+)*\]$/.test(node.value)
}
