import { error } from '../../diagnostic.js'
import type { Rich } from '../../model/deck.js'
import type { Cell } from '../../model/frame.js'
import { drawHarveyBall, mostQuarters } from '../blocks/harvey-ball.js'
import { drawStanceIcon, roleOf, stanceColour, stanceGround } from '../blocks/stance.js'
import { cellBox, gridOf, headCells, placeTable, textCell, type Grid } from '../blocks/table.js'
import { left, tableTop } from '../grid.js'
import type { Layout, SlideSet } from '../layout.js'
import type { Page } from '../page.js'
import { plain, slideText } from '../rich.js'
import { exhibit, length } from '../slot.js'
import { partition, partOf } from '../split.js'

const widths = { company: 1.75, stance: 1.25, score: 1.0, texts: 9.133, outlook: 2.233 } as const
const height = { head: 0.36, row: 0.62 } as const
const mostRows = 6
const ball = { size: 0.28, x: 0.26, digit: 0.62 } as const
const badge = { w: 1.0, wChinese: 0.86, h: 0.26, radius: 0.05, icon: 0.11, iconX: 0.09, text: 0.26 } as const

/** L8: companies against a few dimensions, as Harvey balls, with what changed and where it leads. */
export const scores: Layout = {
  master: 'content',
  purpose: 'companies against up to five dimensions, as circles of four quarters',
  slots: [
    {
      kind: 'scores',
      holds: 'a row for each company: stance, scores, what changed, where it leads',
      count: { of: 'rows', range: [1, 6], split: true },
      texts: {
        company: length([1, 2], [2, 6]),
        dimension: length([1, 2], [2, 5]),
        'what changed': length([8, 16], [12, 44]),
        'where it leads': length([2, 5], [4, 16]),
      },
    },
    exhibit,
  ],
  split: splitRows,

  draw(page) {
    const { table, place } = page.block('scores')
    const dimensions = table.head.length - 4
    if (dimensions > 5) page.problem(error('layout/too-many', 'at most five dimensions fit', place))
    const change = widths.texts - dimensions * widths.score - widths.outlook
    const columns = [
      { w: widths.company },
      { w: widths.stance },
      ...Array.from({ length: dimensions }, () => ({ w: widths.score, align: 'center' as const })),
      { w: change },
      { w: widths.outlook },
    ]
    const heights = [height.head, ...table.rows.map(() => height.row)]
    const grid = gridOf('scores', left, tableTop, columns, heights)
    const cells = [
      headCells(page, grid, table.head),
      ...table.rows.map((row, i) => rowCells(page, grid, row, i + 1, table.head)),
    ]
    placeTable(page, grid, cells, slideText(plain(page.slide.title)))
  },
}

function rowCells(page: Page, grid: Grid, row: readonly Rich[], at: number, head: readonly Rich[]): Cell[] {
  const last = row.length - 1
  return row.map((content, column) => {
    if (column === 0) {
      const text = { content, role: 'h3', colour: 'ink', bold: true } as const
      return textCell(page, grid, at, column, { text, group: 'company' })
    }
    if (column === 1) return stanceCell(page, grid, content, at)
    if (column === last) {
      const text = { content, role: 'small', colour: 'ink', bold: true } as const
      return textCell(page, grid, at, column, { text, group: 'verdict' })
    }
    if (column === last - 1) {
      return textCell(page, grid, at, column, {
        text: { content, role: 'small', colour: 'text' },
        group: 'table text',
      })
    }
    return scoreCell(page, grid, content, at, column, [plain(row[0]), plain(head[column])])
  })
}

/** The word stands in the cell, over its badge: in the dark colour on the light one, so that it reads without it. */
function stanceCell(page: Page, grid: Grid, content: Rich, at: number): Cell {
  const role = roleOf(content.runs) ?? 'hold'
  const { x, y, h } = cellBox(grid, at, 1)
  const middle = y + h / 2
  const w = page.chinese ? badge.wChinese : badge.w
  const box = { x, y: middle - badge.h / 2, w, h: badge.h }
  const icon = { x: x + badge.iconX, y: middle - badge.icon / 2, w: badge.icon, h: badge.icon }
  page.sign({ name: 'stance badge' }, () => {
    const fill = page.colour(stanceGround[role])
    page.shape({ name: 'badge', shape: 'roundRect', box, fill, radius: badge.radius })
    drawStanceIcon(page, role, icon, stanceColour[role])
  })
  return textCell(page, grid, at, 1, {
    text: { content, role: 'label', colour: stanceColour[role], bold: true },
    padding: [badge.text, grid.columns[1]!.w - w + 0.04],
    maxLines: 1,
    group: 'badge',
  })
}

/** A ball and, beside it, its digit: the score can be read without the shape. */
function scoreCell(page: Page, grid: Grid, content: Rich, at: number, column: number, what: string[]): Cell {
  const score = Number(plain(content))
  if (!Number.isInteger(score) || score < 0 || score > mostQuarters) {
    const message = `a score is a whole number from 0 to ${mostQuarters}; here it is \`${plain(content)}\``
    page.problem(error('layout/score', message, content.place))
  }
  const { x, y, h } = cellBox(grid, at, column)
  const box = { x: x + ball.x, y: y + (h - ball.size) / 2, w: ball.size, h: ball.size }
  drawHarveyBall(page, score, box, what)
  return textCell(page, grid, at, column, {
    text: { content, role: 'label', colour: 'muted' },
    align: 'left',
    padding: [ball.digit, 0],
    group: 'score',
  })
}

function splitRows(slides: SlideSet): SlideSet[] {
  const rows = Math.max(
    ...slides.map(({ slide }) => slide.blocks.find((block) => block.kind === 'scores')!.table.rows.length),
  )
  const parts = partition(
    Array.from({ length: rows }, () => 1),
    mostRows,
  )
  return parts.map((part, i) => partOf(slides, { scores: part }, i, parts.length))
}
