import { describe, expect, test } from 'vitest'
import { contrast } from '../../src/colour/index.js'
import { draw } from '../../src/chart/index.js'
import { spread } from '../../src/chart/spread.js'
import { paintsOf } from '../../src/series-paint.js'
import { harbours, idsOf, several } from './harbours.js'
import { bound, dark, fact, light } from './market.js'
import { decoded, edge, longest, png, wide, type Picture } from './picture.js'

const cases = Object.keys(several).map((name) => name as keyof typeof several)

test.each(cases)('%s: all labels have room, and nothing leaves the picture', async (name) => {
  const picture = await decoded(png(bound(several[name], 'en', harbours)))
  for (const side of ['top', 'bottom', 'right'] as const)
    expect(edge(picture, side)).toEqual(new Set(['FFFFFF']))
  png(bound(several[name], 'zh-Hant', harbours), 'zh-Hant', dark)
})

/** The stretches of a colour along one row or column of pixels that are longer than `least`. */
function stretches(
  picture: Picture,
  along: 'x' | 'y',
  at: number,
  colour: string,
  least = 20,
): [number, number][] {
  const found: [number, number][] = []
  let start: number | undefined
  const length = along === 'x' ? picture.width : picture.height
  for (let i = 0; i <= length; i++) {
    const is = i < length && (along === 'x' ? picture.at(i, at) : picture.at(at, i)) === colour
    if (is) start ??= i
    else if (start !== undefined) {
      if (i - start > least) found.push([start, i])
      start = undefined
    }
  }
  return found
}

const brand = '12385F'
const attack = 'C2410C'
const middle = ([from, to]: [number, number]) => (from + to) / 2

