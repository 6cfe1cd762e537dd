import { describe, expect, test } from 'vitest'
import type { Frame } from '../../src/model/frame.js'
import { bounds, frame, named, run, shapes, signs, sizes, table, texts, wording } from './run.js'

const everyLocale = { en: [], 'zh-Hant': [], 'zh-Hans': [] } as const
const light = run(everyLocale)
const dark = run(everyLocale, { name: 'dark' })
const all: [string, Frame][] = [light, dark].flatMap((outcome, i) =>
  outcome.value!.flat().map((one): [string, Frame] => {
    const page = one.pageNumber ?? 1
    return [`${['light', 'dark'][i]} ${one.locale} ${page} ${one.slide}`, one]
  }),
)

test('the sample deck is laid out in every locale without a complaint', () => {
  expect([...light.diagnostics, ...dark.diagnostics]).toEqual([])
  expect(light.value!.map((frames) => frames.length)).toEqual([13, 13, 13])
})

describe.each(all)('%s', (_, one) => {
  test('everything is on the slide and between its margins', () => {
    const outside = one.items.filter((item) => {
      const { left, top, right, bottom } = bounds(item)
      // An opening bracket of a Chinese text hangs in the margin by its empty half.
      return left < 0.6 - 0.1 || right > 12.733 + 0.01 || top < 0.29 || bottom > 7.3
    })
    expect(outside.map((item) => item.name)).toEqual([])
  })

  test('no text needs more room than it has', () => {
    const tooLong = one.fits.filter((fit) => fit.needed > fit.available + 0.005)
    expect(tooLong).toEqual([])
    expect(one.fits.length).toBeGreaterThan(3)
  })

  test('no two texts stand in each other’s way', () => {
    const boxes = texts(one).map((item) => {
      // A subtitle stands in the room of the title's second line.
      const room =
        item.placeholder === 'title' ? one.fits.find((fit) => fit.box === 'title')!.needed : item.box.h
      return { name: item.name, ...bounds(item), bottom: item.box.y + room }
    })
    const crossing = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).flatMap((b) => {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        return across > 0.08 && down > 0.08 ? [`${a.name} and ${b.name}`] : []
      }),
    )
    expect(crossing).toEqual([])
  })

  test('nothing is set smaller than nine points, and texts of a table not under ten', () => {
    const inTables = one.items.flatMap((item) =>
      item.kind === 'table' ? item.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)) : [],
    )
    const smallest = (runs: readonly { readonly size: number; readonly text: string }[]) =>
      Math.min(99, ...runs.filter(({ text }) => !text.startsWith('[')).map(({ size }) => size))
    expect(
      smallest(texts(one).flatMap((item) => item.paragraphs.flatMap((p) => p.runs))),
    ).toBeGreaterThanOrEqual(9)
    expect(smallest(inTables.flatMap((p) => p.runs))).toBeGreaterThanOrEqual(10)
  })

  test('every object has a name, tables have columns and rows that add up', () => {
    expect(one.items.filter((item) => item.name.trim() === '')).toEqual([])
    for (const item of one.items) {
      if (item.kind !== 'table') continue
      const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0)
      expect(sum(item.columns)).toBeCloseTo(item.box.w, 6)
      expect(sum(item.rows.map((row) => row.height))).toBeCloseTo(item.box.h, 6)
      expect(item.rows.every((row) => row.cells.length === item.columns.length)).toBe(true)
    }
  })

  test('there is one title, and it stands before the texts of the body', () => {
    const titles = texts(one).filter((item) => item.placeholder === 'title')
    expect(titles.map(wording).map((text) => text.replaceAll(/\s+/g, ''))).toEqual([
      one.title.replaceAll(/\s+/g, ''),
    ])
    expect(texts(one)[0]!.name).toBe('title')
  })
})

