import { error } from '../../diagnostic.js'
import type { Rich } from '../../model/deck.js'
import type { Box } from '../../model/frame.js'
import { badgeColumn } from '../blocks/badge.js'
import { drawHarveyBall, mostQuarters } from '../blocks/harvey-ball.js'
import type { Layout } from '../layout.js'
import type { Page } from '../page.js'
import { plain } from '../rich.js'
import { exhibit, length } from '../slot.js'
import type { ColumnDesign, TableDesign } from '../table/design.js'
import { drawTable } from '../table/draw.js'
import { splitTable } from '../table/pages.js'
import { fullWidth } from '../table/zone.js'

const widths = { company: 1.75, stance: 1.25, score: 1.0, texts: 9.133, outlook: 2.233 } as const
const mostDimensions = 5
const ball = { size: 0.28, x: 0.26, digit: 0.62 } as const

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
  split: (slides) => splitTable(design, slides),

  draw(page) {
    const { table, place } = page.block('scores')
    if (table.head.length - 4 > mostDimensions)
      return page.problem(error('layout/too-many', 'at most five dimensions fit', place))
    drawTable(page, design)
  },
}

const design: TableDesign = {
  name: 'scores',
  kind: 'scores',
  zone: fullWidth,
  head: 0.36,
  row: 0.62,
  air: 0.06,
  columns([{ table }]) {
    const dimensions = table.head.slice(2, -2)
    return [
      company,
      badgeColumn(widths.stance),
      ...dimensions.map(() => score),
      { ...change, width: widths.texts - dimensions.length * widths.score - widths.outlook },
      outlook,
    ]
  },
}

const company: ColumnDesign = {
  width: widths.company,
  align: 'left',
  names: true,
  cell: (content) => ({ text: { content, role: 'h3', colour: 'ink', bold: true } }),
}

const change: ColumnDesign = {
  align: 'left',
  cell: (content) => ({ text: { content, role: 'small', colour: 'text' } }),
}

const outlook: ColumnDesign = {
  width: widths.outlook,
  align: 'left',
  cell: (content) => ({ text: { content, role: 'small', colour: 'ink', bold: true } }),
}

/** A ball and, beside it, its digit: the score can be read without the shape. */
const score: ColumnDesign = {
  width: widths.score,
  align: 'center',
  cell: (content) => ({
    text: { content, role: 'label', colour: 'muted' },
    align: 'left',
    padding: [ball.digit, 0],
    group: 'score',
  }),
  mark: drawScore,
}

function drawScore(page: Page, { x, y, h }: Box, content: Rich, what: readonly string[]): void {
  const score = Number(plain(content))
  if (!Number.isInteger(score) || score < 0 || score > mostQuarters) {
    const message = `a score is a whole number from 0 to ${mostQuarters}; here it is \`${plain(content)}\``
    page.problem(error('layout/score', message, content.place))
  }
  const box = { x: x + ball.x, y: y + (h - ball.size) / 2, w: ball.size, h: ball.size }
  drawHarveyBall(page, score, box, what)
}
