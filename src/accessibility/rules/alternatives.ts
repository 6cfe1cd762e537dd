import type { FrameItem, Group } from '../../model/frame.js'
import type { Fault, Rule } from '../rule.js'

const fileName = /^\S+\.(png|jpe?g|gif|svg|emf)$/i

/** Pictures, charts, tables and signs are described; what is left is decoration and holds no text. */
export const alternatives: Rule = ({ frames }) => {
  const seen = frames.flatMap(({ items }, index) =>
    objectsOf(items).map(({ name, alt, texts }) => ({ index, name, alt, texts })),
  )
  const described = seen.filter(({ alt }) => alt !== undefined).length
  const looked = [
    ['charts, tables and signs described', described],
    ['shapes marked as decoration', seen.length - described],
  ] as const
  return { looked, faults: seen.flatMap(faultsOf) }
}

interface Seen {
  readonly name: string
  /** Undefined: decoration. */
  readonly alt: string | undefined
  /** Whether it holds text that a reader of decoration would miss. */
  readonly texts: boolean
}

/** What is seen without being text: one entry for a group, however many shapes it has. */
function objectsOf(items: readonly FrameItem[]): Seen[] {
  const groups = new Map<Group, boolean>()
  const single = items.flatMap((item): Seen[] => {
    if ('group' in item && item.group) {
      groups.set(item.group, (groups.get(item.group) ?? false) || item.kind === 'text')
      return []
    }
    return item.kind === 'text' ? [] : [{ name: item.name, alt: item.alt, texts: false }]
  })
  return [...single, ...[...groups].map(([{ name, alt }, texts]) => ({ name, alt, texts }))]
}

function faultsOf({ index, name: object, alt, texts }: Seen & { readonly index: number }): Fault[] {
  const fault = (message: string, todo: string) => [{ index, object, message, todo }]
  if (alt === undefined)
    return texts ? fault('it is marked as decoration and holds text', 'describe the whole group') : []
  if (alt.trim() === '') return fault('it is not described', 'say in words what it shows')
  if (fileName.test(alt)) return fault('it is described by the name of a file', 'say in words what it shows')
  return []
}
