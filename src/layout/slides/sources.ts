import type { Rich } from '../../model/deck.js'
import type { Box, ShapeName } from '../../model/frame.js'
import type { ColourToken } from '../../model/settings.js'
import { drawDataNotes, noteHeights, notesGap, notesRoom, notesZone } from '../blocks/data-notes.js'
import { body, horizontal, left } from '../grid.js'
import type { Layout, SlideSet } from '../layout.js'
import { fitted } from '../ladder.js'
import type { Page } from '../page.js'
import { length } from '../slot.js'
import { partition, partOf, tallest } from '../split.js'
import type { ColumnDesign, TableDesign } from '../table/design.js'
import { drawTable } from '../table/draw.js'
import { onPage, reporting } from '../table/pages.js'
import { planTable } from '../table/plan.js'

const heads = { y: 1.6, h: 0.28 } as const
const table = { y: 1.9, head: 0.3, row: 0.44 } as const
const widths = { metric: 2.45, value: 3.2, basis: 1.2 } as const
const tableWidth = 6.85
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
      count: { of: 'rows', range: [1, 10], split: true },
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
  without: ['exhibit', 'takeaway'],
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
  drawHeading(page, block.label!, left, tableWidth, 'figures head')
  drawTable(page, figures, block.label)
}

const figures: TableDesign = {
  name: 'key figures',
  kind: 'figures',
  zone: () => ({ x: left, y: table.y, w: tableWidth, h: body.tallBottom - table.y }),
  head: table.head,
  row: table.row,
  air: 0.02,
  columns: () => [plainColumn(widths.metric), plainColumn(widths.value), basis],
}

function plainColumn(width: number): ColumnDesign {
  const cell = (content: Rich) => ({ text: { content, role: 'small', colour: 'text' } }) as const
  return { width, align: 'left', cell }
}

const bases: Readonly<Record<string, readonly [ShapeName, ColourToken]>> = {
  company: ['ellipse', 'brand'],
  derived: ['diamond', 'attack'],
  reported: ['rect', 'hold'],
  judgement: ['triangle-right', 'hold'],
  author: ['triangle-right', 'context'],
}
const otherBasis = ['rect', 'context'] as const

const basis: ColumnDesign = {
  width: widths.basis,
  align: 'left',
  cell: (content) => ({
    text: { content, role: 'label', colour: 'text' },
    padding: [icon.text, 0],
    group: 'basis',
  }),
  mark: drawBasis,
}

function drawBasis(page: Page, { x, y, h }: Box, content: Rich): void {
  const ref = content.runs.find((run) => run.ref?.to === 'basis')?.ref
  const [shape, colour] = (ref?.to === 'basis' && bases[ref.id]) || otherBasis
  const box = { x, y: y + (h - icon.size) / 2, w: icon.size, h: icon.size }
  page.shape({ name: 'basis icon', shape, box, fill: page.colour(colour) })
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
  const { plan, diagnostics } = planTable(figures, slides)
  if (!plan) return [reporting(slides, diagnostics)]
  const measured = fitted({ ...sources, draw: () => undefined }, slides, () => undefined)
  const heights = tallest(measured.map((page) => noteHeights(page, page.block('data-notes'))))
  const texts = partition(
    heights.map((height) => height + notesGap),
    notesRoom,
  )
  const parts = Math.max(plan.parts.length, texts.length)
  return Array.from({ length: parts }, (_, i) => {
    const rows = { figures: plan.parts[i] ?? none, 'data-notes': texts[i] ?? none }
    const part = partOf(slides, rows, i, parts)
    const planned = plan.parts[i] ? onPage(part, plan, i) : part
    return i === 0 ? reporting(planned, diagnostics) : planned
  })
}

const none = [0, 0] as const
