import type { Box } from '../../model/frame.js'
import { body, contentWidth, left } from '../grid.js'
import type { Page } from '../page.js'

/** The slide's chart, which is drawn in this box later on. */
export function drawChart(page: Page, box: Box): void {
  const { chart } = page.block('chart')
  const { alt } = page.around.charts[chart]!
  page.items.push({ kind: 'chart', name: `chart ${chart}`, box, chart, alt })
}

const top = 1.88
/** The chart ends so far above the takeaway. */
const bottom = { short: 6.05, tall: body.tallBottom } as const

/** The whole body, down to the takeaway or, without one, to the foot. */
export function wholeBody(page: Page): Box {
  const end = page.find('takeaway') ? bottom.short : bottom.tall
  return { x: left, y: top, w: contentWidth, h: end - top }
}
