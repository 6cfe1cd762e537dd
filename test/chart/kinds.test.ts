import { describe, expect, test } from 'vitest'
import type { View } from '../../src/model/view.js'
import { bound, fact, ferries, problems } from './market.js'
import { decoded, edge, longest, png } from './picture.js'

/** More facts about the ferry market, in the units that a kind of chart is shown with. */
const more = [
  fact('half', 6e10, { subject: 'red' }),
  fact('up', 12.5, { unit: '%' }),
  fact('down', -11, { unit: '%', subject: 'red' }),
  fact('implied', 5, { unit: '%', subject: 'green', kind: 'derived' }),
  fact('nobody', null, { unit: '%', subject: 'green' }),
  fact('narrow', null, { min: 4e9, max: 4.5e9, bound: 'range', subject: 'green' }),
]
const view: View = {
  ...ferries,
  facts: { ...ferries.facts, ...Object.fromEntries(more.map((fact) => [fact.id, fact])) },
}
const ids = (...list: string[]) => ({ select: { ids: list } })

const lollipop = { kind: 'lollipop', unit: '%', ...ids('down', 'nobody', 'implied', 'up') }
const ranges = { kind: 'ranges', ...ids('span', 'narrow', 'silent', 'half') }
const samples = { lollipop, ranges, 'ranges-log': { ...ranges, scale: 'log' } }
const cases = Object.entries(samples).flatMap(([name, of]) =>
  (['en', 'zh-Hant'] as const).map((locale) => [name, locale, of] as const),
)

test.each(cases)('%s in %s: all labels have room, and nothing leaves the picture', async (_, locale, of) => {
  const picture = await decoded(png(bound(of, locale, view), locale))
  for (const side of ['top', 'bottom', 'right'] as const)
    expect(edge(picture, side)).toEqual(new Set(['FFFFFF']))
})

describe('lollipop', () => {
  test('is a ranking, with what nobody disclosed at its end', () => {
    const { rows, ticks } = bound(lollipop, 'en', view)
    expect(rows.map(({ value }) => value.text)).toEqual(['12.5%', '5%', '−11%', 'n.d.'])
    expect(ticks).toEqual([])
  })

  test('half the value has half the length', async () => {
    const of = bound({ kind: 'lollipop', ...ids('blue-2024', 'half') }, 'en', view)
    const picture = await decoded(png(of))
    const [radius, padding] = [8 * 3, 6 * 3]
    const [first, second] = [0.25, 0.75].map((share) => {
      const y = Math.round(padding + share * (picture.height - 2 * padding))
      return Math.max(...[y - 2, y, y + 2].map((y) => longest(picture, y, '71889F'))) + radius
    })
    expect(first).toBeGreaterThan(1000)
    expect(second! / first!).toBeCloseTo(0.5, 2)
  })

  test('starts at zero, which a log axis does not have', () => {
    expect(problems({ ...lollipop, scale: 'log' }, view)).toContain(
      'chart/log-scale: a chart of kind `lollipop` starts at zero, which a log axis does not have, in chart `sample`',
    )
  })
})

describe('ranges', () => {
  test('have both their ends, a single value has one', () => {
    const { rows } = bound(ranges, 'en', view)
    expect(rows.map(({ low, value }) => [low?.text, value.text])).toEqual([
      ['2B', '5B'],
      ['4B', '4.5B'],
      [undefined, 'n.d.'],
      [undefined, '60B'],
    ])
  })

  test('run from the lower to the higher end', () => {
    const of = { kind: 'ranges', ...ids('half'), rows: { half: { low: 'blue-2024' } } }
    expect(problems(of, view)).toEqual([
      'chart/range: the low end `blue-2024` lies above the high end `half`, in chart `sample`',
    ])
  })
})
