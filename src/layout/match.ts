import { error, type Diagnostic } from '../diagnostic.js'
import type { Block } from '../model/deck.js'
import { slotsOf, type Layout, type SlideSet } from './layout.js'
import { kindsOf, type Slot } from './slot.js'
import { countOf } from './split.js'

/** Every block of a slide that does not suit a layout: missing, too much, too few or too many items, of another sort. */
export function mismatches({ slide, around }: SlideSet[number], name: string, layout: Layout): Diagnostic[] {
  const slots = slotsOf(layout)
  const says = (what: string) => `slide \`${slide.id}\`: the layout \`${name}\` ${what}`
  const missing = slots.flatMap((slot): Diagnostic[] => {
    if (slot.optional || slide.blocks.some((block) => kindsOf(slot).includes(block.kind))) return []
    const message = says(`needs a block ${oneOf(slot, 'or')}`)
    return [error('layout/missing-block', message, slide.place, `it holds ${slot.holds}`)]
  })
  // A slot has room for one of its kinds.
  const doubled = slots.flatMap((slot): Diagnostic[] => {
    const [, second] = slide.blocks.filter((block) => kindsOf(slot).includes(block.kind))
    if (!second) return []
    const message = says(`takes only one of ${oneOf(slot, 'and')}`)
    return [error('layout/extra-block', message, second.place, `it holds ${slot.holds}`)]
  })
  const contents = slide.blocks.flatMap((block): Diagnostic[] => {
    const slot = slots.find((one) => kindsOf(one).includes(block.kind))
    if (!slot)
      return [
        error('layout/extra-block', says(`has no place for \`${block.kind}\``), block.place, takes(slots)),
      ]
    const miscounted = countProblem(slot, block)
    if (miscounted) return [error('layout/count', says(miscounted), block.place, `it holds ${slot.holds}`)]
    if (!slot.only || slot.only.met(block, around.charts)) return []
    const message = says(`takes as \`${block.kind}\` only ${slot.only.is}`)
    return [error('layout/unsuitable-block', message, block.place, `it holds ${slot.holds}`)]
  })
  return [...missing, ...doubled, ...contents]
}

/** What a layout takes, for a hint. */
function takes(slots: readonly Slot[]): string {
  return `it takes ${slots.map((slot) => oneOf(slot, 'or') + (slot.optional ? ' (optional)' : '')).join(', ')}`
}

/** "takes 3 rows of `changes`; here are 2"; more than fit on a page are no problem where they make another one. */
function countProblem({ count }: Slot, block: Block): string | undefined {
  const found = countOf(block)
  if (!count || found === undefined) return undefined
  const [least, most] = count.range
  if (found >= least && (found <= most || count.split)) return undefined
  const wanted = least === most ? String(most) : count.split ? `at least ${least}` : `${least} to ${most}`
  return `takes ${wanted} ${count.of} in \`${block.kind}\`; here are ${found}`
}

function oneOf(slot: Slot, word: 'and' | 'or'): string {
  const kinds = kindsOf(slot).map((kind) => `\`${kind}\``)
  return kinds.length < 2 ? kinds.join('') : `${kinds.slice(0, -1).join(', ')} ${word} ${kinds.at(-1)}`
}
