import { error, type Diagnostic } from '../diagnostic.js'
import type { Block, BlockKind, Slide } from '../model/deck.js'
import type { SlideSet } from './layout.js'

/** Rows `from` to `to` (exclusive). */
export type Part = readonly [from: number, to: number]

/**
 * Cuts rows of these heights into as few parts as fit into `room`, filled as evenly as they go.
 * A row higher than the room stands alone; it is reported where it is drawn.
 */
export function partition(heights: readonly number[], room: number): Part[] {
  const least = filled(heights, room).length
  const total = heights.reduce((sum, height) => sum + height, 0)
  for (let target = total / least; target < room; target += room / 40) {
    const parts = filled(heights, target)
    if (parts.length <= least) return parts
  }
  return filled(heights, room)
}

function filled(heights: readonly number[], room: number): Part[] {
  const parts: Part[] = []
  let [from, used] = [0, 0]
  heights.forEach((height, i) => {
    if (i > from && used + height > room + 1e-9) {
      parts.push([from, i])
      ;[from, used] = [i, 0]
    }
    used += height
  })
  return [...parts, [from, heights.length]]
}

/** The highest of each row over all locales, so that every locale is cut at the same rows. */
export function tallest(heights: readonly (readonly number[])[]): number[] {
  const rows = Math.max(0, ...heights.map((list) => list.length))
  return Array.from({ length: rows }, (_, i) => Math.max(...heights.map((list) => list[i] ?? 0)))
}

/** The locales whose list or table is not as large as that of the first: they cannot be cut at the same row. */
export function unevenIn(slides: SlideSet, kind: BlockKind): Diagnostic[] {
  const [first, ...others] = slides.map(({ slide, around }) => {
    const block = slide.blocks.find((one) => one.kind === kind)!
    return { block, size: sizeOf(block), locale: around.locale, id: slide.id }
  })
  return others
    .filter(({ size }) => size !== first!.size)
    .map(({ block, size, locale, id }) => {
      const message = `slide \`${id}\`: \`${kind}\` has ${first!.size} in ${first!.locale} and ${size} in ${locale}`
      const hint = 'every locale has the same rows in the same order'
      return error('layout/rows-differ', message, block.place, hint)
    })
}

function sizeOf(block: Block): string {
  return 'table' in block
    ? `${block.table.rows.length} rows of ${block.table.head.length} columns`
    : `${countOf(block)} items`
}

/** Rows of a table, items of a list; undefined of other blocks. */
export function countOf(block: Block): number | undefined {
  if ('table' in block) return block.table.rows.length
  return 'items' in block ? block.items.length : undefined
}

/** The slides of one part: with these rows of their table or list, and "(1/2)" behind the title. */
export function partOf(
  slides: SlideSet,
  rows: Partial<Record<BlockKind, Part>>,
  part: number,
  parts: number,
): SlideSet {
  if (parts === 1) return slides
  return slides.map(({ slide, around }) => {
    const blocks = slide.blocks.flatMap((block) => withRows(block, rows))
    const count = around.strings.part.replace('{part}', String(part + 1)).replace('{parts}', String(parts))
    return { slide: { ...slide, blocks, title: titled(slide, count) }, around }
  })
}

/** A block whose rows are all on another part is left out here. */
function withRows(block: Block, rows: Partial<Record<BlockKind, Part>>): Block[] {
  const part = rows[block.kind]
  if (!part) return [block]
  if ('table' in block) {
    const table = { ...block.table, rows: block.table.rows.slice(...part) }
    return table.rows.length > 0 ? [{ ...block, table } as Block] : []
  }
  if ('items' in block) {
    const items = block.items.slice(...part)
    const start = block.kind === 'list' && block.start !== undefined && { start: block.start + part[0] }
    return items.length > 0 ? [{ ...block, items, ...start } as Block] : []
  }
  return [block]
}

function titled(slide: Slide, count: string): Slide['title'] {
  const gap = count.startsWith('(') ? ' ' : ''
  return { ...slide.title, runs: [...slide.title.runs, { text: gap + count }] }
}
