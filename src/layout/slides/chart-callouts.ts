import type { Item } from '../../model/deck.js'
import { drawChart } from '../blocks/chart.js'
import { drawFigure } from '../blocks/figure.js'
import { body, columnX, horizontal, left, right, span, vertical } from '../grid.js'
import type { Layout } from '../layout.js'
import type { Page } from '../page.js'
import { splitLead } from '../rich.js'
import { length } from '../slot.js'

const chart = { x: left, y: 1.88, w: span(8), h: 4.17 } as const
const divider = columnX(8)
const column = { x: 9.002, w: right - 9.002, headed: 2.32 } as const
const callout = { number: 0.52, label: 0.52, rule: 0.1 } as const

/** L4: a chart with up to three numbers beside it. */
export const chartCallouts: Layout = {
  master: 'content',
  purpose: 'one chart with the numbers that a reader should take from it',
  slots: [
    { kind: 'chart', holds: 'the chart, over two thirds of the page' },
    {
      kind: ['callouts', 'list'],
      holds: 'up to three numbers beside the chart, each with its label; a plain list of them has no heading',
      count: { of: 'figures', range: [1, 3] },
      only: {
        is: 'figures, `- **[figure](fact:id)** text`',
        met: (block) => block.kind !== 'list' || block.items.every(isFigure),
      },
      texts: {
        heading: length([1, 5], [2, 12]),
        number: length([1, 3], [2, 8]),
        label: length([6, 16], [10, 44]),
      },
    },
  ],
  ladders: { callout: ['smaller', 'smaller', 'drop'] },

  draw(page) {
    drawChart(page, chart)
    page.rect('divider', vertical(divider, body.top, body.bottom - body.top), 'rule')
    const { items } = page.find('callouts') ?? page.block('list')
    const label = page.find('callouts')?.label
    if (label) {
      page.text({
        name: 'callouts head',
        box: { x: column.x, y: body.top, w: column.w, h: 0.3 },
        text: { content: label, role: 'h3', colour: 'ink', bold: true },
        maxLines: 1,
      })
    }
    const kept = page.step('callout').dropped && items.length > 1 ? items.slice(0, -1) : items
    for (const item of items.slice(kept.length)) page.drop('last number beside the chart', item.lead)
    const top = label ? column.headed : body.top
    const step = (body.bottom - top) / kept.length
    kept.forEach((item, i) => drawCallout(page, item, i, top + i * step, step))
  },
}

function isFigure({ lead: content }: Item): boolean {
  const { lead, rest } = splitLead(content)
  return rest.runs.length > 0 && lead.runs.some(({ ref }) => ref?.to === 'fact')
}

function drawCallout(page: Page, item: Item, index: number, y: number, step: number): void {
  const { lead, rest } = splitLead(item.lead)
  const { x, w } = column
  if (index > 0) page.rect('rule', horizontal(x, y - callout.rule, w), 'hair')
  drawFigure(page, {
    name: `callout ${index + 1}`,
    box: { x, y, w, h: callout.number },
    text: { content: lead, role: 'kpiSmall', colour: 'brand', bold: true },
    group: 'callout number',
  })
  page.text({
    name: `callout ${index + 1} label`,
    box: { x, y: y + callout.label, w, h: step - callout.label - callout.rule - 0.05 },
    text: { content: rest, role: 'body', colour: 'text' },
    group: 'callout',
  })
}
