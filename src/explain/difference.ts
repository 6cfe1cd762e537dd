import type { Change, Delta, Side } from '../model/change.js'
import { addressOf, type Catalogue } from './catalogue.js'
import { rowOf } from './rows.js'

/** One side of a change, as text and data. */
export interface SideText {
  readonly id: string
  readonly text: string
  readonly value?: number | null
  readonly unit?: string
  readonly valid?: string
  readonly recorded?: string
  readonly sources: readonly { readonly source: string; readonly at?: string }[]
  /** `file:line:column` */
  readonly place: string
}

/** A change as `midgame diff` prints it, in the locale of the catalogue. */
export interface ChangeText {
  readonly id: string
  readonly kind: Change['kind']
  readonly of: string
  readonly about: readonly { readonly id: string; readonly name: string }[]
  /** Of a figure: the metric, the direction of a price and the like; empty for others. */
  readonly what: string
  readonly fields: readonly string[]
  readonly recorded: string
  readonly isImport: boolean
  readonly isFirst: boolean
  readonly before?: SideText
  readonly after?: SideText
  readonly by?: SideText
  /** How much a figure moved, or why that cannot be said. */
  readonly delta?: Delta
  readonly because: readonly string[]
  readonly score: number
  readonly parts: Change['materiality']['parts']
}

/**
 * @param catalogue of the dataset on the later day
 * @param former of the dataset on the earlier one, which may be another revision
 */
export function changeText(catalogue: Catalogue, former: Catalogue, change: Change): ChangeText {
  const { id, kind, of, recorded, isImport, isFirst, before, after, by, delta, because, materiality } = change
  return {
    id,
    kind,
    of,
    what: whatOf(catalogue, change),
    about: change.subjects.map((subject) => ({ id: subject, name: nameOf(catalogue, subject) })),
    fields: change.fields,
    recorded,
    isImport,
    isFirst,
    ...(before && { before: sideText(former, before) }),
    ...(after && { after: sideText(catalogue, after) }),
    ...(by && { by: sideText(catalogue, by) }),
    ...(delta && { delta }),
    because,
    score: materiality.score,
    parts: materiality.parts,
  }
}

/** The essential fields of a record, apart from what it is about, which is told by name. */
function saidOf(catalogue: Catalogue, { record, kind }: Side): Record<string, string> {
  const item = catalogue.resolve(record, [kind])
  const essentials = item ? rowOf(catalogue, item).essentials : { id: record }
  return Object.fromEntries(Object.entries(essentials).filter(([name]) => !told.has(name)))
}

const told = new Set(['company', 'subject', 'subjects', 'model', 'person', 'a', 'b', 'entity'])

function whatOf(catalogue: Catalogue, { after, before }: Change): string {
  const side = after ?? before
  if (!side?.fact || side.fact.kind === 'event') return ''
  const { value: _, ...rest } = saidOf(catalogue, side)
  return Object.values(rest).join(' · ')
}

function nameOf(catalogue: Catalogue, id: string): string {
  const item = catalogue.resolve(id)
  return (item && catalogue.nameOf(item)) ?? id
}

function sideText(catalogue: Catalogue, side: Side): SideText {
  const { fact, valid, recorded } = side
  return {
    id: side.record,
    text:
      fact && fact.kind !== 'event'
        ? catalogue.figure(fact)
        : Object.values(saidOf(catalogue, side)).join(' · '),
    ...(fact && fact.kind !== 'event' && { value: fact.value, unit: fact.unit }),
    ...(valid !== undefined && { valid: typeof valid === 'string' ? valid : `${valid.from}/${valid.to}` }),
    ...(recorded !== undefined && { recorded }),
    sources: side.sources.map(({ source, at }) => ({ source, ...(at !== undefined && { at }) })),
    place: addressOf(side.place),
  }
}
