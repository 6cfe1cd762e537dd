import type { Block, Entry, Flow, Node } from './tree.js'

/** The keys of the map at a path, in the order in which they are set; undefined where the map's own order stays. */
export type KeyOrder = (path: readonly (string | number)[]) => readonly string[] | undefined

/**
 * Puts the keys of all maps in order; keys that the order does not name come last, as they stood. Lists stay as they
 * are. A comment goes with the key below it; one with an empty line behind it stands over what follows and stays.
 */
export function sorted<N extends Node>(node: N, order: KeyOrder, path: readonly (string | number)[] = []): N {
  if (!('entries' in node)) return node
  const entries = node.entries.map((entry, index): Entry => {
    if (!entry.value) return entry
    return { ...entry, value: sorted(entry.value, order, [...path, entry.name ?? index]) }
  })
  const keys = isMap(node) ? order(path) : undefined
  return { ...node, entries: keys ? byKey(entries, keys) : entries }
}

function isMap({ kind }: Block | Flow): boolean {
  return kind === 'map' || kind === 'flow-map'
}

function byKey(entries: readonly Entry[], keys: readonly string[]): Entry[] {
  const rank = ({ name }: Entry) => {
    const index = name === undefined ? -1 : keys.indexOf(name)
    return index < 0 ? keys.length : index
  }
  const parts = entries.map((entry) => ({ entry, ...split(entry.lead) }))
  const moved = [...parts].sort((a, b) => rank(a.entry) - rank(b.entry))
  return moved.map(({ entry, own }, index) => ({ ...entry, lead: [...parts[index]!.staying, ...own] }))
}

/** The lines above an entry: those that stay in their place, and those that go with it. */
function split(lead: Entry['lead']): { staying: Entry['lead']; own: Entry['lead'] } {
  const cut = lead.findLastIndex(({ comment }) => comment === undefined) + 1
  const staying = lead.slice(0, cut)
  const isHeading = staying.some(({ comment }) => comment !== undefined)
  return isHeading ? { staying, own: lead.slice(cut) } : { staying: [], own: [...lead] }
}
