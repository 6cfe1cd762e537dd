import { describe, expect, test } from 'vitest'
import { addsUp } from '../../src/chart/rounding.js'
import { spansOf } from '../../src/chart/running.js'
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
  fact('port-a', 45, { unit: '%' }),
  fact('port-b', 33.4, { unit: '%', subject: 'red' }),
  fact('port-c', 21.6, { unit: '%', subject: 'green', kind: 'derived' }),
  fact('port-d', 66.4, { unit: '%', subject: 'red' }),
  fact('none', 0, { subject: 'red' }),
  fact('all', 9e10),
  fact('many', 1.2e11, { bound: 'gt' }),
  fact('spring', 1e11),
  fact('gained', 3e10, { subject: 'red' }),
  fact('lost', -7e10, { subject: 'green' }),
  fact('autumn', 6e10, { bound: 'approx' }),
  fact('narrow', null, { min: 4e9, max: 4.5e9, bound: 'range', subject: 'green' }),
]
const view: View = {
  ...ferries,
  facts: { ...ferries.facts, ...Object.fromEntries(more.map((fact) => [fact.id, fact])) },
}
const ids = (...list: string[]) => ({ select: { ids: list } })

const lollipop = { kind: 'lollipop', unit: '%', ...ids('down', 'nobody', 'implied', 'up') }
const ranges = { kind: 'ranges', ...ids('span', 'narrow', 'silent', 'half') }
const doughnut = {
  kind: 'doughnut',
  unit: '%',
  ...ids('port-b', 'port-a', 'port-c'),
  rows: { 'port-a': { highlight: true } },
}
const waterfall = {
  kind: 'waterfall',
  ...ids('spring', 'gained', 'lost', 'autumn'),
  rows: { autumn: { role: 'total' } },
}
const samples = { lollipop, doughnut, waterfall, ranges, 'ranges-log': { ...ranges, scale: 'log' } }
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

describe('doughnut', () => {
  test('has the largest part first, and the whole in its middle', () => {
    const { rows, whole, alt } = bound(doughnut, 'en', view)
    expect(rows.map(({ value }) => value.text)).toEqual(['45%', '33.4%', '22%'])
    expect(whole).toEqual({ value: 100, text: '100%', label: '' })
    expect(alt).toBe('Riders a day: Blue Ferries 45%; Red Line 33.4%; Green 22% (implied); 100%')
  })

  test('may be parts of a fact', () => {
    const label = { en: 'all piers', 'zh-Hant': '全部碼頭' }
    const of = { kind: 'doughnut', ...ids('half', 'gained'), whole: { fact: 'all', label } }
    expect(bound(of, 'zh-Hant', view).whole).toEqual({
      fact: 'all',
      value: 9e10,
      text: '900 億',
      label: '全部碼頭',
    })
  })

  test('the angles are true to the values: 45% of the ring is the first part, 45% of the other colours none of it', async () => {
    const picture = await decoded(png(bound(doughnut, 'en', view)))
    const [x, y] = [picture.width / 2, picture.height / 2]
    const radius = (picture.height / 2 - 18 * 3) * 0.81
    const at = (share: number) => {
      const angle = 2 * Math.PI * share - Math.PI / 2
      return picture.at(Math.round(x + radius * Math.cos(angle)), Math.round(y + radius * Math.sin(angle)))
    }
    const shares = Array.from({ length: 100 }, (_, i) => (i + 0.5) / 100)
    const strong = shares.filter((share) => at(share) === 'C2410C')
    expect([strong.at(0), strong.at(-1)]).toEqual([0.005, 0.445])
    expect(strong).toHaveLength(45)
    // The derived part is hollow.
    expect(shares.filter((share) => at(share) === 'FFFFFF').length).toBeGreaterThan(18)
  })

  test.each([
    [
      'parts that leave something out',
      { ...doughnut, ...ids('port-a', 'port-b') },
      'chart/whole: the parts make 78.4%, the whole is 100%: 21.6% are missing',
    ],
    [
      'parts that overlap',
      { ...doughnut, ...ids('port-a', 'port-b', 'port-c', 'up') },
      'chart/whole: the parts make 113%, the whole is 100%: that is 12.5% too much',
    ],
    [
      'parts that come near to a hundred, but not as near as their digits say',
      { ...doughnut, ...ids('port-b', 'port-d') },
      'chart/whole: the parts make 99.8%, the whole is 100%: 0.2% are missing',
    ],
    [
      'parts of nothing that is named',
      { kind: 'doughnut', ...ids('half', 'gained') },
      'chart/whole: parts in riders are parts of something, and nothing says of what',
    ],
    [
      'parts that are not those of the fact',
      { kind: 'doughnut', ...ids('half', 'spring'), whole: { fact: 'all' } },
      'chart/whole: the parts make 160B, the whole is 90B: that is 70B too much',
    ],
    [
      'a part without a value',
      { ...doughnut, ...ids('port-a', 'nobody') },
      'chart/no-values: `nobody` has no value, so nothing can be added up with it',
    ],
    [
      'a part that is a limit',
      { kind: 'doughnut', ...ids('half', 'many'), whole: { fact: 'all' } },
      'chart/bound: `many` is 120B+, and what a limit adds up to is not known',
    ],
    [
      'a part below zero',
      { ...doughnut, ...ids('port-a', 'down') },
      'chart/negative: a part of a whole cannot be negative',
    ],
    [
      'parts of nothing at all',
      { kind: 'doughnut', ...ids('nothing', 'none'), whole: { fact: 'nothing' } },
      'chart/whole: the whole is 0, which has no parts',
    ],
    [
      'a whole of another kind',
      { kind: 'doughnut', ...ids('half', 'gained'), whole: { fact: 'yearly' } },
      'chart/not-comparable: `yearly` (riders-yearly) and `half` (riders-daily) are not comparable',
    ],
  ])('refuses %s', (_, of, expected) => {
    expect(problems({ ...of, rows: {} }, view)).toContain(`${expected}, in chart \`sample\``)
  })
})

