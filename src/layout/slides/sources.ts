import type { Rich } from '../../model/deck.js'
import type { Cell, ShapeName } from '../../model/frame.js'
import type { ColourToken } from '../../model/settings.js'
import { drawDataNotes, noteHeights, notesGap, notesRoom, notesZone } from '../blocks/data-notes.js'
import { cellBox, gridOf, headCells, placeTable, textCell, type Grid } from '../blocks/table.js'
import { horizontal, left } from '../grid.js'
import type { Layout, SlideSet } from '../layout.js'
import { fitted } from '../ladder.js'
import type { Page } from '../page.js'
import { plain, slideText } from '../rich.js'
import { length } from '../slot.js'
import { partition, partOf, tallest } from '../split.js'

const heads = { y: 1.6, h: 0.28 } as const
const table = { y: 1.9, head: 0.3, row: 0.44, columns: [{ w: 2.45 }, { w: 3.2 }, { w: 1.2 }] } as const
const basisColumn = 2
const mostRows = 9
const icon = { size: 0.1, text: 0.18 } as const
const disclaimer = { y: 6.34, h: 0.32 } as const

/** L10: the key figures with what each rests on, and where the sources disagree. */
export const sources: Layout = {
  master: 'content',
  purpose: 'what each key figure rests on, and where the sources disagree',
  slots: [
    {
      kind: 'figures',
      holds: 'a row for each key figure: its value and its basis',
      count: { of: 'rows', range: [1, 9], split: true },
      texts: {
        heading: length([1, 4], [2, 10]),
        metric: length([2, 5], [3, 14]),
        value: length([2, 9], [3, 26]),
      },
    },
    {
      kind: 'data-notes',
      holds: 'notes on disputed and corrected figures, which the program fills in',
      texts: { heading: length([1, 4], [2, 10]) },
    },
    {
      kind: 'disclaimer',
      optional: true,
      holds: 'what the deck is not, at the foot',
      texts: { text: length([5, 12], [10, 32]) },
    },
  ],
  split: splitBoth,

  draw(page) {
    drawFigures(page)
    drawNotes(page)
    const content = page.find('disclaimer')?.paragraphs[0]
    if (!content) return
    const text = { content, role: 'label', colour: 'muted', italic: !page.chinese } as const
    const box = { ...notesZone, ...disclaimer }
    page.text({ name: 'disclaimer', box, text })
  },
}

function drawFigures(page: Page): void {
  const block = page.find('figures')
  if (!block) return
  drawHeading(page, block.label!, left, 6.85, 'figures head')
  const heights = [table.head, ...block.table.rows.map(() => table.row)]
  const grid = gridOf('key figures', left, table.y, table.columns, heights)
  const cells = [
    headCells(page, grid, block.table.head),
    ...block.table.rows.map((row, i) => figureCells(page, grid, row, i + 1)),
  ]
  placeTable(page, grid, cells, slideText(plain(block.label)))
}

function figureCells(page: Page, grid: Grid, row: readonly Rich[], at: number): Cell[] {
  return row.map((content, column) => {
    if (column === basisColumn) return basisCell(page, grid, content, at)
    const text = { content, role: 'small', colour: 'text' } as const
    return textCell(page, grid, at, column, { text, group: 'figures' })
  })
}

const bases: Readonly<Record<string, readonly [ShapeName, ColourToken]>> = {
  company: ['ellipse', 'brand'],
  derived: ['diamond', 'attack'],
  reported: ['rect', 'hold'],
  judgement: ['triangle-right', 'hold'],
  author: ['triangle-right', 'context'],
}
const otherBasis = ['rect', 'context'] as const

function basisCell(page: Page, grid: Grid, content: Rich, at: number): Cell {
  const ref = content.runs.find((run) => run.ref?.to === 'basis')?.ref
  const [shape, colour] = (ref?.to === 'basis' && bases[ref.id]) || otherBasis
  const { x, y, h } = cellBox(grid, at, basisColumn)
  const box = { x, y: y + (h - icon.size) / 2, w: icon.size, h: icon.size }
  page.shape({ name: 'basis icon', shape, box, fill: page.colour(colour) })
  const text = { content, role: 'label', colour: 'text' } as const
  return textCell(page, grid, at, basisColumn, { text, padding: [icon.text, 0], group: 'basis' })
}

function drawHeading(page: Page, content: Rich, x: number, w: number, name: string): void {
  const text = { content, role: 'h3', colour: 'ink', bold: true } as const
  page.text({ name, box: { x, w, ...heads }, text, maxLines: 1 })
}

function drawNotes(page: Page): void {
  const block = page.find('data-notes')
  if (!block) return
  const { x, w } = notesZone
  drawHeading(page, block.label!, x, w, 'data notes head')
  page.rect('rule', horizontal(x, table.y + table.head - 1.25 / 144, w, 1.25), 'ink')
  drawDataNotes(page, block)
}

/** Figures and notes are cut each by itself; both fill the same pages. */
function splitBoth(slides: SlideSet): SlideSet[] {
  const rows = slides.map(({ slide }) => slide.blocks.find((block) => block.kind === 'figures')!.table.rows)
  const figures = partition(
    Array.from({ length: Math.max(...rows.map((list) => list.length)) }, () => 1),
    mostRows,
  )
  const measured = fitted({ ...sources, draw: () => undefined }, slides, () => undefined)
  const heights = tallest(measured.map((page) => noteHeights(page, page.block('data-notes'))))
  const texts = partition(
    heights.map((height) => height + notesGap),
    notesRoom,
  )
  const parts = Math.max(figures.length, texts.length)
  const none = [0, 0] as const
  return Array.from({ length: parts }, (_, i) =>
    partOf(slides, { figures: figures[i] ?? none, 'data-notes': texts[i] ?? none }, i, parts),
  )
}
