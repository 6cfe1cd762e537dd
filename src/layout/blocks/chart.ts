import type { Box } from '../../model/frame.js'
import type { Page } from '../page.js'

/** The slide's chart, which is drawn in this box later on. */
export function drawChart(page: Page, box: Box): void {
  const { chart } = page.block('chart')
  const { alt } = page.around.charts[chart]!
  page.items.push({ kind: 'chart', name: `chart ${chart}`, box, chart, alt })
}
