import { describe, expect, test } from 'vitest'
import type { Frame } from '../../src/model/frame.js'
import {
  collisions,
  inAllLocales,
  laidOut,
  outside,
  pagesOf,
  shapesNamed,
  textOf,
  textsNamed,
} from './single-slide.js'

function moves(months: number): string {
  const rows = Array.from({ length: months }, (_, i) => {
    const id = `2024-${String(i + 1).padStart(2, '0')}`
    return `| [Month ${i + 1}](month:${id}) | [Alibaba](company:alibaba) | [Offence](role:forward) | Opens video and audio models |`
  })
  return `## Moves come in waves
::slide{#moves layout=timeline}

:::exhibit{number=1}
Moves by month
:::

:::timeline
- [Offence](role:forward)
- [Retrench](role:back)

| Month | Company | Lane | Move |
|---|---|---|---|
${rows.join('\n')}
:::`
}

/** Company names of the cards above the months, or below them. */
function cards(frame: Frame, side: 'above' | 'below'): string[] {
  const axis = shapesNamed(frame, 'month')[0]!.box.y
  const there = textsNamed(frame, 'move').filter(({ box }) => box.y < axis === (side === 'above'))
  return there.map((item) => textOf(item).split('\n')[0]!)
}

describe('the timeline', () => {
  const pages = pagesOf('moves')

  test('has a column for each month with a move, and none between', () => {
    const labels = textsNamed(pages[0]![0]!, 'month label').map(textOf)
    expect(labels.map((label) => label.replace('\u00a0', ' '))).toEqual([
      'May 2024',
      'Sep 2024',
      'Dec 2024',
      'Jan 2025',
      'Feb 2025',
      'Mar 2025',
      'Apr 2025',
    ])
  })

  test('stacks attacks above the months and retreats below them', () => {
    const frame = pages[0]![0]!
    expect(cards(frame, 'below')).toEqual(['Moonshot AI', '01.AI', 'Moonshot AI', 'Baichuan'])
    expect(cards(frame, 'above')).toHaveLength(9)
  })

  test('sets the callout inside the highlighted months, clear of every card', () => {
    for (const [frame] of pages) {
      const band = shapesNamed(frame!, 'highlighted months')[0]!.box
      const months = shapesNamed(frame!, 'month').map(({ box }) => box)
      expect(months.filter((box) => box.x >= band.x && box.x < band.x + band.w)).toHaveLength(4)
      const callout = ['callout number', 'callout'].flatMap((name) => textsNamed(frame!, name))
      expect(callout).toHaveLength(2)
      for (const { box } of callout) {
        expect(box.x).toBeGreaterThan(band.x)
        expect(box.x + box.w).toBeLessThan(band.x + band.w)
      }
      const boxes = [...callout, ...textsNamed(frame!, 'move')].map(({ box }) => box)
      expect(collisions([...boxes, ...months])).toEqual([])
    }
  })

  test('stays on the slide and is the same in every locale', () => {
    const places = pages.map(([frame]) => textsNamed(frame!, 'move').map(({ box }) => box.x.toFixed(2)))
    expect(places[1]).toEqual(places[0])
    expect(places[2]).toEqual(places[0])
    expect(pages.flat().flatMap(outside)).toEqual([])
  })

  test.each([5, 8])('takes %i months', (months) => {
    const { value } = laidOut(inAllLocales(moves(months)))
    expect(shapesNamed(value![0]![0]!, 'month')).toHaveLength(months)
  })

  test('refuses more months than leave room for a move', () => {
    const { value, diagnostics } = laidOut(inAllLocales(moves(9)))
    expect(value).toBeUndefined()
    expect(diagnostics[0]).toMatchObject({ severity: 'error', place: { file: 'deck.en.md.hbs' } })
    expect(diagnostics[0]!.message).toContain('slide `moves`')
  })
})
