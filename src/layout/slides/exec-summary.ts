import type { Item } from '../../model/deck.js'
import { drawFigure } from '../blocks/figure.js'
import { drawPanel } from '../blocks/panel.js'
import type { Layout } from '../layout.js'
import { columnX, horizontal, left, span } from '../grid.js'
import type { Page } from '../page.js'
import { splitLead } from '../rich.js'
import { length } from '../slot.js'

const kpi = {
  y: 1.66,
  bar: 0.045,
  number: 1.8,
  numberH: 0.7,
  label: 2.5,
  labelW: 3.66,
  labelH: 0.52,
} as const
const finding = {
  y: 3.36,
  pitch: 1.08,
  w: 7.817,
  textX: 1.05,
  textW: 7.3,
  head: 0.13,
  body: 0.43,
  bodyH: 0.56,
} as const
const panel = { x: columnX(8), y: 3.36, w: span(4), h: 3.26 } as const

/** L2: three numbers, three findings, and what they mean for the reader. */
export const execSummary: Layout = {
  master: 'content',
  purpose: 'the whole story on one page: three numbers, up to three findings, what they mean',
  slots: [
    {
      kind: 'kpis',
      holds: 'three numbers, each with its label',
      texts: { number: length([1, 3], [2, 6]), label: length([6, 14], [8, 40]) },
    },
    {
      kind: 'findings',
      holds: 'up to three findings, each a strong head and one or two sentences',
      texts: { head: length([3, 7], [5, 14]), text: length([12, 24], [20, 60]) },
    },
    {
      kind: 'panel',
      holds: 'up to three points on what the findings mean for the reader',
      count: { of: 'points', range: [1, 3] },
      texts: { heading: length([1, 6], [3, 14]), point: length([8, 18], [15, 38]) },
    },
  ],
  without: ['exhibit', 'takeaway'],
  ladders: { panel: ['smaller', 'smaller', 'drop'] },

  draw(page) {
    const { items, attributes } = page.block('kpis')
    items.forEach((item, i) => drawKpi(page, item, i, Number(attributes.highlight) === i + 1))
    page.block('findings').items.forEach((item, i) => drawFinding(page, item, i))
    drawPanel(page, panel)
  },
}

function drawKpi(page: Page, item: Item, index: number, highlight: boolean): void {
  const x = columnX(index * 4)
  const colour = highlight ? 'attack' : 'brand'
  const { lead, rest } = splitLead(item.lead)
  page.rect('KPI rule', { x, y: kpi.y, w: span(4), h: kpi.bar }, colour)
  drawFigure(page, {
    name: `KPI ${index + 1}`,
    box: { x, y: kpi.number, w: span(4), h: kpi.numberH },
    text: { content: lead, role: 'kpi', colour, bold: true },
    group: 'kpi',
  })
  page.text({
    name: `KPI ${index + 1} label`,
    box: { x, y: kpi.label, w: kpi.labelW, h: kpi.labelH },
    text: { content: rest, role: 'body', colour: 'text' },
    group: 'kpi label',
  })
}

function drawFinding(page: Page, item: Item, index: number): void {
  const y = finding.y + index * finding.pitch
  const { lead, rest } = splitLead(item.lead)
  const face = page.chinese ? { face: { size: 13, leading: 19.5 } } : {}
  page.rect('rule', horizontal(left, y, finding.w), 'rule')
  page.text({
    name: `finding ${index + 1} number`,
    box: { x: left, y: y + finding.head, w: finding.textX - left - 0.1, h: 0.33 },
    text: { content: String(index + 1), role: 'h2', colour: 'muted', bold: true },
    group: 'finding number',
  })
  page.text({
    name: `finding ${index + 1} head`,
    box: { x: finding.textX, y: y + finding.head, w: finding.textW, h: 0.28 },
    text: { content: lead, role: 'h3', colour: 'ink', bold: true },
    group: 'finding head',
    maxLines: 1,
  })
  page.text({
    name: `finding ${index + 1}`,
    box: { x: finding.textX, y: y + finding.body, w: finding.textW, h: finding.bodyH },
    text: { content: rest, role: 'body', colour: 'text', ...face },
    group: 'finding',
  })
}
