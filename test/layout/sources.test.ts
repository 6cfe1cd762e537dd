import { describe, expect, test } from 'vitest'
import type { Item, Slide } from '../../src/model/deck.js'
import { collisions, outside, pagesOf, shapesNamed, tableOf, textOf, textsNamed } from './single-slide.js'

const times = <T>(list: readonly T[], count: number) =>
  Array.from({ length: count }, (_, i) => list[i % list.length]!)

function withFigures(count: number) {
  return (slide: Slide): Slide => ({
    ...slide,
    blocks: slide.blocks.map((block) =>
      block.kind === 'figures'
        ? { ...block, table: { ...block.table, rows: times(block.table.rows, count) } }
        : block,
    ),
  })
}

function withNotes(change: (items: readonly Item[]) => readonly Item[]) {
  return (slide: Slide): Slide => ({
    ...slide,
    blocks: slide.blocks.map((block) =>
      block.kind === 'data-notes' ? { ...block, items: change(block.items) } : block,
    ),
  })
}

/** The item with its text three times over. */
function longer(item: Item): Item {
  const [last] = item.lead.runs.slice(-1)
  return { ...item, lead: { ...item.lead, runs: [...item.lead.runs, last!, last!] } }
}

const noteNames = ['note 1', 'note 2', 'note 3', 'note 4', 'note 5']

describe('key figures and data notes', () => {
  test('stand on one page in every locale', () => {
    const pages = pagesOf('sources')
    expect(pages.map((frames) => frames.length)).toEqual([1, 1, 1])
    expect(pages.flat().flatMap(outside)).toEqual([])
  })

  test('a shape doubles the basis of each figure', () => {
    const frame = pagesOf('sources')[0]![0]!
    const rows = tableOf(frame).rows.slice(1)
    const bases = rows.map(({ cells }) => textOf(cells[2]!))
    const shapes = { Company: 'ellipse', Reported: 'rect', Derived: 'diamond' } as Record<string, string>
    const icons = shapesNamed(frame, 'basis icon')
    expect(new Set(bases)).toEqual(new Set(Object.keys(shapes)))
    expect(icons.map(({ shape }) => shape)).toEqual(bases.map((basis) => shapes[basis]))
  })

  test('a mark stands before its note and is not repeated in it', () => {
    for (const [frame] of pagesOf('sources')) {
      expect(textsNamed(frame!, 'note 1 mark').map(textOf)).toEqual(['[a]'])
      expect(textOf(textsNamed(frame!, 'note 1')[0]!)).toMatch(/^DeepSeek/)
    }
  })

  test('a long note pushes the others down', () => {
    const pages = pagesOf(
      'sources',
      withNotes(([first, ...others]) => [longer(first!), ...others]),
    )
    for (const [frame] of pages) {
      const boxes = noteNames.map((name) => textsNamed(frame!, name)[0]!.box)
      const disclaimer = textsNamed(frame!, 'disclaimer')[0]!.box
      expect(boxes[0]!.h).toBeGreaterThan(0.55)
      expect(collisions([...boxes, disclaimer])).toEqual([])
    }
  })

  test('eleven figures make two pages in every locale, numbered in the title', () => {
    const pages = pagesOf('sources', withFigures(11))
    expect(pages.map((frames) => frames.map(({ title }) => title.match(/\d\/\d/)?.[0]))).toEqual([
      ['1/2', '2/2'],
      ['1/2', '2/2'],
      ['1/2', '2/2'],
    ])
    for (const frames of pages) {
      const rows = frames.map((frame) => tableOf(frame).rows.length - 1)
      expect(rows).toEqual([6, 5])
      const heads = frames.map((frame) => tableOf(frame).rows[0]!.cells.map(textOf))
      expect(heads[1]).toEqual(heads[0])
    }
  })

  test('notes that do not fit continue on the next page, at the same note in every locale', () => {
    const pages = pagesOf(
      'sources',
      withNotes((items) => times(items, 12)),
    )
    const counts = pages.map((frames) =>
      frames.map(({ items }) => items.filter(({ name }) => /^note \d+$/.test(name)).length),
    )
    expect(counts[0]!.length).toBeGreaterThan(1)
    expect(counts[0]!.reduce((sum, count) => sum + count, 0)).toBe(12)
    expect(counts[1]).toEqual(counts[0])
    expect(counts[2]).toEqual(counts[0])
  })
})
