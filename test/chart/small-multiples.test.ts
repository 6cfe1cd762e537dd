import { describe, expect, test } from 'vitest'
import { heatColours } from '../../src/chart/heat-colours.js'
import type { Page } from '../../src/chart/page.js'
import { kinds } from '../../src/chart/kinds/index.js'
import { panelsOf } from '../../src/chart/panels.js'
import { contrast } from '../../src/colour/index.js'
import type { ColourToken, Theme } from '../../src/model/settings.js'
import { more, harbours } from './harbours.js'
import { bound, dark, light, problems } from './market.js'
import { decoded, edge, png } from './picture.js'

const ids = (...subjects: string[]) =>
  more.flatMap(({ id, kind, unit, subject }) =>
    kind === 'observation' && unit === 'riders' && subjects.includes(subject!) ? [id] : [],
  )
const all = { select: { ids: ids('blue', 'red', 'green', 'grey') } }
const heat = { kind: 'heat', ...all, series: { by: 'date', rows: 'subject' } }
const multiples = {
  kind: 'multiples',
  ...all,
  series: { by: 'subject', rows: 'date', list: [{ id: 'red', highlight: true }] },
}
const two = { ...multiples, select: { ids: all.select.ids.filter((id) => /-01$|-12$|silent/.test(id)) } }
const cases = Object.entries({ heat, multiples, 'multiples of two dates': two }).flatMap(([name, of]) =>
  (['en', 'zh-Hant'] as const).map((locale) => [name, locale, of] as const),
)

test.each(cases)('%s in %s: all labels have room, and nothing leaves the picture', async (_, locale, of) => {
  const picture = await decoded(png(bound(of, locale, harbours), locale))
  for (const side of ['top', 'bottom', 'right'] as const)
    expect(edge(picture, side)).toEqual(new Set(['FFFFFF']))
})

const pageIn = (theme: Theme) =>
  ({
    width: 770,
    height: 400,
    locale: 'en',
    colour: (token: ColourToken) => `#${theme.colours[token]}`,
    readable: theme.contrast.text,
  }) as Page
const value = (value: number | null, derived = false) => ({ value, text: '', derived })
const table = (...values: readonly (number | null)[]) => ({
  ...bound(heat, 'en', harbours),
  rows: values.map((one) => ({ label: '', sublabel: '', value: value(one), highlight: false })),
})

describe('heat', () => {
  test('has a cell for each row and series, and says where nobody disclosed a value', () => {
    const { rows, series } = bound(heat, 'en', harbours)
    expect(series?.map(({ label }) => label)).toEqual(['Jan 2024', 'Mar 2024', 'Jun 2024', 'Dec 2024'])
    const grey = rows.find(({ label }) => label.startsWith('Grey'))!
    expect([grey.value.text, ...grey.others!.map(({ text }) => text)]).toEqual(['n.d.', '3M', '4M', '6M'])
  })

  test.each([
    ['light', light],
    ['dark', dark],
  ])('every tint of the %s theme carries words that can be read', (_, theme) => {
    const values = Array.from({ length: 41 }, (_, i) => i - 20)
    const colours = heatColours(table(...values), pageIn(theme))
    for (const one of values) {
      const { fill, text } = colours(value(one))
      expect(contrast(fill.slice(1), text.slice(1))).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('a larger value never has a paler tint, and one below zero has another colour', () => {
    const colours = heatColours(table(-10, 0, 10), pageIn(light))
    const fills = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((one) => colours(value(one)).fill.slice(1))
    const strength = fills.map((fill) => contrast(fill, 'FFFFFF'))
    expect([...strength].sort((a, b) => a - b)).toEqual(strength)
    expect(fills.at(-1)).toBe('12385F')
    expect(colours(value(-10)).fill).toBe('#C2410C')
  })

  test('a value that is missing or derived has no tint', () => {
    const colours = heatColours(table(1, 2), pageIn(light))
    expect([colours(value(null)).fill, colours(value(2, true)).fill]).toEqual(['#FFFFFF', '#FFFFFF'])
    expect(colours(value(2, true)).outline).toBe('#12385F')
  })

  test('has no axis whose limits could be set', () => {
    expect(problems({ ...heat, domain: [0, 1e8] }, harbours)).toContain(
      'chart/not-for-kind: `domain` means nothing in a chart of kind `heat`, in chart `sample`',
    )
  })
})

describe('small multiples', () => {
  const model = bound(multiples, 'en', harbours)

  test('have one panel for each series, all of one size and scale from zero', () => {
    const panels = panelsOf(model, pageIn(light))
    expect(panels).toHaveLength(4)
    expect(model.domain).toEqual([0, 73e6])
    const sizes = panels.map(({ plot }) => [plot.right - plot.left, plot.bottom - plot.top].map(Math.round))
    expect(new Set(sizes.map(String)).size).toBe(1)
    for (const { y, plot } of panels) expect([y(0), y(73e6)]).toEqual([plot.bottom, plot.top])
  })

  test.each([2, 3, 5, 7, 8, 11, 12])('%d panels lie side by side, inside the picture', (count) => {
    const series = Array.from({ length: count }, (_, i) => ({ id: `${i}`, label: `${i}`, highlight: false }))
    const page = pageIn(light)
    const panels = panelsOf({ ...model, series }, page).map(({ outer }) => outer)
    for (const [i, a] of panels.entries()) {
      expect(a.left >= 0 && a.right <= page.width && a.bottom <= page.height).toBe(true)
      for (const b of panels.slice(i + 1)) expect(a.right <= b.left || a.bottom <= b.top).toBe(true)
    }
  })

  test('are lines over several dates, and columns over two: two values are no course', () => {
    const types = (of: object) =>
      kinds.multiples
        .configure(bound(of as Record<string, unknown>, 'en', harbours), pageIn(light))
        .data.datasets.map(({ type }) => type)
    expect(new Set(types(multiples))).toEqual(new Set(['line']))
    expect(new Set(types(two))).toEqual(new Set(['bar']))
  })

  test('start at zero, also with a logarithm in the spec', () => {
    expect(problems({ ...multiples, scale: 'log' }, harbours)).toContain(
      'chart/log-scale: a chart of kind `multiples` starts at zero, which a log axis does not have, in chart `sample`',
    )
  })
})
