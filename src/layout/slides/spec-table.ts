import type { Ref, Rich } from '../../model/deck.js'
import type { Box } from '../../model/frame.js'
import type { Layout } from '../layout.js'
import type { Page } from '../page.js'
import { length } from '../slot.js'
import { naturesOf, plainColumn, proseFloor, type ColumnNature } from '../table/columns.js'
import type { CellText, ColumnDesign, LocalTables, TableDesign } from '../table/design.js'
import { drawTable } from '../table/draw.js'
import { splitTable } from '../table/pages.js'
import { drawLabel, underLabel } from '../table/zone.js'

const sign = { size: 0.13, text: 0.23, after: 0.2, outline: 1.25 } as const

/** L13: models with their measures, whether their weights are open, and what they cost. */
export const specTable: Layout = {
  master: 'content',
  purpose: 'models with their measures, how they can be had, and what they cost',
  slots: [
    {
      kind: 'spec-table',
      holds:
        'a row for each model; the cells of one column link to `access:open`, `access:api` or `access:unknown`',
      count: { of: 'rows', range: [1, 9], split: true },
      texts: {
        heading: length([1, 8], [2, 20]),
        model: length([1, 4], [2, 10]),
        cell: length([1, 5], [1, 12]),
        note: length([3, 6], [5, 16]),
      },
    },
  ],
  split: (slides) => splitTable(design, slides),

  draw(page) {
    drawLabel(page, 'spec-table')
    drawTable(page, design)
  },
}

const design: TableDesign = {
  name: 'model sheet',
  kind: 'spec-table',
  zone: (page) => underLabel(page, 'spec-table'),
  head: 0.36,
  row: 0.475,
  air: 0.09,
  dense: { row: 0.36, air: 0.06 },
  stretch: 0.145,
  columns: (tables) => naturesOf(tables).map((nature) => columnOf(nature, tables)),
}

function columnOf(nature: ColumnNature, tables: LocalTables): ColumnDesign {
  const [{ table }] = tables
  if (table.rows.some((row) => accessIn(row[nature.index]!))) return access
  const last = nature.index === table.head.length - 1
  if (nature.figures) return strong(plainColumn(nature))
  return last ? note : plainColumn({ ...nature, names: nature.index === 0 })
}

/** Figures are what the reader looks for; one that is not known stays back. */
function strong(column: ColumnDesign): ColumnDesign {
  const cell = (content: Rich, page: Page): CellText => {
    const set = column.cell(content, page)
    return set.text.colour === 'muted' ? set : { ...set, text: { ...set.text, colour: 'ink', bold: true } }
  }
  return { ...column, cell }
}

const note: ColumnDesign = {
  align: 'left',
  cell: (content) => ({ text: { content, role: 'small', colour: 'muted' }, floor: proseFloor }),
}

/** A filled dot or a ring before the word, which says the same. */
const access: ColumnDesign = {
  align: 'left',
  cell(content) {
    const open = accessIn(content) === 'open'
    return {
      text: { content, role: 'body', colour: open ? 'attack' : 'muted', bold: open },
      floor: proseFloor,
      padding: [sign.text, sign.after],
    }
  },
  mark: drawAccess,
}

function drawAccess(page: Page, { x, y, h }: Box, content: Rich): void {
  const which = accessIn(content)
  if (which === undefined || which === 'unknown') return
  const box = { x, y: y + (h - sign.size) / 2, w: sign.size, h: sign.size }
  page.sign({ name: 'access sign' }, () => {
    if (which === 'open') page.shape({ name: 'dot', shape: 'ellipse', box, fill: page.colour('attack') })
    else
      page.shape({
        name: 'ring',
        shape: 'ellipse',
        box,
        line: { colour: page.colour('faint'), width: sign.outline },
      })
  })
}

type Access = Extract<Ref, { to: 'access' }>['id']

function accessIn(content: Rich): Access | undefined {
  const ref = content.runs.find((run) => run.ref?.to === 'access')?.ref
  return ref?.to === 'access' ? ref.id : undefined
}
