import type { Rich } from '../../model/deck.js'
import { contentWidth, left, zones } from '../grid.js'
import type { Layout } from '../layout.js'
import type { Page } from '../page.js'
import { length } from '../slot.js'
import type { ColumnDesign, TableDesign } from '../table/design.js'
import { drawTable } from '../table/draw.js'
import { splitTable } from '../table/pages.js'

const top = 1.88
const bottom = 6.7
const widths = { number: 0.6, date: 1.75, pages: 2.1 } as const

/** Every source in the order of its number: number, title and publisher, date, pages. */
export const sourceList: Layout = {
  master: 'content',
  purpose: 'every source in the order of its number',
  slots: [
    {
      kind: 'source-list',
      holds: 'the list of sources, which the program fills in and splits',
      texts: { heading: length([1, 4], [2, 10]) },
    },
  ],
  without: ['takeaway'],
  split: (slides) => splitTable(design, slides),

  draw(page) {
    const { label } = page.block('source-list')
    if (!page.find('exhibit')) drawLabel(page, label!)
    drawTable(page, design, label)
  },
}

function drawLabel(page: Page, content: Rich): void {
  page.text({
    name: 'sources head',
    box: { ...zones.exhibit, h: 0.28 },
    text: { content, role: 'h3', colour: 'ink', bold: true },
    maxLines: 1,
  })
}

const design: TableDesign = {
  name: 'sources',
  kind: 'source-list',
  zone: () => ({ x: left, y: top, w: contentWidth, h: bottom - top }),
  head: 0.34,
  row: 0.29,
  air: 0.05,
  dense: { row: 0.26, air: 0.02 },
  /** The title takes what number, date and pages leave. */
  columns([{ table }]) {
    const others = [widths.number, ...[widths.date, widths.pages].slice(0, table.head.length - 2)]
    const rest = contentWidth - others.reduce((sum, width) => sum + width, 0)
    const [number, ...further] = others.map(muted)
    return [number!, { ...muted(rest), cell: (content) => small(content, 'text') }, ...further]
  },
}

function muted(width: number): ColumnDesign {
  return { width, align: 'left', cell: (content) => small(content, 'muted') }
}

function small(content: Rich, colour: 'text' | 'muted') {
  return { text: { content, role: 'small', colour } } as const
}
