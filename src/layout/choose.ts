import { error, type Diagnostic, type Outcome } from '../diagnostic.js'
import type { Slide } from '../model/deck.js'
import { didYouMean } from '../nearest.js'
import { slotsOf, type Layout } from './layout.js'
import { layouts, type LayoutName } from './registry.js'
import { kindsOf, type Slot } from './slot.js'

export interface Chosen {
  readonly name: LayoutName
  readonly layout: Layout
}

/** The layout that the slide names, else the one that takes its blocks; with every block that does not suit it. */
export function choose(slide: Slide): Outcome<Chosen> {
  const name = slide.layout ?? suiting(slide)
  if (name === undefined) return { diagnostics: [undecided(slide)] }
  if (!isLayout(name)) {
    const message = `slide \`${slide.id}\`: there is no layout \`${name}\``
    const known = Object.keys(layouts)
    const hints = [...didYouMean(name, known), `there are ${known.join(', ')}`]
    return { diagnostics: [error('layout/unknown-layout', message, slide.place, ...hints)] }
  }
  const layout: Layout = layouts[name]
  const diagnostics = mismatches(slide, name)
  return diagnostics.length > 0 ? { diagnostics } : { value: { name, layout }, diagnostics }
}

function isLayout(name: string): name is LayoutName {
  return Object.hasOwn(layouts, name)
}

/** Of the layouts that suit, the one that asks for most; of equals, the first of the registry. */
function suiting(slide: Slide): LayoutName | undefined {
  const suitable = names.filter((name) => mismatches(slide, name).length === 0)
  const required = (name: LayoutName) => slotsOf(layouts[name]).filter((slot) => !slot.optional).length
  return suitable.sort((a, b) => required(b) - required(a))[0]
}

function undecided(slide: Slide): Diagnostic {
  const blocks = slide.blocks.map((block) => `\`${block.kind}\``).join(', ') || 'none'
  const message = `slide \`${slide.id}\`: no layout takes these blocks: ${blocks}`
  const hint = 'name one: `::slide{#id layout=…}`, and the error says what is missing or too much'
  return error('layout/undecided', message, slide.place, ...closest(slide), hint)
}

/** The layouts that only one thing keeps from suiting, as hints. */
function closest(slide: Slide): string[] {
  return names.flatMap((name) => {
    const [only, ...more] = mismatches(slide, name)
    return only && more.length === 0 ? [only.message.replace(`slide \`${slide.id}\`: `, '')] : []
  })
}

const names = Object.keys(layouts) as LayoutName[]

function mismatches(slide: Slide, name: LayoutName): Diagnostic[] {
  const slots = slotsOf(layouts[name])
  const missing = slots.flatMap((slot) => missingIn(slide, name, slot))
  const doubled = slots.flatMap((slot) => doubledIn(slide, name, slot))
  const allowed = slots.flatMap(kindsOf)
  const hint = `it takes ${slots.map((slot) => oneOf(slot, 'or') + (slot.optional ? ' (optional)' : '')).join(', ')}`
  const extra = slide.blocks
    .filter((block) => !allowed.includes(block.kind))
    .map((block) => {
      const message = `slide \`${slide.id}\`: the layout \`${name}\` has no place for \`${block.kind}\``
      return error('layout/extra-block', message, block.place, hint)
    })
  return [...missing, ...doubled, ...extra]
}

function missingIn(slide: Slide, name: LayoutName, slot: Slot): Diagnostic[] {
  if (slot.optional || slide.blocks.some((block) => kindsOf(slot).includes(block.kind))) return []
  const message = `slide \`${slide.id}\`: the layout \`${name}\` needs a block ${oneOf(slot, 'or')}`
  return [error('layout/missing-block', message, slide.place, `it holds ${slot.holds}`)]
}

/** A slot has room for one of its kinds. */
function doubledIn(slide: Slide, name: LayoutName, slot: Slot): Diagnostic[] {
  const [, second] = slide.blocks.filter((block) => kindsOf(slot).includes(block.kind))
  if (!second) return []
  const message = `slide \`${slide.id}\`: the layout \`${name}\` takes only one of ${oneOf(slot, 'and')}`
  return [error('layout/extra-block', message, second.place, `it holds ${slot.holds}`)]
}

function oneOf(slot: Slot, word: 'and' | 'or'): string {
  const kinds = kindsOf(slot).map((kind) => `\`${kind}\``)
  return kinds.length < 2 ? kinds.join('') : `${kinds.slice(0, -1).join(', ')} ${word} ${kinds.at(-1)}`
}
