import type { Rich } from '../../model/deck.js'
import type { Box } from '../../model/frame.js'
import { signText } from '../blocks/sign.js'
import type { Layout } from '../layout.js'
import type { Page } from '../page.js'
import { plain } from '../rich.js'
import { exhibit, length } from '../slot.js'
import type { ColumnDesign, TableDesign } from '../table/design.js'
import { drawTable } from '../table/draw.js'
import { splitTable } from '../table/pages.js'
import { fullWidth } from '../table/zone.js'

const widths = { risk: 2.0, why: 3.45, signal: 3.3, severity: 1.4, exposed: 1.983 } as const
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
  split: (slides) => splitTable(design, slides),

  draw(page) {
    drawTable(page, design)
  },
}

const risk: ColumnDesign = {
  width: widths.risk,
  align: 'left',
  names: true,
  cell: (content) => ({ text: { content, role: 'h3', colour: 'ink', bold: true } }),
}

const exposed: ColumnDesign = {
  width: widths.exposed,
  align: 'left',
  cell: (content) => ({ text: { content, role: 'small', colour: 'text' } }),
}

function prose(width: number): ColumnDesign {
  const cell = (content: Rich) => {
    return { text: { content, role: 'body', colour: 'text' }, floor: proseFloor } as const
  }
  return { width, align: 'left', cell }
}

/** Three bars, filled up to the level; the word stands to their right, in the cell. */
const severity: ColumnDesign = {
  width: widths.severity,
  align: 'left',
  cell(content) {
    const high = levelOf(content) === levels.high
    return {
      text: { content, role: 'label', colour: high ? 'attack' : 'muted', bold: high },
      padding: [bars.text, 0.05],
      maxLines: 1,
      group: 'severity',
    }
  },
  mark(page, box, content, what) {
    const sign = { name: 'severity bars', alt: signText(page, what, plain(content)) }
    page.sign(sign, () => drawBars(page, box, levelOf(content)))
  },
}

const design: TableDesign = {
  name: 'risks',
  kind: 'risks',
  zone: fullWidth,
  head: 0.36,
  row: 0.74,
  air: 0.04,
  stretch: 0.3,
  columns: () => [risk, prose(widths.why), prose(widths.signal), severity, exposed],
}

function levelOf(content: Rich): number {
  const ref = content.runs.find((run) => run.ref?.to === 'severity')?.ref
  return ref?.to === 'severity' ? levels[ref.id] : levels.low
}

function drawBars(page: Page, cell: Box, level: number): void {
  const bottom = cell.y + cell.h / 2 + Math.max(...bars.heights) / 2
  bars.heights.forEach((h, i) => {
    const filled = level === levels.high ? 'attack' : 'brand'
    const box = { x: cell.x + i * bars.pitch, y: bottom - h, w: bars.w, h }
    page.rect('severity bar', box, i < level ? filled : 'surface2')
  })
}
