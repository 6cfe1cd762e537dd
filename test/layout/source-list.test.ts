import { describe, expect, test } from 'vitest'
import type { Rich, Slide } from '../../src/model/deck.js'
import type { Frame } from '../../src/model/frame.js'
import { outside, pagesOf, tableOf, textOf } from './single-slide.js'

function withRows(change: (rows: readonly (readonly Rich[])[]) => readonly (readonly Rich[])[]) {
  return (slide: Slide): Slide => ({
    ...slide,
    blocks: slide.blocks.map((block) =>
      block.kind === 'source-list' && 'table' in block
        ? { ...block, table: { ...block.table, rows: change(block.table.rows) } }
        : block,
    ),
  })
}

const numbers = (frame: Frame) =>
  tableOf(frame)
    .rows.slice(1)
    .map(({ cells }) => textOf(cells[0]!))

describe('the list of sources', () => {
  test('a few sources stand on one page without a count in the title', () => {
    const pages = pagesOf(
      'source-list',
      withRows((rows) => rows.slice(0, 5)),
    )
    expect(pages.map((frames) => frames.length)).toEqual([1, 1, 1])
    expect(pages.flat().filter(({ title }) => /\d\/\d/.test(title))).toEqual([])
  })

  test('many sources are cut at the same source in every locale, each once and in order', () => {
    const pages = pagesOf('source-list')
    const all = Array.from({ length: 16 }, (_, i) => `[${i + 1}]`)
    const cut = pages.map((frames) => frames.map(numbers))
    expect(cut[0]!.length).toBe(2)
    expect(cut[0]!.flat()).toEqual(all)
    expect(cut[1]).toEqual(cut[0])
    expect(cut[2]).toEqual(cut[0])
  })

  test('every page repeats the head and counts itself in the title', () => {
    for (const frames of pagesOf('source-list')) {
      const heads = frames.map((frame) => tableOf(frame).rows[0]!.cells.map(textOf))
      expect(heads[0]).toHaveLength(4)
      expect(heads[1]).toEqual(heads[0])
      expect(frames.map(({ title }) => title.match(/\d\/\d/)?.[0])).toEqual(['1/2', '2/2'])
    }
  })

  test('rows that are high in one locale only cut the list in all of them', () => {
    const high = withRows((rows) =>
      rows.map(([number, title, ...others]) => {
        const runs = Array.from({ length: 4 }, () => title!.runs).flat()
        return [number!, { ...title!, runs }, ...others]
      }),
    )
    const pages = pagesOf('source-list', (slide, locale) => (locale === 'zh-Hant' ? high(slide) : slide))
    const cut = pages.map((frames) => frames.map(numbers))
    expect(cut[0]!.length).toBeGreaterThan(2)
    expect(cut[1]).toEqual(cut[0])
    for (const { box } of pages.flat().map(tableOf)) expect(box.y + box.h).toBeLessThan(6.75)
  })

  test('tables fill the width and end above the foot', () => {
    for (const frame of pagesOf('source-list').flat()) {
      const { box } = tableOf(frame)
      expect(box.x).toBeCloseTo(0.6, 3)
      expect(box.w).toBeCloseTo(12.133, 3)
      expect(box.y + box.h).toBeLessThan(6.86)
      expect(outside(frame)).toEqual([])
    }
  })

  test('a source keeps its address', () => {
    const ref = { to: 'url', href: 'https://example.com/report' } as const
    const linked = withRows((rows) =>
      rows
        .slice(0, 1)
        .map(([number, title, ...others]) => [
          number!,
          { ...title!, runs: [{ text: 'A report', ref }, { text: ' (a publisher)' }] },
          ...others,
        ]),
    )
    for (const [frame] of pagesOf('source-list', linked)) {
      const runs = tableOf(frame!).rows[1]!.cells[1]!.paragraphs.flatMap((paragraph) => paragraph.runs)
      expect(runs.find((run) => run.text === 'A report')?.href).toBe(ref.href)
      expect(runs.find((run) => run.text.includes('publisher'))?.href).toBeUndefined()
    }
  })
})
