import type { Layout } from '../layout.js'
import { length } from '../slot.js'
import { naturesOf, plainColumn } from '../table/columns.js'
import type { TableDesign } from '../table/design.js'
import { drawTable } from '../table/draw.js'
import { splitTable } from '../table/pages.js'
import { drawLabel, underLabel } from '../table/zone.js'

/** A title and a table of any length: columns as wide as their contents ask, figures by their decimals. */
export const table: Layout = {
  master: 'content',
  purpose: 'a table of any length, whose columns are as wide as what they hold',
  slots: [
    {
      kind: 'table',
      holds:
        'a Markdown table, by itself or in `:::table[heading]`; figures stand at the right by their decimals',
      count: { of: 'rows', range: [1, 13], split: true },
      texts: {
        heading: length([1, 8], [2, 20]),
        head: length([1, 4], [1, 10]),
        cell: length([0, 12], [0, 30]),
      },
    },
  ],
  split: (slides) => splitTable(design, slides),

  draw(page) {
    drawLabel(page, 'table')
    drawTable(page, design)
  },
}

const design: TableDesign = {
  name: 'table',
  kind: 'table',
  zone: (page) => underLabel(page, 'table'),
  head: 0.36,
  row: 0.44,
  air: 0.09,
  dense: { row: 0.32, air: 0.05 },
  stretch: 0.18,
  columns: (tables) => naturesOf(tables).map(plainColumn),
}
