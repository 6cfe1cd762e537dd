import { describe, expect, test } from 'vitest'
import { framesOf, inAllLocales, laidOut, outside, shapesNamed, textOf, textsNamed } from './single-slide.js'

const points = (list: string) => inAllLocales(`## What would change our mind\n::slide{#points}\n\n${list}`)
const page = (list: string) => framesOf(laidOut(points(list)))[0]![0]!

describe('points', () => {
  test('with a strong head each have two columns and no bullets', () => {
    const frame = page('- **Price** It falls by half\n- **Money** No round for a year')
    expect(shapesNamed(frame, 'bullet')).toEqual([])
    const [head] = textsNamed(frame, 'point 1 head')
    const [text] = textsNamed(frame, 'point 1')
    expect([textOf(head!), textOf(text!)]).toEqual(['Price', 'It falls by half'])
    expect(head!.box.y).toBe(text!.box.y)
    expect(text!.box.x).toBeGreaterThan(head!.box.x + head!.box.w)
    expect(outside(frame)).toEqual([])
  })

  test('of which one has no head stand under one another with bullets', () => {
    const frame = page('- **Price** It falls by half\n- No round for a year')
    expect(shapesNamed(frame, 'bullet')).toHaveLength(2)
    expect(textOf(textsNamed(frame, 'point 1')[0]!)).toBe('Price\nIt falls by half')
  })

  test('that are numbered keep their numbers, also on the next page', () => {
    const items = Array.from({ length: 24 }, (_, i) => `${i + 1}. Something to be told in this place`)
    const frames = framesOf(laidOut(points(items.join('\n'))))
    expect(frames[0]!.length).toBeGreaterThan(1)
    const numbers = frames[0]!.flatMap((frame) =>
      frame.items.flatMap((item) =>
        item.kind === 'text' && /^point \d+ number$/.test(item.name) ? [textOf(item)] : [],
      ),
    )
    expect(numbers).toEqual(items.map((_, i) => String(i + 1)))
    expect(frames.map((list) => list.length)).toEqual([
      frames[0]!.length,
      frames[0]!.length,
      frames[0]!.length,
    ])
  })

  test('take the room of the page, down to the takeaway where there is one', () => {
    const bottom = (markdown: string) => {
      const frame = page(markdown)
      return Math.max(
        ...['point 1', 'point 4'].map((name) => textsNamed(frame, name)[0]!.box).map(({ y, h }) => y + h),
      )
    }
    const four = '- One\n- Two\n- Three\n- Four'
    expect(bottom(four)).toBeCloseTo(6.66, 2)
    expect(bottom(`${four}\n\n:::takeaway\nSo it is\n:::`)).toBeCloseTo(6.02, 2)
  })
})
