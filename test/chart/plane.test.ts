import { describe, expect, test } from 'vitest'
import { roundValues } from '../../src/chart/ticks.js'
import type { Page, Plot } from '../../src/chart/page.js'
import type { Spot } from '../../src/chart/plane.js'
import { inside, overlaps } from '../../src/chart/rect.js'
import { spotLabels } from '../../src/chart/spot-labels.js'
import type { View } from '../../src/model/view.js'
import { bound, fact, fare, ferries, problems } from './market.js'
import { decoded, edge, png } from './picture.js'

const lines = [
  { name: 'Blue Ferries', fare: 2, riders: 1.2e11, berths: 100 },
  { name: 'Red Line', fare: 8, riders: 4e12, berths: 400 },
  { name: 'Green', fare: 4, riders: 9e11, berths: 25 },
  { name: 'Night Boat', fare: 30, riders: 6e10, berths: null },
]
const more = lines.flatMap(({ fare: price, riders, berths }, i) => [
  fare(`fare-${i}`, price, { subject: `line-${i}` }),
  fact(`riders-${i}`, riders, { subject: `line-${i}` }),
  fact(`berths-${i}`, berths, { subject: `line-${i}`, unit: 'berths', metric: 'berths' }),
])
const view: View = {
  ...ferries,
  facts: { ...ferries.facts, ...Object.fromEntries(more.map((fact) => [fact.id, fact])) },
  names: {
    ...ferries.names,
    ...Object.fromEntries(lines.map(({ name }, i) => [`line-${i}`, { en: name, 'zh-Hant': name }])),
  },
}
const both = (en: string, zh: string) => ({ en, 'zh-Hant': zh })
const scatter = {
  kind: 'scatter',
  unit: 'CNY/trip',
  measure: both('Fare, RMB per trip', '票價，元／程'),
  select: { ids: lines.map((_, i) => `fare-${i}`) },
  rows: { 'fare-1': { highlight: true } },
  x: {
    unit: 'riders',
    metric: 'riders-daily',
    scale: 'log',
    measure: both('Riders a day, log scale', '每日乘客，對數軸'),
  },
}
const bubble = {
  ...scatter,
  kind: 'bubble',
  size: { unit: 'berths', metric: 'berths', measure: both('berths', '泊位') },
}
const cases = Object.entries({ scatter, bubble }).flatMap(([name, of]) =>
  (['en', 'zh-Hant'] as const).map((locale) => [name, locale, of] as const),
)

test.each(cases)('%s in %s: all labels have room, and nothing leaves the picture', async (_, locale, of) => {
  const picture = await decoded(png(bound(of, locale, view), locale))
  for (const side of ['top', 'bottom', 'left', 'right'] as const)
    expect(edge(picture, side)).toEqual(new Set(['FFFFFF']))
})

describe('both measures', () => {
  test('are told in the alternative text, with what nobody disclosed', () => {
    expect(bound(bubble, 'en', view).alt).toBe(
      'Fare, RMB per trip; Riders a day, log scale; berths: Blue Ferries 2, 120B, 100; ' +
        'Red Line 8, 4T, 400; Green 4, 900B, 25; Night Boat 30, 60B, n.d.',
    )
  })

  test('are needed', () => {
    const { x: _, ...withoutX } = scatter
    expect(problems(withoutX, view)).toContain(
      'chart/needed: a chart of kind `scatter` needs `x`, in chart `sample`',
    )
    expect(problems({ ...scatter, kind: 'bubble' }, view)).toContain(
      'chart/needed: a chart of kind `bubble` needs `size`, in chart `sample`',
    )
  })

  test('have no zero on a log axis', () => {
    const free = { ...view, facts: { ...view.facts, 'riders-0': fact('riders-0', 0, { subject: 'line-0' }) } }
    expect(problems(scatter, free)).toContain(
      'chart/log-scale: `riders-0` is 0: a log axis has only positive values, in chart `sample`',
    )
  })
})

describe('the area of a bubble', () => {
  test('is in proportion to its value', async () => {
    const picture = await decoded(png(bound(bubble, 'en', view)))
    // Red Line has four times the berths of Blue Ferries and sixteen times those of Green: 400 to 125 together.
    expect(picture.count('DA8D6D') / picture.count('71889F')).toBeCloseTo(400 / 125, 0)
  })

  test('has a round value beside it as a scale', () => {
    expect(bound(bubble, 'en', view).sizeOf?.ticks.map(({ text }) => text)).toEqual([
      ...['1', '2', '5', '10', '20', '50', '100', '200'],
    ])
    expect(roundValues(400)).toEqual([1, 2, 5, 10, 20, 50, 100, 200])
    expect(roundValues(0)).toEqual([])
  })
})

describe('names', () => {
  /** Every character is 7 pixels wide and every line 14 high; the plane is 600 by 300. */
  const page = {
    width: 620,
    height: 320,
    locale: 'en',
    colour: () => '#000000',
    pen: {
      width: (line: { text: string }[]) => line.reduce((sum, { text }) => sum + text.length * 7, 0),
      height: () => 14,
    },
  } as unknown as Page
  const area = { left: 10, right: 610, top: 10, bottom: 310 }
  const plot: Plot = { area, x: (value) => 10 + value, y: (value) => 310 - value }
  const spots = Array.from({ length: 20 }, (_, i): Spot => {
    const value = { value: 1, text: '1', derived: false }
    const row = { label: `Company ${i}`, sublabel: '', value, highlight: i === 7 }
    return { row, x: 150 + ((i * 83) % 210), y: 60 + ((i * 47) % 150), radius: 6 }
  })

  test('touch neither each other nor a mark, also among twenty of them', () => {
    const { labels, crowded } = spotLabels(spots, page, plot, area)
    expect([labels.length, crowded]).toEqual([20, []])
    for (const [i, { rect }] of labels.entries()) {
      expect(inside(rect, area)).toBe(true)
      expect(labels.filter((other, j) => j !== i && overlaps(rect, other.rect))).toEqual([])
      const touched = spots.filter(({ x, y }) =>
        overlaps(rect, {
          left: plot.x(x) - 5,
          right: plot.x(x) + 5,
          top: plot.y(y) - 5,
          bottom: plot.y(y) + 5,
        }),
      )
      expect(touched).toEqual([])
    }
  })

  test('that find no place are told of', () => {
    const heap = spots.map((spot) => ({ ...spot, x: 300, y: 150 }))
    expect(spotLabels(heap, page, plot, area).crowded.length).toBeGreaterThan(0)
  })
})
