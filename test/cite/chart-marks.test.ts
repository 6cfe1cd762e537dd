import { describe, expect, test } from 'vitest'
import { factsOfChart, markChart } from '../../src/cite/chart-marks.js'
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

  test('stand at the values of all series and measures, and not where nobody states one', () => {
    const nothing = { value: null, text: 'n.d.', derived: false }
    const row = {
      ...chart.rows[0]!,
      others: [plotted('late', '7'), nothing],
      x: plotted('x', '3'),
      size: plotted('size', '2'),
    }
    const { rows } = markChart({ ...chart, rows: [row] }, (fact) => fact.charAt(0))
    expect(rows[0]?.others?.map(({ mark }) => mark)).toEqual(['l', undefined])
    expect([rows[0]?.x?.mark, rows[0]?.size?.mark]).toEqual(['x', 's'])
    const facts = factsOfChart({ ...chart, rows: [row] }).map(({ fact }) => fact)
    expect(facts).toEqual(['now', 'late', 'x', 'size', 'then', 'cut', 'floor', 'price'])
  })

  test('stand at the whole that parts make, where a fact says so', () => {
    const whole = { value: 9, text: '9B', label: 'All piers' }
    const marked = (of: object) =>
      markChart({ ...chart, whole: { ...whole, ...of } }, (fact) => fact.charAt(0)).whole
    expect(marked({ fact: 'total' })?.mark).toBe('t')
    expect(marked({})).toEqual(whole)
    const facts = factsOfChart({ ...chart, whole: { ...whole, fact: 'total' } }).map(({ fact }) => fact)
    expect(facts).toContain('total')
  })

  test('are not there where nothing is disputed', () => {
    expect(markChart(chart, () => '')).toEqual(chart)
  })
})
