import { expect, test } from 'vitest'
import type { Deck, Run } from '../../../src/model/deck.js'
import { locales } from '../../../src/model/locale.js'
import { deckOf } from '../sample.js'
import { cellText, layoutOf, markdownTable, tableOf } from './pages.js'

const long = markdownTable([['A', 'B'], ...Array.from({ length: 40 }, (_, i) => [`row ${i + 1}`, '1.5'])])
const short = markdownTable([
  ['A', 'B'],
  ['x', '1'],
])
const sheet = (id: string, table: string) => `## Title ${id}\n::slide{#${id}}\n\n${table}\n`
const list = '## Every source\n::slide{#sources}\n\n:::source-list[Sources]\n:::\n'
const markdown = `---\ntitle: T\n---\n\n# S\n\n${sheet('one', short)}\n${sheet('two', long)}\n${sheet('three', short)}\n${list}`

/** The list of sources names one source of slides 1 and 2, and another of slide 3, as `cite` does. */
function withSources(deck: Deck): Deck {
  const pages = (slides: readonly number[], text: string): Run => ({ text, ref: { to: 'slides', slides } })
  const slides = deck.slides.map((slide) => ({
    ...slide,
    blocks: slide.blocks.map((block) => {
      if (block.kind !== 'source-list') return block
      const cell = (run: Run) => ({ runs: [run], place: block.place })
      const row = (number: string, run: Run) =>
        [number, 'A title', '2025'].map((text) => cell({ text })).concat(cell(run))
      const rows = [row('[1]', pages([0, 1], '1, 2')), row('[2]', pages([2], '3'))]
      return { ...block, table: { ...block.table, rows } }
    }),
  }))
  return { ...deck, slides }
}

test('the list of sources names the pages on which a slide stands once it is split', () => {
  const { value, diagnostics } = layoutOf(locales.map((locale) => withSources(deckOf(markdown, locale))))
  expect(diagnostics).toEqual([])
  for (const frames of value!) {
    expect(frames.map(({ slide }) => slide)).toEqual(['one', 'two', 'two', 'two', 'three', 'sources'])
    const last = tableOf(frames.at(-1)!)
      .rows.slice(1)
      .map(({ cells }) => cellText(cells[3]!))
    expect(last).toEqual(['1–4', '5'])
  }
})