describe('what is on the slides', () => {
  test('the pages of all locales match, box by box', () => {
    const shape = (frames: readonly Frame[]) => frames.map((one) => [one.slide, one.layout, one.pageNumber])
    const [en, hant, hans] = light.value!
    expect(shape(hant!)).toEqual(shape(en!))
    expect(shape(hans!)).toEqual(shape(en!))
  })

  test('the layout of a slide that names none follows from its blocks', () => {
    expect(frame(light, 'open').layout).toBe('chart-callouts')
  })

  test('the tracker lights the section of the slide', () => {
    const fills = shapes(frame(light, 'prices'), 'tracker bar').map((item) => item.fill)
    expect(fills).toEqual(['7B8794', '7B8794', 'C2410C', 'E6EBF0', 'E6EBF0', 'E6EBF0'])
    expect(wording(named(frame(light, 'prices', 1), 'section'))).toBe('價格與用量')
  })

  test('the exhibit line takes the number of the chart, else its own, else its head', () => {
    expect(wording(named(frame(light, 'prices'), 'exhibit'))).toBe(
      'Exhibit\u00a02  |  List price, RMB per 1M\u00a0tokens, log scale',
    )
    expect(wording(named(frame(light, 'risks'), 'exhibit'))).toMatch(/^Exhibit\u00a07 {2}\| {2}/)
    expect(wording(named(frame(light, 'profile-bytedance', 1), 'exhibit'))).toMatch(/^公司檔案 {2}\| {2}/)
  })

  test('a subtitle stands under a title of one line', () => {
    expect(named(frame(light, 'camps', 1), 'subtitle').box.y).toBe(1.04)
    expect(texts(frame(light, 'camps')).map((item) => item.name)).not.toContain('subtitle')
  })

  test('Chinese and Latin are set solid, and a figure stays on one line', () => {
    expect(wording(named(frame(light, 'summary', 1), 'KPI 1 label'))).toBe(
      '豆包日均token由1,200億升至4萬億\n（2024年5月至12月）',
    )
    expect(wording(named(frame(light, 'prices'), 'callout 3'))).toBe('2\u00a0resets')
  })

  test('the highlighted number alone is orange', () => {
    const colours = [1, 2, 3].map(
      (i) => named(frame(light, 'summary'), `KPI ${i}`).paragraphs[0]!.runs[0]!.colour,
    )
    expect(colours).toEqual(['C2410C', '12385F', '12385F'])
  })

  test('a card of the camp map has the bar of its stance, and its diamond says what it means', () => {
    const one = frame(light, 'camps')
    const bars = shapes(one, 'card bar').map((item) => item.fill)
    expect(bars.filter((fill) => fill === 'C2410C')).toHaveLength(7)
    expect(bars.filter((fill) => fill === '65656F')).toHaveLength(3)
    expect(bars.filter((fill) => fill === '2F6CA8')).toHaveLength(1)
    expect(shapes(one, 'marker').map((item) => item.alt)).toEqual(Array(6).fill('one of the “six dragons”'))
    expect(
      texts(one)
        .filter((item) => item.name === 'empty cell')
        .map(wording),
    ).toEqual(Array(2).fill('No incumbent here'))
  })

  test('a score is a ball filled by quarters, with its words', () => {
    const one = frame(light, 'dragons')
    const balls = signs(one).filter(({ name }) => name === 'Harvey ball')
    expect(balls.slice(0, 3).map((ball) => [ball.alt, ball.members.length])).toEqual([
      ['Zhipu AI, Base model: 4/4', 1],
      ['Zhipu AI, Traction: 3/4', 2],
      ['Zhipu AI, Capital: 4/4', 1],
    ])
    const chinese = signs(frame(light, 'dragons', 1)).find(({ name }) => name === 'Harvey ball')!
    expect(chinese.alt).toBe('智譜 AI，基座投入：4/4')
    expect(balls[0]!.members[0]!.fill).toBe('12385F')
    expect(balls.at(-3)!.members[0]!.fill).toBe('FFFFFF')
    // Every score but 0 and 4 has a pie of so many quarters.
    expect(shapes(one, 'Harvey ball quarters').map((pie) => pie.quarters)).toEqual([
      3, 1, 3, 3, 3, 2, 2, 2, 2, 1, 1, 2, 1, 1,
    ])
    expect(wording(table(one).rows[1]!.cells[2]!)).toBe('4')
  })

  test('severity is told by bars, by a word and, when high, by colour', () => {
    const sign = signs(frame(light, 'risks')).find(({ name }) => name === 'severity bars')!
    expect([sign.alt, sign.members.length]).toEqual(['Margin squeeze, Severity: High', 3])
    const fills = shapes(frame(light, 'risks'), 'severity bar').map((bar) => bar.fill)
    expect(fills.slice(0, 3)).toEqual(['C2410C', 'C2410C', 'C2410C'])
    expect(fills.slice(-3)).toEqual(['12385F', 'E6EBF0', 'E6EBF0'])
    expect(wording(table(frame(light, 'risks')).rows[5]!.cells[3]!)).toBe('Low')
  })

  test('a badge stands behind the word of its cell', () => {
    const one = frame(light, 'dragons')
    const badge = shapes(one, 'badge')[0]!
    const { items } = one
    expect(items.indexOf(badge)).toBeLessThan(items.indexOf(table(one)))
    expect(wording(table(one).rows[1]!.cells[1]!)).toBe('Attack')
    const row = table(one).box.y + table(one).rows[0]!.height
    expect(badge.box.y).toBeGreaterThan(row)
    expect(badge.box.y + badge.box.h).toBeLessThan(row + table(one).rows[1]!.height)
  })

  test('on the timeline stacks grow from the axis, and months outside the band are grey', () => {
    const one = frame(light, 'moves')
    const months = shapes(one, 'month')
    expect(months.map((month) => month.fill)).toEqual([
      ...Array(3).fill('65656F'),
      ...Array(4).fill('12385F'),
    ])
    const april = shapes(one, 'card ground').filter((card) => card.box.x === months[6]!.box.x)
    expect(april.map((card) => card.box.y)).toEqual([1.9, 2.62, 3.34, 4.06].map((y) => expect.closeTo(y, 5)))
    const band = shapes(one, 'highlighted months')[0]!
    expect(bounds(band).left).toBeCloseTo(months[3]!.box.x - 0.04, 5)
    expect(bounds(band).right).toBeCloseTo(12.733, 3)
  })

  test('a company’s monogram is its first Chinese character, else the letters of the dataset', () => {
    expect(wording(named(frame(light, 'profile-bytedance'), 'monogram letters'))).toBe('B')
    expect(wording(named(frame(light, 'profile-bytedance', 1), 'monogram letters'))).toBe('字')
    expect(shapes(frame(light, 'profile-bytedance', 2), 'monogram')[0]!.fill).toBe('1F5FD6')
  })

  test('on the pitch every company stands in the third of its stance', () => {
    const dots = shapes(frame(light, 'cover'), 'dot')
    const third = (x: number) => Math.floor((x - 6.75) / (5.983 / 3))
    expect(dots.map((dot) => third(dot.box.x + dot.box.w / 2))).toEqual([0, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2])
  })

  test('chart and alternative text come from the model of the locale', () => {
    const chart = frame(light, 'prices').items.find((item) => item.kind === 'chart')
    expect(chart).toMatchObject({ chart: 'price-war', alt: 'Chart 2: price-war' })
  })

  test('the head of a note stands apart from its text', () => {
    expect(frame(light, 'summary').notes).toEqual([
      { head: 'Message.', text: 'Price and scale, not model rank, now separate the winners from the rest.' },
      { head: 'Say.', text: 'Three numbers carry the story.' },
    ])
  })

  test('type is that of the theme', () => {
    expect(sizes(named(frame(light, 'summary'), 'title'))).toEqual([24])
    expect(sizes(named(frame(light, 'summary'), 'KPI 1'))).toEqual([40])
    expect(sizes(named(frame(light, 'summary'), 'finding 1'))).toEqual([12])
    expect(sizes(named(frame(light, 'summary', 1), 'finding 1'))).toEqual([13])
    expect(sizes(named(frame(light, 'summary'), 'source'))).toEqual([9])
  })
})
