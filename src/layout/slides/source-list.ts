import type { Rich } from '../../model/deck.js'
import type { Cell } from '../../model/frame.js'
import { gridOf, headCells, placeTable, textCell, type Column, type Grid } from '../blocks/table.js'
import { contentWidth, left, zones } from '../grid.js'
import type { Layout, SlideSet } from '../layout.js'
import { fitted } from '../ladder.js'
import type { Page } from '../page.js'
import { plain, slideText } from '../rich.js'
import { length } from '../slot.js'
import { partition, partOf, tallest } from '../split.js'

const top = 1.88
const bottom = 6.7
const head = 0.34
/** Above and below the text of a row. */
const air = 0.1
const widths = { number: 0.6, date: 1.75, pages: 2.1 } as const
const textColumn = 1

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
  split: splitRows,

  draw(page) {
    const { table, label } = page.block('source-list')
    if (!page.find('exhibit')) drawLabel(page, label!)
    const heights = [head, ...rowHeights(page, table.rows)]
    const grid = gridOf('sources', left, top, columnsOf(table.head.length), heights)
    const cells = [
      headCells(page, grid, table.head),
      ...table.rows.map((row, i) => rowCells(page, grid, row, i + 1)),
    ]
    placeTable(page, grid, cells, slideText(plain(label)))
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

/** The title takes what number, date and pages leave. */
function columnsOf(count: number): Column[] {
  const others = [{ w: widths.number }, ...[{ w: widths.date }, { w: widths.pages }].slice(0, count - 2)]
  const rest = contentWidth - others.reduce((sum, { w }) => sum + w, 0)
  return [others[0]!, { w: rest }, ...others.slice(1)]
}

function rowCells(page: Page, grid: Grid, row: readonly Rich[], at: number): Cell[] {
  return row.map((content, column) => {
    const colour = column === textColumn ? 'text' : 'muted'
    return textCell(page, grid, at, column, { text: { content, role: 'small', colour }, group: 'sources' })
  })
}

function rowHeights(page: Page, rows: readonly (readonly Rich[])[]): number[] {
  const columns = columnsOf(rows[0]?.length ?? 4)
  return rows.map((row) => {
    const heights = row.map((content, column) => {
      const spec = {
        name: 'source',
        text: { content, role: 'small', colour: 'text' },
        group: 'sources',
      } as const
      return page.measure(spec, columns[column]!.w - 0.15).height
    })
    return Math.max(...heights) + air
  })
}

function splitRows(slides: SlideSet): SlideSet[] {
  const measured = fitted({ ...sourceList, draw: () => undefined }, slides, () => undefined)
  const heights = tallest(measured.map((page) => rowHeights(page, page.block('source-list').table.rows)))
  const parts = partition(heights, bottom - top - head)
  return parts.map((part, i) => partOf(slides, { 'source-list': part }, i, parts.length))
}