describe('columns', () => {
  test('stand as far apart as their dates, and are as high as their values', async () => {
    const model = bound({ ...several.columns, rows: {} }, 'en', harbours)
    const picture = await decoded(png(model))
    const row = Array.from({ length: picture.height }, (_, y) => y)
      .reverse()
      .find((y) => stretches(picture, 'x', y, brand, 80).length === 4)!
    const columns = stretches(picture, 'x', row, brand, 80)
    const times = model.rows.map(({ time }) => time!)
    const share = (of: readonly number[], at: number) => (of[at]! - of[0]!) / (of[3]! - of[0]!)
    for (const at of [1, 2]) expect(share(columns.map(middle), at)).toBeCloseTo(share(times, at), 2)
    const heights = columns.map(
      (column) => stretches(picture, 'y', Math.round(middle(column)), brand, 80)[0]!,
    )
    const [first, , , last] = heights.map(([top, bottom]) => bottom - top)
    expect(first! / last!).toBeCloseTo(12 / 73, 2)
  })

  test('a derived one is hollow, and one that nobody knows is not drawn', async () => {
    const facts = [
      fact('a', 10, { valid: '2024-01' }),
      fact('b', 9, { valid: '2024-02', kind: 'derived' }),
      fact('c', null, { valid: '2024-03' }),
    ]
    const view = { ...harbours, facts: Object.fromEntries(facts.map((one) => [one.id, one])) }
    const model = bound({ kind: 'columns', select: { ids: ['a', 'b', 'c'] } }, 'en', view)
    const picture = await decoded(png(model))
    const y = Math.round(picture.height * 0.6)
    expect(stretches(picture, 'x', y, brand, 4).map(([from, to]) => to - from > 100)).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('stacks', () => {
  test('parts lie on each other: their lengths add up', async () => {
    const of = {
      ...several['stacked-bars'],
      select: { ids: idsOf('blue', 'red') },
      series: { by: 'subject', list: [{ id: 'red', highlight: true }] },
    }
    const picture = await decoded(png(bound(of, 'en', harbours)))
    // The longest bar, December: red 73, then blue 58. Above its words the colours run through.
    const ys = Array.from({ length: picture.height }, (_, y) => y)
    const y = ys.reduce(
      (best, y) => (longest(picture, y, attack) > longest(picture, best, attack) ? y : best),
      0,
    )
    const [red] = stretches(picture, 'x', y, attack, 80)
    const [blue] = stretches(picture, 'x', y, brand, 80)
    expect(blue![0] - red![1]).toBeLessThan(12)
    expect((red![1] - red![0]) / (blue![1] - blue![0])).toBeCloseTo(73 / 58, 1)
  })
})

describe('lines', () => {
  test('are straight, and stop where a series has no value', async () => {
    const facts = [
      fact('a', 10, { valid: '2024-01-01' }),
      fact('b', 20, { valid: '2024-01-11' }),
      fact('c', 40, { valid: '2024-01-31', subject: 'red' }),
      fact('d', 20, { valid: '2024-02-10' }),
      fact('e', 20, { valid: '2024-02-20' }),
    ]
    const view = { ...harbours, facts: Object.fromEntries(facts.map((one) => [one.id, one])) }
    const series = { by: 'subject', list: [{ id: 'blue', highlight: true }] }
    const of = { kind: 'line', select: { ids: facts.map(({ id }) => id) }, series }
    const picture = await decoded(png(bound(of, 'en', view)))
    const points = (x: number) => stretches(picture, 'y', x, attack, 4)
    const xs = Array.from({ length: picture.width }, (_, x) => x)
    const drawn = xs.filter((x) => points(x).length > 0)
    const [first, last] = [drawn[0]!, drawn.findLast((x) => x < 0.8 * picture.width)!]
    // From 1 to 11 January and from 10 to 20 February of 50 days; nothing between them.
    const at = (share: number) => Math.round(first + (last - first) * share)
    expect(points(at(0.5))).toEqual([])
    const height = (share: number) => middle(points(at(share))[0]!)
    expect(height(0.1) - height(0.05)).toBeCloseTo(height(0.15) - height(0.1), -1)
    expect(height(0.15)).toBeLessThan(height(0.05) - 20)
  })
})

describe('labels in a column', () => {
  test('stay where they are wanted, if they can', () => {
    expect(spread([10, 50, 90], [20, 20, 20], [0, 100])).toEqual([10, 50, 90])
  })

  test('move apart as little as they must, in their order', () => {
    expect(spread([50, 52], [20, 20], [0, 100])).toEqual([41, 61])
    expect(spread([52, 50], [20, 20], [0, 100])).toEqual([61, 41])
  })

  test('stay inside', () => {
    expect(spread([2, 3, 4], [20, 20, 20], [0, 100])).toEqual([10, 30, 50])
    expect(spread([99, 99], [20, 20], [0, 100])).toEqual([70, 90])
  })

  test('a slope of ten with the same values has all its names, apart from each other', () => {
    const subjects = Array.from({ length: 10 }, (_, index) => `line-${index}`)
    const facts = subjects.flatMap((subject) =>
      ['2024-01', '2024-12'].map((valid) => fact(`${subject}-${valid}`, 5, { subject, valid })),
    )
    const view = {
      ...harbours,
      facts: Object.fromEntries(facts.map((one) => [one.id, one])),
      names: Object.fromEntries(subjects.map((name) => [name, { en: name, 'zh-Hant': name }])),
    } as typeof harbours
    const of = { kind: 'slope', select: { ids: facts.map(({ id }) => id) }, series: { by: 'subject' } }
    expect(draw(bound(of, 'en', view), wide, light, 'en').diagnostics).toEqual([])
  })
})

describe('colours', () => {
  test('highlighted series have the strong colour, the others run from dark to pale', () => {
    const series = [false, true, false, false].map((highlight) => ({ highlight }))
    expect(paintsOf(series, 'fill').map(({ token }) => token)).toEqual(['brand', 'attack', 'brand', 'brand'])
    const shares = paintsOf(series, 'fill').flatMap(({ token, share }) => (token === 'brand' ? [share] : []))
    expect(shares).toEqual([...shares].sort((a, b) => b - a))
    expect(new Set(shares).size).toBe(3)
  })

  test('no line is so pale that it is lost on the paper', () => {
    const ten = Array.from({ length: 10 }, () => ({ highlight: false }))
    const palest = Math.min(...paintsOf(ten, 'line').map(({ share }) => share))
    const mixed = (at: number) => Math.round(255 + (parseInt(brand.slice(at, at + 2), 16) - 255) * palest)
    const colour = [0, 2, 4].map((at) => mixed(at).toString(16).padStart(2, '0')).join('')
    expect(contrast(colour, 'FFFFFF')).toBeGreaterThan(3)
  })
})
