import { error, type Diagnostic, type Outcome } from '../diagnostic.js'
import type { SlideSet, Layout } from './layout.js'
import { didYouMean } from '../nearest.js'
import { slotsOf } from './layout.js'
import { mismatches } from './match.js'
import { layouts, type LayoutName } from './registry.js'

export interface Chosen {
  readonly name: LayoutName
  readonly layout: Layout
  /** Of a slide that names none: the layouts that suit it, the chosen one first. */
  readonly among?: readonly LayoutName[]
}

type SlideOfSet = SlideSet[number]

/**
 * The layout of a slide in all its locales: the one that it names, else the one that takes its blocks; with every
 * block that does not suit it.
 */
export function choose(set: SlideSet): Outcome<Chosen> {
  const named = set[0]!.slide.layout
  const among = named === undefined ? suiting(set) : []
  const name = named ?? among[0]
  if (name === undefined) return { diagnostics: undecided(set) }
  if (!isLayout(name)) return { diagnostics: set.map((one) => unknown(one, name)) }
  const diagnostics = set.flatMap((one) => mismatches(one, name, layouts[name]))
  if (diagnostics.length > 0) return { diagnostics }
  const layout = layouts[name]
  return { value: { name, layout, ...(named === undefined && { among }) }, diagnostics }
}

function isLayout(name: string): name is LayoutName {
  return Object.hasOwn(layouts, name)
}

const names = Object.keys(layouts) as LayoutName[]

/**
 * The layouts that suit, the one that asks for most first: for more blocks, then for more of what is in them; of equals,
 * the first of the registry. So a chart with a list of figures has callouts, and with any other list `chart-list`.
 */
function suiting(set: SlideSet): LayoutName[] {
  const suitable = names.filter((name) =>
    set.every((one) => mismatches(one, name, layouts[name]).length === 0),
  )
  const required = (name: LayoutName) => slotsOf(layouts[name]).filter((slot) => !slot.optional).length
  const particular = (name: LayoutName) => slotsOf(layouts[name]).filter((slot) => slot.only).length
  return suitable.sort((a, b) => required(b) - required(a) || particular(b) - particular(a))
}

function unknown({ slide }: SlideOfSet, name: string): Diagnostic {
  const message = `slide \`${slide.id}\`: there is no layout \`${name}\``
  const hints = [...didYouMean(name, names), `there are ${names.join(', ')}`]
  return error('layout/unknown-layout', message, slide.place, ...hints)
}

/** The locales for which no layout suits; where each has one, they have different ones. */
function undecided(set: SlideSet): Diagnostic[] {
  const lost = set.filter((one) => suiting([one]).length === 0)
  if (lost.length > 0) return lost.map(withoutLayout)
  const { slide } = set[0]!
  const chosen = set.map((one) => `\`${suiting([one])[0]}\` in ${one.around.locale}`).join(', ')
  const message = `slide \`${slide.id}\`: its blocks ask for another layout in each locale: ${chosen}`
  return [error('layout/undecided', message, slide.place, 'give it the same blocks in every locale')]
}

function withoutLayout(one: SlideOfSet): Diagnostic {
  const { slide } = one
  const blocks = slide.blocks.map((block) => `\`${block.kind}\``).join(', ') || 'none'
  const message = `slide \`${slide.id}\`: no layout takes these blocks: ${blocks}`
  const hint = 'name one: `::slide{#id layout=…}`, and the error says what is missing or too much'
  return error('layout/undecided', message, slide.place, ...closest(one), hint)
}

/** The layouts that only one thing keeps from suiting, as hints. */
function closest(one: SlideOfSet): string[] {
  return names.flatMap((name) => {
    const [only, ...more] = mismatches(one, name, layouts[name])
    return only && more.length === 0 ? [only.message.replace(`slide \`${one.slide.id}\`: `, '')] : []
  })
}
