import { error, type Diagnostic, type Outcome } from '../diagnostic.js'
import type { BlockKind, Slide } from '../model/deck.js'
import { didYouMean } from '../nearest.js'
import type { Layout } from './layout.js'
import { layouts, type LayoutName } from './registry.js'

/** Blocks that every content slide may have. */
const common: readonly BlockKind[] = ['subtitle', 'exhibit', 'takeaway']

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
  const layout = layouts[name]
  const diagnostics = mismatches(slide, name, layout)
  return diagnostics.length > 0 ? { diagnostics } : { value: { name, layout }, diagnostics }
}

function isLayout(name: string): name is LayoutName {
  return Object.hasOwn(layouts, name)
}

function suiting(slide: Slide): LayoutName | undefined {
  const names = Object.keys(layouts) as LayoutName[]
  const suitable = names.filter((name) => mismatches(slide, name, layouts[name]).length === 0)
  const most = (name: LayoutName) => layouts[name].needs.length
  return suitable.sort((a, b) => most(b) - most(a))[0]
}

function undecided(slide: Slide): Diagnostic {
  const blocks = slide.blocks.map((block) => `\`${block.kind}\``).join(', ') || 'none'
  const message = `slide \`${slide.id}\`: no layout takes these blocks: ${blocks}`
  const hint = 'name one: `::slide{#id layout=…}`, and the error says what is missing or too much'
  return error('layout/undecided', message, slide.place, hint)
}

function mismatches(slide: Slide, name: LayoutName, layout: Layout): Diagnostic[] {
  const kinds = slide.blocks.map((block) => block.kind)
  const allowed = new Set([...layout.needs, ...layout.takes, ...(layout.master === 'content' ? common : [])])
  const missing = layout.needs
    .filter((kind) => !kinds.includes(kind))
    .map((kind) => {
      const message = `slide \`${slide.id}\`: the layout \`${name}\` needs a block \`${kind}\``
      return error('layout/missing-block', message, slide.place)
    })
  const extra = slide.blocks
    .filter((block) => !allowed.has(block.kind))
    .map((block) => {
      const message = `slide \`${slide.id}\`: the layout \`${name}\` has no place for \`${block.kind}\``
      return error('layout/extra-block', message, block.place, `it takes ${[...allowed].join(', ')}`)
    })
  return [...missing, ...extra]
}
