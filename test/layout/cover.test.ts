import { describe, expect, test } from 'vitest'
import type { Frame } from '../../src/model/frame.js'
import { locales } from '../../src/model/locale.js'
import {
  collisions,
  framesOf,
  inAllLocales,
  inkOf,
  laidOut,
  outside,
  overlap,
  pagesOf,
  shapesNamed,
  textOf,
  textsNamed,
} from './single-slide.js'

function pitch(back: number, hold: number, forward: number): string {
  const named = (count: number, id: string) =>
    Array.from({ length: count }, (_, i) => `  - [Moonshot AI](company:${id}${i})\n`).join('')
  return `## Half-time report
::slide{#cover layout=cover}

:::pitch
- [Retreat](role:back)
${named(back, 'b')}- [Hold](role:hold)
${named(hold, 'h')}- [Attack](role:forward)
${named(forward, 'f')}- Direction of play
:::`
}

/** Lines of the pitch that a name of a company lies on. */
function crossed(frame: Frame) {
  const lines = ['third', 'halfway line'].flatMap((name) => shapesNamed(frame, name))
  const names = textsNamed(frame, 'company').map((item) => inkOf(item, frame.locale))
  return lines.filter(({ box }) => names.some((name) => overlap({ ...box, x: box.x - 0.01, w: 0.02 }, name)))
}

describe('the cover', () => {
  test('breaks its title where the template says so', () => {
    const titles = pagesOf('cover').map(([frame]) => textOf(textsNamed(frame!, 'title')[0]!))
    expect(titles).toEqual([
      'Half-time report:\nwho presses,\nwho holds,\nwho drops back',
      '半場哨響之後：\n誰壓上、誰固守、\n誰後撤',
      '半场哨响之后：\n谁压上、谁固守、\n谁后撤',
    ])
  })

  test('has a dot and a name for every company, in its third', () => {
    for (const [frame] of pagesOf('cover')) {
      const [first, second] = shapesNamed(frame!, 'third').map(({ box }) => box.x)
      const centres = shapesNamed(frame!, 'dot').map(({ box }) => box.x + box.w / 2)
      const where = centres.map((x) => (x < first! ? 'back' : x < second! ? 'hold' : 'forward'))
      expect(where).toEqual(['back', ...Array(3).fill('hold'), ...Array(7).fill('forward')])
      expect(textsNamed(frame!, 'company')).toHaveLength(11)
      expect(outside(frame!)).toEqual([])
    }
  })

  test.each([
    [0, 0, 0],
    [1, 1, 1],
    [2, 5, 4],
    [12, 8, 12],
  ])('keeps %i, %i and %i names clear of lines, dots and one another', (back, hold, forward) => {
    const frames = framesOf(laidOut(inAllLocales(pitch(back, hold, forward))))
    for (const [frame] of frames) {
      const names = textsNamed(frame!, 'company').map((item) => inkOf(item, frame!.locale))
      const dots = shapesNamed(frame!, 'dot').map(({ box }) => box)
      expect(names).toHaveLength(back + hold + forward)
      expect(collisions([...names, ...dots])).toEqual([])
      expect(crossed(frame!)).toEqual([])
      expect(outside(frame!)).toEqual([])
    }
  })

  test('refuses more companies than a third has room for, at their line in every locale', () => {
    const { value, diagnostics } = laidOut(inAllLocales(pitch(0, 0, 13)))
    expect(value).toBeUndefined()
    expect(diagnostics.every(({ severity }) => severity === 'error')).toBe(true)
    const lines = locales.map((locale) => {
      const there = diagnostics.filter(({ place }) => place?.file === `deck.${locale}.md.hbs`)
      return there.map(({ place }) => place!.start.line).at(-1)
    })
    // The last of the thirteen, above the label of the direction.
    const last = inAllLocales(pitch(0, 0, 13))[0]!.slides[0]!.blocks[0]!.place.start.line + 16
    expect(lines).toEqual([last, last, last])
  })
})
