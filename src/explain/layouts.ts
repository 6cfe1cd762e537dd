import {
  kindsOf,
  layouts,
  slotsOf,
  titleLengthOf,
  type Count,
  type Layout,
  type LayoutName,
  type Length,
  type Range,
  type Slot,
} from '../layout/index.js'
import type { BlockKind } from '../model/deck.js'
import { containers, type ContainerRule } from '../parse/index.js'

/** A slot as an author must know it: what the layout asks for, and what the grammar of its block allows. */
export interface SlotAccount {
  /** The blocks of which one fills it; the title is none. */
  readonly kinds: readonly (BlockKind | 'title')[]
  readonly required: boolean
  /** Whether every content slide has it. */
  readonly common: boolean
  readonly holds: string
  /** Items of its list, where the layout holds as many as the block may have. */
  readonly items?: Range
  readonly count?: Count
  readonly texts: Readonly<Record<string, Length>>
}

export interface LayoutAccount {
  readonly name: LayoutName
  readonly purpose: string
  readonly slots: readonly SlotAccount[]
}

export const layoutNames = Object.keys(layouts) as LayoutName[]

/** What a layout is for and what it takes: the title, its own slots, then those of every content slide. */
export function layoutAccount(name: LayoutName): LayoutAccount {
  const layout: Layout = layouts[name]
  const slots = slotsOf(layout).map((slot) => slotAccount(slot, !layout.slots.includes(slot)))
  return { name, purpose: layout.purpose, slots: [titleOf(layout), ...slots] }
}

function titleOf(layout: Layout): SlotAccount {
  return {
    kinds: ['title'],
    required: true,
    common: layout.title === undefined,
    holds: 'a sentence with a verb that says what the slide shows',
    texts: { sentence: titleLengthOf(layout) },
  }
}

function slotAccount(slot: Slot, common: boolean): SlotAccount {
  const kinds = kindsOf(slot)
  const items = kinds.map(itemsOf).find((range) => range !== undefined)
  const lacking = layoutNames.filter((name) => kinds.some((kind) => withoutIn(name).includes(kind)))
  const except = common && lacking.length > 0 ? `; not on ${lacking.join(', ')}` : ''
  return {
    kinds,
    required: !slot.optional,
    common,
    holds: slot.holds + except,
    ...(items && !slot.count && { items }),
    ...(slot.count && { count: slot.count }),
    texts: slot.texts ?? {},
  }
}

function withoutIn(name: LayoutName): readonly BlockKind[] {
  const layout: Layout = layouts[name]
  return layout.without ?? []
}

/** How many items an author writes; those that are the same on every slide, as the three stances, do not count. */
function itemsOf(kind: BlockKind): Range | undefined {
  const rules: Readonly<Partial<Record<BlockKind, ContainerRule>>> = containers
  const list = rules[kind]?.list
  return list?.roles ? undefined : list?.items
}
