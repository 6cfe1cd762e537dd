import { drawChart, wholeBody } from '../blocks/chart.js'
import type { Layout } from '../layout.js'

/** A chart that tells its story alone, over the whole body. */
export const chart: Layout = {
  master: 'content',
  purpose: 'one chart over the whole page',
  slots: [{ kind: 'chart', holds: 'the chart, `![caption](chart:id)`' }],

  draw(page) {
    drawChart(page, wholeBody(page))
  },
}
