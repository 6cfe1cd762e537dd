import { drawChart } from '../blocks/chart.js'
import { drawRuledList } from '../blocks/ruled-list.js'
import { body, columnX, left, right, span, vertical } from '../grid.js'
import type { Layout } from '../layout.js'
import { length } from '../slot.js'

const chart = { x: left, y: 1.88, w: span(8), h: 4.17 } as const
const divider = columnX(8)
const column = { x: 9.002, y: body.top, w: right - 9.002, h: body.bottom - body.top } as const
const style = { group: 'point', role: 'body', most: 1.36, column: true } as const

/** A chart with what to read in it, in words. */
export const chartList: Layout = {
  master: 'content',
  purpose: 'one chart with what a reader should see in it, in words',
  slots: [
    { kind: 'chart', holds: 'the chart, over two thirds of the page' },
    {
      kind: 'list',
      holds: 'a plain list beside the chart, each item at its best with a strong head',
      count: { of: 'items', range: [1, 4] },
      texts: { head: length([1, 5], [2, 12]), text: length([6, 18], [10, 40]) },
    },
  ],
  ladders: { point: ['smaller', 'smaller', 'drop'] },

  draw(page) {
    drawChart(page, chart)
    page.rect('divider', vertical(divider, body.top, body.bottom - body.top), 'rule')
    const list = page.block('list')
    const drops = page.step('point').dropped && list.items.length > 1
    const items = drops ? list.items.slice(0, -1) : list.items
    for (const item of list.items.slice(items.length)) page.drop('last point beside the chart', item.lead)
    drawRuledList(page, { ...list, items }, column, style)
  },
}
