import { error, type Diagnostic } from '../../diagnostic.js'
import { inputsOf } from '../facts.js'
import { entries, type Entry, type Rule, type Scope } from '../scope.js'

/** Fields by which records of some kind form chains that must end, and what a circle of them would mean. */
interface Chain {
  readonly meaning: string
  /** The field and the ids in it; undefined where a record is no link of this chain. */
  readonly links: (
    entry: Entry,
  ) => { readonly field: string; readonly ids: readonly (string | null)[] } | undefined
}

const chains: readonly Chain[] = [
  {
    meaning: 'a record replaces itself',
    links: ({ record }) =>
      'supersedes' in record ? { field: 'supersedes', ids: [record.supersedes] } : undefined,
  },
  {
    meaning: 'a company is its own parent',
    links: ({ kind, record }) =>
      kind === 'companies' ? { field: 'parent', ids: [record.parent] } : undefined,
  },
  {
    meaning: 'an event responds to itself',
    links: ({ kind, record }) =>
      kind === 'events' ? { field: 'respondsTo', ids: [record.respondsTo] } : undefined,
  },
  {
    meaning: 'the figure is made from itself',
    links: ({ kind, record }) =>
      kind === 'derived'
        ? { field: record.formula === undefined ? 'count' : 'formula', ids: inputsOf(record) }
        : undefined,
  },
  { meaning: 'a record tells about itself', links: aboutOf },
]

/** What leads from record to record in one direction never comes back to where it began. */
export const cycles: Rule = (scope) => chains.flatMap((chain) => circlesOf(chain, scope))

/** A conflict may be among the members of another, but not, by whatever way, of itself. */
function aboutOf({ kind, record }: Entry): ReturnType<Chain['links']> {
  switch (kind) {
    case 'conflicts':
      return { field: 'members', ids: record.members }
    case 'resolutions':
      return { field: 'conflict', ids: [record.conflict, record.prefer] }
    case 'retractions':
    case 'corrections':
    case 'exceptions':
      return { field: 'target', ids: [record.target] }
    default:
      return undefined
  }
}

/** Each circle once, told at its first record in the order of the files. */
function circlesOf({ meaning, links }: Chain, scope: Scope): Diagnostic[] {
  const order = entries(scope.records)
  const next = (id: string): string[] => {
    const entry = scope.byId.get(id)
    return (entry && links(entry)?.ids.filter((target) => target !== null)) ?? []
  }
  const linked = order.filter((entry) => links(entry)?.ids.some((id) => id !== null))
  return circles(
    linked.map(({ record }) => record.id),
    next,
  ).flatMap((circle): Diagnostic[] => {
    const start = scope.byId.get(circle[0]!)
    const link = start && links(start)
    if (!link) return []
    const path = [...circle, circle[0]!].map((id) => `\`${id}\``).join(' → ')
    return [error('check/cycle', `${meaning}: ${path}`, scope.origins.place(start.record, link.field))]
  })
}

/** The circles that a walk in depth from each start comes upon. Without recursion: a chain can be long. */
function circles(starts: readonly string[], next: (id: string) => readonly string[]): string[][] {
  const done = new Set<string>()
  const found: string[][] = []
  for (const start of starts) {
    const path: string[] = []
    const onPath = new Map<string, number>()
    const open: { readonly id: string; readonly leave?: true }[] = [{ id: start }]
    for (let step = open.pop(); step; step = open.pop()) {
      const { id, leave } = step
      if (leave) {
        onPath.delete(id)
        path.pop()
        done.add(id)
        continue
      }
      const at = onPath.get(id)
      if (at !== undefined) found.push(path.slice(at))
      if (at !== undefined || done.has(id)) continue
      onPath.set(id, path.length)
      path.push(id)
      open.push(
        { id, leave: true },
        ...next(id)
          .map((target) => ({ id: target }))
          .reverse(),
      )
    }
  }
  return found
}
