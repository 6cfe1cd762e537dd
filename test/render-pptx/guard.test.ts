import { describe, expect, it } from 'vitest'
import type { Cell, Frame, FrameItem, ShapeItem, TextItem } from '../../src/model/frame.js'
import { renderPptx, type PptxSettings } from '../../src/render/pptx/index.js'
import { box, grouped, image, paragraph, run, shape, text } from './sample/items.js'
import { barPicture } from './sample/png.js'
import { sampleSettings } from './sample/settings.js'
import { sampleFrames } from './sample/slides.js'

const settings = sampleSettings('en')
const frames = sampleFrames('en', settings.theme)

/** The sample deck with one more item on its second slide. */
function withItem(item: FrameItem): Frame[] {
  return frames.map((frame, i) => (i === 1 ? { ...frame, items: [...frame.items, item] } : frame))
}

function withFrame(change: Partial<Frame>): Frame[] {
  return frames.map((frame, i) => (i === 1 ? { ...frame, ...change } : frame))
}

async function found(deck: readonly Frame[], change: Partial<PptxSettings> = {}): Promise<string[]> {
  const { value, diagnostics } = await renderPptx(deck, { ...settings, ...change })
  expect(value).toBeUndefined()
  return diagnostics.map(({ code, message }) => `${code}: ${message}`)
}

const at = box(1, 2, 3, 1)
const says = (content: string): TextItem => text('label', at, [paragraph(run(content))])
const styled = (style: Parameters<typeof run>[1]): TextItem =>
  text('label', at, [paragraph(run('x', style), { leading: 16 })])
const shaped = (more: Partial<ShapeItem>): ShapeItem => ({ ...shape('mark', 'rect', at), ...more })
const cell = (more: Partial<Cell> = {}): Cell => ({ paragraphs: [], valign: 'top', padding: [0, 0], ...more })
const table = (
  columns: readonly number[],
  heights: readonly number[],
  cells: readonly Cell[][],
): FrameItem => ({
  kind: 'table',
  name: 'grid',
  box: at,
  columns,
  rows: heights.map((height, i) => ({ height, cells: cells[i]! })),
  alt: 'a grid',
})

const text1 = 'slide prices, "label"'
const items: readonly (readonly [what: string, item: FrameItem, message: string])[] = [
  [
    'a control character',
    says('a\u0007b'),
    `render/character: ${text1}, paragraph 1: the text holds a control character U+0007`,
  ],
  [
    'a tab',
    says('a\tb'),
    `render/character: ${text1}, paragraph 1: the text holds a control character U+0009`,
  ],
  [
    'half a surrogate pair',
    says('a\ud83d'),
    `render/character: ${text1}, paragraph 1: the text holds a half of a surrogate pair U+D83D`,
  ],
  [
    'a noncharacter',
    says('a\uffff'),
    `render/character: ${text1}, paragraph 1: the text holds a noncharacter U+FFFF`,
  ],
  [
    'a mark that turns text around',
    says('a\u202eb'),
    `render/character: ${text1}, paragraph 1: the text holds a direction mark U+202E`,
  ],
  [
    'a script as link',
    styled({ href: 'javascript:alert(1)' }),
    `render/link: ${text1}, paragraph 1: only http, https and mailto may be linked, not javascript:alert(1)`,
  ],
  [
    'a network share as link',
    styled({ href: '\\\\host\\share' }),
    `render/link: ${text1}, paragraph 1: only http, https and mailto may be linked, not \\\\host\\share`,
  ],
  [
    'a link that is no address',
    styled({ href: 'https://' }),
    `render/link: ${text1}, paragraph 1: no address: https://`,
  ],
  [
    'a colour with transparency',
    styled({ colour: '12345678' }),
    `render/colour: ${text1}, paragraph 1: no colour: 12345678`,
  ],
  [
    'text without size',
    styled({ size: Number.NaN }),
    `render/size: ${text1}, paragraph 1: text of NaN points`,
  ],
  [
    'no leading',
    text('label', at, [paragraph(run('x'), { leading: 0 })]),
    `render/leading: ${text1}, paragraph 1: leading of 0 points`,
  ],
  ['no paragraph', text('label', at, []), `render/empty: ${text1}: the text box has no paragraph`],
  [
    'a box without size',
    { ...says('x'), box: box(1, 2, 0, 1) },
    `render/geometry: ${text1}: the box has no size`,
  ],
  [
    'a box that is no number',
    { ...says('x'), box: box(Infinity, 2, 1, 1) },
    `render/geometry: ${text1}: the box holds what is no number`,
  ],
  ['no name', { ...says('x'), name: ' ' }, 'render/name: slide prices, " ": the object has no name'],
  [
    'a ragged row',
    table([1, 2], [0.5, 0.5], [[cell(), cell()], [cell()]]),
    'render/table: slide prices, "grid", row 2: 1 cells under 2 columns',
  ],
  [
    'columns of another width',
    table(
      [1, 1],
      [0.5, 0.5],
      [
        [cell(), cell()],
        [cell(), cell()],
      ],
    ),
    'render/table: slide prices, "grid": the columns take 2 inches of 3',
  ],
  [
    'rows of another height',
    table([3], [2], [[cell()]]),
    'render/table: slide prices, "grid": the rows take 2 inches of 1',
  ],
  [
    'a border without colour',
    table([3], [1], [[cell({ top: { colour: 'red', width: 1 } })]]),
    'render/colour: slide prices, "grid", row 1, cell 1: no colour: red',
  ],
  [
    'a picture that is no PNG',
    image('photo', at, Uint8Array.of(0xff, 0xd8), 'a photo'),
    'render/image: slide prices, "photo": the picture is no PNG',
  ],
  [
    'a picture without description',
    image('photo', at, barPicture(), ' '),
    'render/alt: slide prices, "photo": there is no alternative text',
  ],
  [
    'a pie without quarters',
    shaped({ shape: 'pie' }),
    'render/shape: slide prices, "mark": a pie of undefined quarters',
  ],
  [
    'round corners without radius',
    shaped({ shape: 'roundRect' }),
    'render/shape: slide prices, "mark": a radius of undefined inches',
  ],
  [
    'a line without colour',
    shaped({ shape: 'line' }),
    'render/line: slide prices, "mark": the line has no colour',
  ],
  [
    'a transparency over 100',
    shaped({ transparency: 101 }),
    'render/colour: slide prices, "mark": transparency of 101 percent',
  ],
]

