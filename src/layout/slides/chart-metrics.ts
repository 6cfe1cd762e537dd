import type { Item } from '../../model/deck.js'
import { drawChart } from '../blocks/chart.js'
import { drawFigure } from '../blocks/figure.js'
import { body, horizontal, left, right, span, vertical } from '../grid.js'
import type { Layout } from '../layout.js'
import type { Page } from '../page.js'
import type { Para } from '../text-spec.js'
import { splitLead } from '../rich.js'
import { length } from '../slot.js'

const chart = { x: left, y: 1.95, w: span(7), h: 4.1 } as const
const divider = 7.788
const column = { x: 7.974, w: right - 7.974, top: 2.352, pitch: 1.24 } as const
const number = { y: 0.14, w: 2.0, h: 0.5, size: 26, sizeChinese: 24 } as const
const text = { x: 2.05, y: 0.17 } as const

/** L5: a chart with up to three figures that follow from it, each with its working. */
export const chartMetrics: Layout = {
  master: 'content',
  purpose: 'one chart with the figures that follow from it, and how they are worked out',
  slots: [
    { kind: 'chart', holds: 'the chart, over more than half of the page' },
    {
      kind: 'metrics',
      holds: 'up to three derived figures, each with its label and its working',
      texts: {
        heading: length([2, 7], [4, 16]),
        number: length([1, 2], [2, 6]),
        label: length([2, 7], [5, 14]),
        working: length([3, 12], [5, 26]),
      },
    },
  ],
  ladders: { metric: ['smaller', 'smaller', 'drop'] },

  draw(page) {
    const { label, items } = page.block('metrics')
    drawChart(page, chart)
    page.rect('divider', vertical(divider, body.top, body.bottom - body.top), 'rule')
    page.text({
      name: 'metrics head',
      box: { x: column.x, y: body.top, w: column.w, h: 0.3 },
      text: { content: label!, role: 'h3', colour: 'ink', bold: true },
      maxLines: 1,
    })
    items.forEach((item, i) => drawMetric(page, item, i))
  },
}

/** Where the texts are too long, the workings go to the notes. */
function drawMetric(page: Page, item: Item, index: number): void {
  const y = column.top + index * column.pitch
  const { lead, rest } = splitLead(item.lead)
  page.rect('rule', horizontal(column.x, y, column.w), 'hair')
  const designed = page.face('kpiSmall')
  const size = page.chinese ? number.sizeChinese : number.size
  drawFigure(page, {
    name: `metric ${index + 1}`,
    box: { x: column.x, y: y + number.y, w: number.w, h: number.h },
    text: { content: lead, role: 'kpiSmall', colour: 'brand', bold: true, face: { ...designed, size } },
    group: 'metric number',
  })
  const { dropped } = page.step('metric')
  if (dropped) for (const more of item.more) page.drop('working', more)
  const workings = dropped ? [] : item.more
  const head: Para = { content: rest, role: 'body', colour: 'ink', bold: true }
  page.text({
    name: `metric ${index + 1} text`,
    box: { x: column.x + text.x, y: y + text.y, w: column.w - text.x, h: column.pitch - text.y - 0.1 },
    text: [
      head,
      ...workings.map((content): Para => ({ content, role: 'label', colour: 'muted', before: 3 })),
    ],
    group: 'metric',
  })
}
