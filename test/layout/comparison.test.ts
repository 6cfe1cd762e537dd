import { describe, expect, test } from 'vitest'
import type { Frame } from '../../src/model/frame.js'
import { theme } from './sample.js'
import { framesOf, inAllLocales, laidOut, outside, shapesNamed, textOf, textsNamed } from './single-slide.js'

const comparison = (table: string) =>
  inAllLocales(`## One side is strong where the other is weak
::slide{#two}

:::exhibit{number=1}
The same game
:::

:::comparison
${table}
:::

:::takeaway
So it is
:::`)

const three = `| Aspect | [Platforms](group:p) | [Start-ups](group:s) |
|---|---|---|
| Money | **Own cash** from ads and shops | **Rounds** of other people’s money |
| Price | Sets it | Takes it and hopes for the best |
| Reach | Everywhere | One app |
| End | A year of losses | One missed round |`

const two = `| [Attack](role:forward) | [Retreat](role:back) |
|---|---|
| Builds | Sells |
| Hires | Fires |`

describe('a comparison', () => {
  const [[frame], [chinese]] = framesOf(laidOut(comparison(three))) as [[Frame], [Frame]]

  test('with aspects has a column for them and the same room for both sides', () => {
    const boxes = ['aspect 1', 'side 1, row 1', 'side 2, row 1'].map(
      (name) => textsNamed(frame, name)[0]!.box,
    )
    expect(boxes.map(({ x, w }) => [x.toFixed(3), w.toFixed(3)])).toEqual([
      ['0.600', '1.855'],
      ['2.655', '4.938'],
      ['7.794', '4.938'],
    ])
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(1)
  })

  test('its four rows are as high as each other and end over the takeaway', () => {
    const ys = [1, 2, 3, 4].map((i) => textsNamed(frame, `side 1, row ${i}`)[0]!.box.y)
    const steps = ys.slice(1).map((y, i) => (y - ys[i]!).toFixed(3))
    expect(new Set(steps)).toEqual(new Set(['0.900']))
    expect([1, 2, 3, 4].map((i) => textsNamed(chinese, `side 2, row ${i}`)[0]!.box.y)).toEqual(ys)
  })

  test('a strong beginning stands over the rest', () => {
    expect(textOf(textsNamed(frame, 'side 1, row 1')[0]!)).toBe('Own cash\nfrom ads and shops')
  })

  test('both sides have a rule of two points in a colour of their own', () => {
    const rules = shapesNamed(frame, 'head rule')
    expect(rules.map(({ fill }) => fill)).toEqual([
      theme().colours.rule,
      theme().colours.brand,
      theme().colours.hold,
    ])
    expect(rules.map(({ box }) => (72 * box.h).toFixed(2))).toEqual(['0.75', '2.00', '2.00'])
  })

  test('is read row by row', () => {
    const order = frame.items
      .filter(({ name }) => /^(aspect \d|side \d, row)/.test(name))
      .map(({ name }) => name)
    expect(order.slice(0, 4)).toEqual(['aspect 1', 'side 1, row 1', 'side 2, row 1', 'aspect 2'])
  })

  test('without aspects each side has half of the page; a stance has its colour and its sign', () => {
    const [page] = framesOf(laidOut(comparison(two)))[0]!
    const boxes = [1, 2].map((side) => textsNamed(page!, `side ${side}, row 1`)[0]!.box)
    expect(boxes.map(({ x, w }) => [x.toFixed(3), w.toFixed(3)])).toEqual([
      ['0.600', '5.966'],
      ['6.766', '5.966'],
    ])
    expect(shapesNamed(page!, 'head rule').map(({ fill }) => fill)).toEqual([
      theme().colours.attack,
      theme().colours.retreat,
    ])
    expect(shapesNamed(page!, 'stance icon').map(({ shape }) => shape)).toEqual([
      'triangle-right',
      'triangle-left',
    ])
    expect(outside(page!)).toEqual([])
  })

  test('with more than fits goes on on the next page, at the same row in every language', () => {
    const long = 'a long story about who pays for what and why that will not last for ever '.repeat(3)
    const rows = Array.from({ length: 8 }, (_, i) => `| Aspect ${i} | ${long} | ${long} |`).join('\n')
    const frames = framesOf(laidOut(comparison(`| A | B | C |\n|---|---|---|\n${rows}`)))
    const counts = frames.map((list) =>
      list.map((page) => page.items.filter(({ name }) => name.startsWith('aspect ')).length),
    )
    expect(counts[0]!.length).toBeGreaterThan(1)
    expect(counts[0]!.reduce((sum, count) => sum + count, 0)).toBe(8)
    expect(counts).toEqual([counts[0], counts[0], counts[0]])
  })
})