describe('an item is refused for', () => {
  it.each(items)('%s', async (_what, item, message) => {
    expect(await found(withItem(item))).toEqual([message])
  })
})

describe('a slide is refused for', () => {
  it('two titles', async () => {
    const title = frames[1]!.items.find((item) => item.kind === 'text' && item.placeholder)!
    expect(await found(withItem(title))).toEqual(['render/title: slide prices: there are 2 titles'])
  })
  it('a page number that PowerPoint would not show', async () => {
    expect(await found(withFrame({ pageNumber: 7 }))).toEqual([
      'render/page-number: slide prices: page 7 is slide 2',
    ])
  })
  it('the wrong locale', async () => {
    expect(await found(withFrame({ locale: 'zh-Hans' }))).toEqual([
      'render/locale: slide prices: it is in zh-Hans, the deck in en',
    ])
  })
  it('a group that is interrupted, and one with an empty description', async () => {
    const pair = grouped({ name: 'ball', alt: ' ' }, [shaped({}), shaped({})])
    const items = [...frames[1]!.items, pair[0]!, says('x'), pair[1]!]
    expect(await found(withFrame({ items }))).toEqual([
      'render/alt: slide prices: there is no alternative text',
      'render/group: slide prices: something stands between the members of "ball"',
    ])
  })
  it('missing notes', async () => {
    expect(await found(withFrame({ notes: [] }))).toEqual([
      'render/notes: slide prices: there are no speaker notes',
    ])
  })
  it('dirty notes', async () => {
    expect(await found(withFrame({ notes: [{ text: 'a\u0000' }] }))).toEqual([
      'render/character: slide prices, notes: the text holds a control character U+0000',
    ])
  })
})

describe('a deck is refused for', () => {
  it('having no slide', async () =>
    expect(await found([])).toEqual(['render/empty: the deck: there is no slide']))
  it('a date that is none', async () => {
    expect(await found(frames, { asOf: 'today' })).toEqual(['render/date: the document: today is no day'])
  })
  it('a dirty title', async () => {
    expect(await found(frames, { title: 'a\u0001' })).toEqual([
      'render/character: the title of the document: the text holds a control character U+0001',
    ])
  })
  it('everything at once', async () => {
    const dirty = [says('\u0001'), says('\u0002'), styled({ size: -1 })]
    expect(await found(withFrame({ items: [...frames[1]!.items, ...dirty] }))).toHaveLength(3)
  })
})

describe('the finished file is refused for', () => {
  it('an item beyond the edge of the slide', async () => {
    expect(await found(withItem({ ...says('x'), box: box(12, 2, 3, 1) }))).toEqual([
      'package/bounds: ppt/slides/slide2.xml: "label" is not wholly on the slide',
    ])
  })
  it('two slides of one title', async () => {
    const twin = { ...frames[1]!, slide: 'twin', pageNumber: 4 }
    expect((await found([...frames, twin]))[0]).toMatch(
      /^package\/titles: .*slide4.xml: it has the title of .*slide2/,
    )
  })
  it('a picture that cannot be decoded', async () => {
    const cut = image('photo', at, barPicture().slice(0, -30), 'a photo')
    expect((await found(withItem(cut)))[0]).toMatch(/^package\/images: .*image2.png: /)
  })
})

it('takes a chart without its picture for a fault of the program', async () => {
  const chart: FrameItem = { kind: 'chart', name: 'chart', box: at, chart: 'prices', alt: 'prices' }
  await expect(renderPptx(withItem(chart), settings)).rejects.toThrow('chart prices reached')
})
