import type { PhrasingContent, RootContent, Text } from 'mdast'
import { spaced } from '../../format/index.js'

interface Leaf {
  readonly node: Text
  /** How many formats it stands in. */
  readonly depth: number
}

/** One space at every border of Han and Latin, also where a figure or strong text begins or ends at it. */
export function spaceOut(content: readonly PhrasingContent[]): PhrasingContent[] {
  const copy = structuredClone(content) as PhrasingContent[]
  const leaves = leavesOf(copy, 0)
  for (const { node } of leaves) node.value = spaced(node.value)
  leaves.forEach((leaf, index) => {
    const before = leaves[index - 1]
    if (before && isBorder(before.node.value, leaf.node.value)) addSpace(before, leaf)
  })
  return copy
}

function leavesOf(nodes: readonly RootContent[], depth: number): Leaf[] {
  return nodes.flatMap((node): Leaf[] => {
    if (node.type === 'text') return [{ node, depth }]
    return 'children' in node ? leavesOf(node.children as RootContent[], depth + 1) : []
  })
}

function isBorder(before: string, after: string): boolean {
  const pair = before.slice(-1) + after.slice(0, 1)
  return pair.length === 2 && !/\s/.test(pair) && spaced(pair) !== pair
}

/** Outside strong text and links, where one of the two is. */
function addSpace(before: Leaf, after: Leaf): void {
  if (before.depth < after.depth) before.node.value += ' '
  else after.node.value = ` ${after.node.value}`
}
