import type { Rich } from '../../model/deck.js'
import type { Box, Cell } from '../../model/frame.js'
import { signText } from '../blocks/sign.js'
import { cellBox, gridOf, headCells, placeTable, textCell, type Grid } from '../blocks/table.js'
import { left, tableTop } from '../grid.js'
import type { Layout, SlideSet } from '../layout.js'
import type { Page } from '../page.js'
import { plain, slideText } from '../rich.js'
import { exhibit, length } from '../slot.js'
import { partition, partOf } from '../split.js'

const columns = [{ w: 2.0 }, { w: 3.45 }, { w: 3.3 }, { w: 1.4 }, { w: 1.983 }] as const
const severityColumn = 3
const height = { head: 0.36, row: 0.74 } as const
const mostRows = 5
const bars = { w: 0.14, pitch: 0.19, heights: [0.12, 0.19, 0.26], text: 0.66 } as const
/** Prose in a table is never smaller. */
const proseFloor = 11

const levels = { low: 1, medium: 2, high: 3 } as const

/** L9: what can go wrong, why it matters and what to watch. */
export const risks: Layout = {
  master: 'content',
  purpose: 'what can go wrong, why it matters, and the signal that would tell of it first',
  slots: [
    {
      kind: 'risks',
      holds: 'a row for each risk: why it matters, signal, severity, who is most exposed',
      count: { of: 'rows', range: [1, 5], split: true },
      texts: {
        risk: length([1, 3], [3, 8]),
        'why it matters': length([5, 13], [10, 32]),
        'signal to watch': length([5, 12], [10, 32]),
        'most exposed': length([1, 5], [2, 16]),
      },
    },
    exhibit,
  ],
  split: splitRows,

  draw(page) {
    const { table } = page.block('risks')
    const heights = [height.head, ...table.rows.map(() => height.row)]
    const grid = gridOf('risks', left, tableTop, columns, heights)
    const cells = [
      headCells(page, grid, table.head),
      ...table.rows.map((row, i) => rowCells(page, grid, row, i + 1, table.head)),
    ]
    placeTable(page, grid, cells, slideText(plain(page.slide.title)))
  },
}

function rowCells(page: Page, grid: Grid, row: readonly Rich[], at: number, head: readonly Rich[]): Cell[] {
  const [risk, why, signal, severity, exposed] = row
  const prose = (content: Rich, column: number) =>
    textCell(page, grid, at, column, {
      text: { content, role: 'body', colour: 'text' },
      group: 'table text',
      floor: proseFloor,
    })
  return [
    textCell(page, grid, at, 0, {
      text: { content: risk!, role: 'h3', colour: 'ink', bold: true },
      group: 'risk',
    }),
    prose(why!, 1),
    prose(signal!, 2),
    severityCell(page, grid, severity!, at, [plain(risk), plain(head[severityColumn])]),
    textCell(page, grid, at, 4, {
      text: { content: exposed!, role: 'small', colour: 'text' },
      group: 'exposed',
    }),
  ]
}

/** Three bars, filled up to the level; the word stands to their right, in the cell. */
function severityCell(page: Page, grid: Grid, content: Rich, at: number, what: string[]): Cell {
  const ref = content.runs.find((run) => run.ref?.to === 'severity')?.ref
  const level = ref?.to === 'severity' ? levels[ref.id] : 1
  const high = level === levels.high
  const sign = { name: 'severity bars', alt: signText(page, what, plain(content)) }
  page.sign(sign, () => drawBars(page, cellBox(grid, at, severityColumn), level))
  return textCell(page, grid, at, severityColumn, {
    text: { content, role: 'label', colour: high ? 'attack' : 'muted', bold: high },
    padding: [bars.text, 0.05],
    maxLines: 1,
    group: 'severity',
  })
}

function drawBars(page: Page, cell: Box, level: number): void {
  const bottom = cell.y + cell.h / 2 + Math.max(...bars.heights) / 2
  bars.heights.forEach((h, i) => {
    const filled = level === levels.high ? 'attack' : 'brand'
    const box = { x: cell.x + i * bars.pitch, y: bottom - h, w: bars.w, h }
    page.rect('severity bar', box, i < level ? filled : 'surface2')
  })
}

function splitRows(slides: SlideSet): SlideSet[] {
  const rows = Math.max(
    ...slides.map(({ slide }) => slide.blocks.find((block) => block.kind === 'risks')!.table.rows.length),
  )
  const parts = partition(
    Array.from({ length: rows }, () => 1),
    mostRows,
  )
  return parts.map((part, i) => partOf(slides, { risks: part }, i, parts.length))
}