describe('parts that were rounded', () => {
  test.each([
    [[33, 33, 33], 100],
    [[33.3, 33.3, 33.3], 99.9],
    [[1.2e9, 3.45e9], 4.65e9],
    [[0.1, 0.2], 0.3],
    [[1e-7, 2e-7], 3e-7],
  ])('%j are %d', (parts, total) => {
    expect(addsUp(parts, total)).toBe(true)
  })

  test.each([
    [[33, 33, 31], 100],
    [[33.3, 33.3, 32.5], 100],
    [[4e12, 3e12], 7.1e12],
    [[0, 0], 1],
  ])('%j are not %d', (parts, total) => {
    expect(addsUp(parts, total)).toBe(false)
  })
})

describe('waterfall', () => {
  const roles = (of: object) => bound({ ...waterfall, ...of }, 'en', view).rows.map(({ role }) => role)

  test('starts on the base line, and ends with a total', () => {
    expect(roles({})).toEqual(['start', 'step', 'step', 'total'])
  })

  test('each step stands on what was reached before it, also below zero', () => {
    const { rows, domain } = bound(waterfall, 'en', view)
    expect(spansOf(rows)).toEqual([
      { from: 0, to: 1e11 },
      { from: 1e11, to: 1.3e11 },
      { from: 1.3e11, to: 6e10 },
      { from: 0, to: 6e10 },
    ])
    expect(domain).toEqual([0, 1.3e11])
  })

  test.each([
    [
      'steps that do not lead to the total',
      { ...ids('spring', 'lost', 'autumn') },
      'chart/steps: the steps lead to 30B, but `autumn` is 60B: a step of 30B is missing',
    ],
    [
      'an end that is no total',
      { rows: {} },
      'chart/role: a waterfall ends with a total, and `autumn` is none',
    ],
    [
      'steps that lead over the end of the axis',
      { domain: [0, 1.2e11] },
      'chart/outside-domain: values that are added up reach beyond `domain`',
    ],
    [
      'a second start',
      { rows: { gained: { role: 'start' }, autumn: { role: 'total' } } },
      'chart/role: `gained` is no start: it comes after another value',
    ],
    [
      'a step that nobody disclosed',
      { ...ids('spring', 'silent', 'autumn') },
      'chart/no-values: `silent` has no value, so nothing can be added up with it',
    ],
    [
      'a highlight where colours mean up and down',
      { rows: { gained: { highlight: true }, autumn: { role: 'total' } } },
      'chart/not-for-kind: `highlight` means nothing in a chart of kind `waterfall`',
    ],
  ])('refuses %s', (_, of, expected) => {
    expect(problems({ ...waterfall, ...of }, view)).toContain(`${expected}, in chart \`sample\``)
  })

  test('columns are as long as their values', async () => {
    const picture = await decoded(png(bound(waterfall, 'en', view)))
    const column = (share: number, colour: string) => {
      const x = Math.round(share * picture.width)
      return Array.from({ length: picture.height }, (_, y) => picture.at(x, y)).filter((at) => at === colour)
        .length
    }
    const start = column(0.125, '0B1F33')
    expect(start).toBeGreaterThan(500)
    expect(column(0.375, '12385F') / start).toBeCloseTo(0.3, 1)
    expect(column(0.625, 'C2410C') / start).toBeCloseTo(0.7, 1)
  })
})
