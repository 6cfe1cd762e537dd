import { describe, expect, test } from 'vitest'
import type { Frame } from '../../src/model/frame.js'
import { theme } from './sample.js'
import {
  framesOf,
  inAllLocales,
  laidOut,
  outside,
  shapesNamed,
  tableOf,
  textOf,
  textsNamed,
} from './single-slide.js'

const names = ['Acme', 'Brand', 'Corp', 'Dot', 'Edge', 'Fern', 'Gate']
const roles = ['forward', 'hold', 'back']
const change = (i: number, what = 'Opens a second line') =>
  `| [${names[i % 7]}](company:c${i}) | ${what} | Rivals must follow | [Stance](role:${roles[i % 3]}) |`

const page = (changes: readonly string[], decisions = '- **Ask** The price\n- **Book** A fitter') =>
  inAllLocales(`## The year on one page: two push, one gives up
::slide{#page}

:::exhibit{head="Week 18"}
What changed
:::

:::changes
| Company | What changed | Why it matters | Stance |
|---|---|---|---|
${changes.join('\n')}
:::

:::tiles{highlight=2}
- **[4T](fact:a)** tokens a day
- **[33×](fact:b)** as many as before
- **[430M](fact:c)** users
:::

:::panel[Decisions]
${decisions}
:::`)

const rowsOf = (frame: Frame) => tableOf(frame).rows.slice(1)
const bottomOf = (frame: Frame) => tableOf(frame).box.y + tableOf(frame).box.h
const changes = (count: number) => Array.from({ length: count }, (_, i) => change(i))

describe('a one-pager', () => {
  const pages = framesOf(laidOut(page(changes(4))))

  test('is one page with table, tiles and panel, in this order, which is how it is read', () => {
    for (const [frame, ...more] of pages) {
      expect(more).toEqual([])
      const order = ['what changed', 'tile', 'panel'].map((name) =>
        frame!.items.findIndex((item) => item.name === name),
      )
      expect(order).toEqual([...order].sort((a, b) => a - b))
      expect(outside(frame!)).toEqual([])
      expect(frame!.layout).toBe('exec-one-pager')
    }
  })

  test('a stance has its sign behind its word', () => {
    const [frame] = pages[0]!
    expect(shapesNamed(frame!, 'stance icon').map(({ shape }) => shape)).toEqual([
      'triangle-right',
      'rect',
      'triangle-left',
      'triangle-right',
    ])
  })

  test('a company without a stance has a dash and no sign', () => {
    const unrated = change(0).replace('[Stance](role:forward)', '–')
    const [frame] = framesOf(laidOut(page([unrated, change(1), change(2)])))[0]!
    expect(shapesNamed(frame!, 'stance icon').map(({ shape }) => shape)).toEqual(['rect', 'triangle-left'])
    expect(() => laidOut(page([change(0).replace('[Stance](role:forward)', 'none')]))).toThrow(
      '`role:`, or –',
    )
  })

  test('the strong head of a decision stands over its text, in the strong colour', () => {
    const [point] = textsNamed(pages[0]![0]!, 'panel point 1')
    expect(textOf(point!)).toBe('Ask\nThe price')
    expect(point!.paragraphs[0]!.runs[0]).toMatchObject({ bold: true, colour: theme().colours.coverAttack })
  })

  test('the highlighted tile alone is orange', () => {
    expect(shapesNamed(pages[0]![0]!, 'tile bar').map(({ fill }) => fill)).toEqual([
      '12385F',
      'C2410C',
      '12385F',
    ])
  })

  test.each([3, 4, 5, 6])('%i rows share the room over the tiles', (count) => {
    const [frame, ...more] = framesOf(laidOut(page(changes(count))))[0]!
    expect(more).toEqual([])
    const heights = rowsOf(frame!).map(({ height }) => height.toFixed(3))
    expect(heights).toHaveLength(count)
    expect(new Set(heights).size).toBe(1)
    expect(bottomOf(frame!)).toBeCloseTo(5.36, 2)
  })

  test('seven rows go on on a second page, at the same row in every language', () => {
    const frames = framesOf(laidOut(page(changes(7))))
    expect(frames.map((list) => list.map((frame) => rowsOf(frame).length))).toEqual([
      [4, 3],
      [4, 3],
      [4, 3],
    ])
    expect(frames[0]!.map(({ title }) => title.slice(-5))).toEqual(['(1/2)', '(2/2)'])
  })

  test('five decisions are refused, and a point that does not fit goes to the notes', () => {
    const five = Array.from({ length: 5 }, () => '- Ask').join('\n')
    expect(() => laidOut(page(changes(2), five))).toThrow('`:::panel` takes 1 to 4 items and has 5')
    const long = `- **Ask** ${'what it costs to put it on the wall and who pays for it '.repeat(6)}\n`
    const { value, diagnostics } = laidOut(page(changes(2), `${long}${long}${long}`))
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['layout/dropped']))
    expect(value![0]![0]!.notes.at(-1)!.head).toBe('Ask')
  })
})
