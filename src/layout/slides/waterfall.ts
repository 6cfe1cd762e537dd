import { drawChart, wholeBody } from '../blocks/chart.js'
import { chartOf } from '../chart-demand.js'
import type { Layout } from '../layout.js'

/** L17: how one total became another. */
export const waterfall: Layout = {
  master: 'content',
  purpose: 'how one total became another, step by step',
  slots: [
    {
      kind: 'chart',
      holds: 'the totals and the steps between them',
      only: chartOf(['waterfall'], 'a chart of the kind `waterfall`'),
    },
  ],

  draw(page) {
    drawChart(page, wholeBody(page))
  },
}
