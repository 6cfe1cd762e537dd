import { describe, expect, test } from 'vitest'
import { markChart } from '../../src/cite/chart-marks.js'
import type { ChartModel } from '../../src/model/chart.js'

const plotted = (fact: string, text: string) => ({ fact, text, value: 1, derived: false })

const chart = {
  kind: 'dumbbell',
  rows: [
    {
      label: 'One',
      sublabel: '',
      value: plotted('now', '0.8'),
      from: plotted('then', '5'),
      change: { fact: 'cut', text: '−85%' },
      highlight: false,
    },
    {
      label: 'Two',
      sublabel: '',
      value: plotted('now', '0.8'),
      low: plotted('cut', '−85%'),
      highlight: false,
    },
  ],
  annotation: 'Half of 5 since May, after 20',
  threshold: { fact: 'floor', value: 1, label: 'below RMB 1' },
  quoted: [{ fact: 'price', text: '20', part: 'value' }],
} as unknown as ChartModel

describe('the letters of a chart', () => {
  test('stand at every sort of figure that the picture shows, once for each fact', () => {
    const { rows, annotation, threshold } = markChart(chart, (fact) => fact.charAt(0))
    expect(
      rows.map(({ value, from, change, low }) => [value, from, change, low].map((one) => one?.mark)),
    ).toEqual([
      ['n', 't', 'c', undefined],
      [undefined, undefined, undefined, undefined],
    ])
    expect(annotation).toBe('Half of 5 since May, after 20[p]')
    expect(threshold?.label).toBe('below RMB 1 [f]')
  })

  test('are not there where nothing is disputed', () => {
    expect(markChart(chart, () => '')).toEqual(chart)
  })
})
