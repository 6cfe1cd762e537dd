import type { ChartModel } from '../../model/chart.js'
import { drawChart, wholeBody } from '../blocks/chart.js'
import { chartOf } from '../chart-demand.js'
import type { Layout } from '../layout.js'

/** Fewer bars than fill the body stand no further apart than this, in inches. */
const pitch = 0.95
const mostBars = 10

/** L16: who is ahead: bars that fall from the first, one of them highlighted. */
export const ranking: Layout = {
  master: 'content',
  purpose: 'who is ahead of whom, by one figure',
  slots: [
    {
      kind: 'chart',
      holds: 'the bars, their values at their ends',
      only: chartOf(
        ['bars', 'lollipop'],
        `a chart of the kind \`bars\` or \`lollipop\`, of at most ${mostBars} rows that fall from the first, one highlighted at most`,
        isRanking,
      ),
    },
  ],

  draw(page) {
    const box = wholeBody(page)
    const { rows } = page.around.charts[page.block('chart').chart]!
    drawChart(page, { ...box, h: Math.min(box.h, rows.length * pitch) })
  },
}

function isRanking({ rows }: ChartModel): boolean {
  const values = rows.map((row) => row.value.value ?? -Infinity)
  const falling = values.every((value, i) => i === 0 || value <= values[i - 1]!)
  return rows.length <= mostBars && falling && rows.filter((row) => row.highlight).length <= 1
}
