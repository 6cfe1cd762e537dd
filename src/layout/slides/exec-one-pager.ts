import type { Rich } from '../../model/deck.js'
import { badgeColumn } from '../blocks/badge.js'
import { drawPanel } from '../blocks/panel.js'
import { drawTile } from '../blocks/tile.js'
import { body, left, right, tableTop } from '../grid.js'
import type { Layout, SlideSet } from '../layout.js'
import { length } from '../slot.js'
import type { ColumnDesign, TableDesign } from '../table/design.js'
import { drawTable } from '../table/draw.js'
import { splitTable } from '../table/pages.js'

const table = { x: left, y: tableTop, w: 7.922, h: 5.36 - tableTop } as const
const headHeight = 0.36
const widths = { company: 1.5, change: 2.86, why: 2.46, stance: 1.102 } as const
const row = { least: 0.5, most: 1.04 } as const
const mostRows = 6
const tiles = { y: 5.58, h: 1.08, gap: 0.16, setting: { number: 0.1, label: 0.58 } } as const
const panel = { x: 8.922, y: tableTop, w: right - 8.922, h: body.tallBottom - tableTop } as const
/** Prose in a table is never smaller. */
const proseFloor = 11

/** L12: what changed, three numbers and what has to be decided, on one page. */
export const execOnePager: Layout = {
  master: 'content',
  purpose: 'a week or a month on one page: what changed, three numbers, what has to be decided',
  slots: [
    {
      kind: 'changes',
      holds: 'a row for each change: who, what, why it matters, where the company stands',
      count: { of: 'rows', range: [1, mostRows], split: true },
      texts: {
        company: length([1, 2], [2, 6]),
        'what changed': length([3, 10], [5, 26]),
        'why it matters': length([3, 8], [5, 22]),
      },
    },
    {
      kind: 'tiles',
      holds: 'three numbers, each with its label',
      count: { of: 'figures', range: [3, 3] },
      texts: { number: length([1, 2], [2, 5]), label: length([2, 8], [4, 20]) },
    },
    {
      kind: 'panel',
      holds: 'up to four decisions, each at its best with a strong verb for its head',
      count: { of: 'points', range: [1, 4] },
      texts: { heading: length([1, 5], [2, 12]), point: length([3, 14], [6, 34]) },
    },
  ],
  without: ['takeaway'],
  ladders: { panel: ['smaller', 'smaller', 'drop'] },
  split: (slides) => splitTable(designFor(rowsIn(slides)), slides),

  draw(page) {
    drawTable(page, designFor(mostRows))
    page.block('tiles').items.forEach((item, i) => {
      const w = (table.w - 2 * tiles.gap) / 3
      drawTile(page, item, i, { x: left + i * (w + tiles.gap), y: tiles.y, w, h: tiles.h }, tiles.setting)
    })
    drawPanel(page, panel)
  },
}

function rowsIn(slides: SlideSet): number {
  const counts = slides.map(
    ({ slide }) => slide.blocks.find((block) => block.kind === 'changes')!.table.rows.length,
  )
  return Math.max(...counts)
}

/** The rows of one page share its room, so that the table ends over the tiles. */
function designFor(rows: number): TableDesign {
  const perPage = Math.ceil(rows / Math.ceil(rows / mostRows))
  const share = (table.h - headHeight) / perPage
  return {
    name: 'what changed',
    kind: 'changes',
    zone: () => table,
    head: headHeight,
    row: Math.min(row.most, share),
    air: 0.08,
    dense: { row: row.least, air: 0.04 },
    columns: () => [company, prose(widths.change), prose(widths.why), badgeColumn(widths.stance)],
  }
}

const company: ColumnDesign = {
  width: widths.company,
  align: 'left',
  names: true,
  cell: (content) => ({ text: { content, role: 'h3', colour: 'ink', bold: true }, group: 'company' }),
}

function prose(width: number): ColumnDesign {
  const cell = (content: Rich) => {
    const text = { content, role: 'body', colour: 'text', strong: 'ink' } as const
    return { text, floor: proseFloor }
  }
  return { width, align: 'left', cell }
}
