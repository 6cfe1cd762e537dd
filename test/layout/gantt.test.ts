import { describe, expect, test } from 'vitest'
import type { Frame } from '../../src/model/frame.js'
import { locales } from '../../src/model/locale.js'
import { said } from './run.js'
import {
  collisions,
  framesOf,
  inAllLocales,
  laidOut,
  outside,
  shapesNamed,
  textOf,
  textsNamed,
} from './single-slide.js'

const gantt = (rows: readonly string[], attributes = '') =>
  inAllLocales(`## Money becomes plants within a year
::slide{#plan}

:::exhibit{number=1}
By month
:::

:::gantt${attributes}
| Who | From | To | What |
|---|---|---|---|
${rows.join('\n')}
:::`)

const line = (who: string, from: string, to: string | undefined, what: string) =>
  `| ${who} | [${from}](month:${from}) | ${to ? `[${to}](month:${to})` : '◆'} | ${what} |`

const rows = [
  line('[Acme](company:acme)', '2025-02', undefined, 'Raises money'),
  line('[Acme](company:acme)', '2025-02', '2025-05', 'Builds'),
  line('[Brand](company:brand)', '2025-10', '2025-12', '**Sells the plant**'),
]
const pages = framesOf(laidOut(gantt(rows, '{from=2025-01 to=2025-12}')))
const [english] = pages[0]!

/** Where a month has its head. */
const month = (frame: Frame, index: number) => shapesNamed(frame, 'month')[index]!.box
const middle = ({ x, w }: { readonly x: number; readonly w: number }) => x + w / 2

describe('a gantt', () => {
  test('has a head for every month of its span, named as an axis is', () => {
    expect(shapesNamed(english!, 'month')).toHaveLength(12)
    const names = pages.map(([frame]) => textsNamed(frame!, 'month label').map(textOf).slice(0, 2))
    expect(names).toEqual([
      ['Jan ’25', 'Feb ’25'],
      ['2025.1', '2025.2'],
      ['2025.1', '2025.2'],
    ])
  })

  test('draws a span from its first month to its last, and a milestone in the middle of its month', () => {
    const [builds, sells] = shapesNamed(english!, 'span')
    expect(builds!.box.x).toBeCloseTo(month(english!, 1).x, 5)
    expect(builds!.box.x + builds!.box.w).toBeCloseTo(month(english!, 4).x + month(english!, 4).w, 5)
    expect(sells!.box.x + sells!.box.w).toBeCloseTo(12.733, 3)
    const [raises] = shapesNamed(english!, 'milestone')
    expect(middle(raises!.box)).toBeCloseTo(middle(month(english!, 1)), 5)
    expect([raises!.shape, raises!.box.w, builds!.box.h]).toEqual(['diamond', 0.16, 0.22])
  })

  test('lights the line whose text is strong', () => {
    expect(shapesNamed(english!, 'span').map(({ fill }) => fill)).toEqual(['12385F', 'C2410C'])
  })

  test('says in words what each mark is', () => {
    expect(shapesNamed(english!, 'milestone').map(({ group }) => group?.alt)).toEqual([
      'Acme, Raises money, 2025-02',
    ])
    expect(shapesNamed(english!, 'span').map(({ group }) => group?.alt)).toEqual([
      'Acme, Builds, 2025-02 to 2025-05',
      'Brand, Sells the plant, 2025-10 to 2025-12',
    ])
  })

  test('writes beside the mark, at its left where there is no room at its right', () => {
    const [raises, builds, sells] = textsNamed(english!, 'gantt text')
    const spans = shapesNamed(english!, 'span')
    expect(raises!.box.x).toBeGreaterThan(shapesNamed(english!, 'milestone')[0]!.box.x)
    expect(builds!.box.x).toBeGreaterThan(spans[0]!.box.x + spans[0]!.box.w)
    expect(sells!.box.x + sells!.box.w).toBeLessThan(spans[1]!.box.x)
  })

  test('names a row once, over all of its lines', () => {
    const labels = textsNamed(english!, 'row label')
    expect(labels.map(textOf)).toEqual(['Acme', 'Brand'])
    expect(labels[0]!.box.h).toBeCloseTo(2 * labels[1]!.box.h, 5)
  })

  test('stays on the slide, and its texts keep off each other', () => {
    for (const frame of pages.flat()) {
      expect(outside(frame)).toEqual([])
      const names = ['row label', 'gantt text', 'month label']
      expect(collisions(names.flatMap((name) => textsNamed(frame, name).map(({ box }) => box)))).toEqual([])
    }
  })

  test('shows the months of its lines where it is not told which', () => {
    const [frame] = framesOf(laidOut(gantt(rows)))[0]!
    expect(textsNamed(frame!, 'month label').map(textOf)).toHaveLength(11)
  })

  test('names quarters where months are narrow', () => {
    const [frame] = framesOf(laidOut(gantt(rows, '{from=2024-02 to=2026-01}')))[0]!
    const names = textsNamed(frame!, 'month label').map(textOf)
    expect(names).toEqual(['Apr ’24', 'Jul ’24', 'Oct ’24', 'Jan ’25', 'Apr ’25', 'Jul ’25', 'Oct ’25'])
    expect(collisions(textsNamed(frame!, 'month label').map(({ box }) => box))).toEqual([])
  })

  test('goes on on the next page over the same months', () => {
    const many = Array.from({ length: 20 }, (_, i) => line(`Firm ${i}`, '2025-03', undefined, 'Opens'))
    const first = line('Acme', '2025-01', '2025-12', 'All year')
    const frames = framesOf(laidOut(gantt([first, ...many])))
    expect(frames.map((list) => list.length)).toEqual([2, 2, 2])
    const [one, two] = frames[0]!
    expect(shapesNamed(two!, 'month').map(({ box }) => box.x)).toEqual(
      shapesNamed(one!, 'month').map(({ box }) => box.x),
    )
    const count = [one!, two!].flatMap((frame) => textsNamed(frame, 'gantt text'))
    expect(count).toHaveLength(21)
    expect(two!.title).toBe('Money becomes plants within a year (2/2)')
  })

  test.each([
    [
      'a line before its first month',
      [line('A', '2024-12', undefined, 'Early')],
      '{from=2025-01 to=2025-06}',
    ],
    ['a line after its last', [line('A', '2025-05', '2025-07', 'Late')], '{from=2025-01 to=2025-06}'],
    [
      'a span that ends before it begins',
      [line('A', '2025-05', '2025-02', 'Back')],
      '{from=2025-01 to=2025-06}',
    ],
    ['a single month', [line('A', '2025-05', undefined, 'Once')], ''],
    ['more months than can be told apart', [line('A', '2020-01', '2025-02', 'Long')], ''],
  ])('refuses %s', (_, lines, attributes) => {
    const { value, diagnostics } = laidOut(gantt(lines, attributes))
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(locales.map(() => 'layout/months'))
    expect(said(diagnostics)[0]).toMatch(/^deck\.en\.md\.hbs:1\d layout\/months: slide `plan`/)
  })
})
