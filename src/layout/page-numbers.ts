import { inRanges } from '../format/index.js'
import type { Block, Rich, Run, Slide } from '../model/deck.js'
import type { SlideSet } from './layout.js'

/** The numbers of the pages of each slide, from how many it has. */
export function pageNumbers(counts: readonly number[]): number[][] {
  let before = 0
  return counts.map((count) => {
    const numbers = Array.from({ length: count }, (_, i) => before + i + 1)
    before += count
    return numbers
  })
}

/** The slides with the numbers of the pages that they refer to; the same slides where these stand there already. */
export function renumbered(slides: SlideSet, numbers: readonly (readonly number[])[]): SlideSet {
  const changed = slides.map((one) => ({ ...one, slide: renumberedSlide(one.slide, numbers) }))
  return changed.some(({ slide }, i) => slide !== slides[i]!.slide) ? changed : slides
}

function renumberedSlide(slide: Slide, numbers: readonly (readonly number[])[]): Slide {
  const blocks = slide.blocks.map((block) => renumberedBlock(block, numbers))
  return blocks.some((block, i) => block !== slide.blocks[i]) ? { ...slide, blocks } : slide
}

function renumberedBlock(block: Block, numbers: readonly (readonly number[])[]): Block {
  if (block.kind !== 'source-list') return block
  const stale = (run: Run) => run.ref?.to === 'slides' && run.text !== pagesText(run.ref.slides, numbers)
  const { rows } = block.table
  if (!rows.some((row) => row.some((cell) => cell.runs.some(stale)))) return block
  const cell = (rich: Rich): Rich => ({ ...rich, runs: rich.runs.map((run) => renumberedRun(run, numbers)) })
  return { ...block, table: { ...block.table, rows: rows.map((row) => row.map(cell)) } }
}

function renumberedRun(run: Run, numbers: readonly (readonly number[])[]): Run {
  return run.ref?.to === 'slides' ? { ...run, text: pagesText(run.ref.slides, numbers) } : run
}

function pagesText(slides: readonly number[], numbers: readonly (readonly number[])[]): string {
  const pages = slides.flatMap((index) => numbers[index] ?? [])
  return inRanges(pages, String).join(', ')
}
