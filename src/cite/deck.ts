import type { Block, Deck, Slide } from '../model/deck.js'
import { factsOfChart } from './chart-marks.js'
import type { DataNote } from './data-note.js'
import { dataNoteItems, sourceTable } from './lists.js'
import { Marker, type Letters } from './marks.js'
import { withPermission } from './permission.js'
import type { Register } from './register.js'
import { sourceLinesOf } from './source-line.js'
import { speakerNotesOf } from './speaker-notes.js'
import type { Charts, SlideTrail } from './trails.js'

/** The deck with its marks, source lines, data notes, source list and the sources in its notes. */
export function citeDeck(
  register: Register,
  deck: Deck,
  trails: readonly SlideTrail[],
  charts: Charts,
  letters: Letters,
): Deck {
  const notes = new Set<DataNote>(trails.flatMap((trail) => [...trail.all.notes]))
  const editorial = trails.some((trail) => trail.judged.size > 0)
  const fill = (block: Block): Block => {
    if (block.kind === 'data-notes') {
      return { ...block, items: dataNoteItems(register, [...notes], editorial, block.place) }
    }
    if (block.kind === 'source-list')
      return { ...block, table: sourceTable(register, deck, trails, block.place) }
    return block.kind === 'quote' ? withPermission(register, block) : block
  }
  const slides = deck.slides.map((slide, index) => {
    const cited = citeSlide(register, slide, trails[index]!, charts, letters, fill)
    return deck.stripped ? { ...cited, notes: [] } : cited
  })
  return { ...deck, slides }
}

function citeSlide(
  register: Register,
  slide: Slide,
  trail: SlideTrail,
  charts: Charts,
  letters: Letters,
  fill: (block: Block) => Block,
): Slide {
  const marker = new Marker(letters)
  const blocks = slide.blocks.map((block) => fill(marker.block(block, chartedBy(block, charts))))
  // A title is marked only where nothing below it shows the figure: it should read as a sentence.
  const title = marker.text(slide.title)
  const spoken = slide.notes.map((paragraph) => marker.text(paragraph))
  const notes = speakerNotesOf(
    register,
    spoken,
    { ...trail, workings: marker.text(trail.workings) },
    slide.place,
  )
  const lines = isCover(slide) ? {} : sourceLinesOf(register, trail, slide.place)
  return { ...slide, title, blocks, notes, ...lines }
}

function chartedBy(block: Block, charts: Charts): string[] {
  const chart = block.kind === 'chart' ? charts[block.chart] : undefined
  return chart ? factsOfChart(chart).map((figure) => figure.fact) : []
}

function isCover(slide: Slide): boolean {
  return slide.layout === undefined
    ? slide.blocks.some((block) => block.kind === 'pitch')
    : slide.layout === 'cover'
}
