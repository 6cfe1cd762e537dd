import { expect, test } from 'vitest'
import { diagnose, judge, ruleNames, type RuleName } from '../../src/accessibility/index.js'
import type { Frame, FrameItem, TableItem, TextItem, TextRun } from '../../src/model/frame.js'
import { run } from '../layout/run.js'
import { themeNamed } from '../render-pptx/theme.js'

const light = themeNamed('light')
const deck = run({ en: [] }).value!.flat()

type Edit = (items: readonly FrameItem[]) => readonly FrameItem[]

/** The sample deck with the items of one slide changed. */
function edited(slide: string, edit: Edit): Frame[] {
  const frames = deck.map((frame) => (frame.slide === slide ? { ...frame, items: edit(frame.items) } : frame))
  if (frames.every((frame, i) => frame.items === deck[i]!.items))
    throw new Error(`nothing changed on ${slide}`)
  return frames
}

function only<T extends FrameItem>(kind: T['kind'], name: string, change: (item: T) => FrameItem): Edit {
  return (items) => items.map((item) => (item.kind === kind && item.name === name ? change(item as T) : item))
}

/** Every stretch of the named text changed. */
const text = (name: string, change: Partial<TextRun>) =>
  only<TextItem>('text', name, (item) => ({
    ...item,
    paragraphs: item.paragraphs.map((one) => ({
      ...one,
      runs: one.runs.map((run) => ({ ...run, ...change })),
    })),
  }))

function moved(name: string, place: (rest: FrameItem[], item: FrameItem) => FrameItem[]): Edit {
  return (items) => {
    const item = items.find((one) => one.name === name)!
    return place(
      items.filter((one) => one !== item),
      item,
    )
  }
}

const last = (rest: FrameItem[], item: FrameItem) => [...rest, item]
const first = (rest: FrameItem[], item: FrameItem) => [item, ...rest]

const emptyHead = only<TableItem>('table', 'risks', (table) => {
  const [head, ...rows] = table.rows
  const cells = head!.cells.map((cell, i) => (i === 2 ? { ...cell, paragraphs: [] } : cell))
  return { ...table, rows: [{ ...head!, cells }, ...rows] }
})

const saying = (alt: string) =>
  only<FrameItem & { kind: 'chart' }>('chart', 'chart price-war', (item) => ({ ...item, alt }))

/** A dark shape as large as a text, drawn before it. */
function plateUnder(name: string): Edit {
  return (items) =>
    items.flatMap((item): FrameItem[] => {
      const plate = { kind: 'shape', name: 'plate', shape: 'rect', box: item.box, fill: '0B1F33' } as const
      return item.name === name ? [plate, item] : [item]
    })
}

/** The meter's words in a group that is said to be decoration. */
const hushed: Edit = (items) => {
  const group = { name: 'stance meter' }
  return items.map((item) => ('group' in item && item.group?.name === group.name ? { ...item, group } : item))
}

const planted: readonly (readonly [
  what: string,
  rule: RuleName,
  frames: readonly Frame[],
  faults: readonly string[],
])[] = [
  [
    'two slides with one title',
    'titles',
    deck.map((frame) => (frame.slide === 'prices' ? { ...frame, title: deck[1]!.title } : frame)),
    ['slide 4 `prices` (en), “title”: slide 2 has the same title'],
  ],
  [
    'a title that is read last',
    'titles',
    edited('prices', moved('title', last)),
    ['slide 4 `prices` (en), “title”: the title is not read first'],
  ],
  [
    'no title',
    'titles',
    edited('prices', (items) => items.filter(({ name }) => name !== 'title')),
    ['slide 4 `prices` (en), “title”: there are 0 titles'],
  ],
  [
    'a source line that is read before the body',
    'reading-order',
    edited('prices', moved('source', first)),
    [
      'slide 4 `prices` (en), “section”: it is read after “source”, which it stands above',
      'slide 4 `prices` (en), “exhibit”: it is read after “source”, which it stands above',
      'slide 4 `prices` (en), “chart price-war”: it is read after “source”, which it stands above',
      'slide 4 `prices` (en), “takeaway label”: it is read after “source”, which it stands above',
      'slide 4 `prices` (en), “takeaway text”: it is read after “source”, which it stands above',
    ],
  ],
  [
    'a label that is read after the text at its right',
    'reading-order',
    edited('prices', moved('takeaway label', last)),
    ['slide 4 `prices` (en), “takeaway label”: it is read after “takeaway text”, which it stands left of'],
  ],
  [
    'a chart without description',
    'alternatives',
    edited('prices', saying(' ')),
    ['slide 4 `prices` (en), “chart price-war”: it is not described'],
  ],
  [
    'a chart described by its file',
    'alternatives',
    edited('prices', saying('price-war.png')),
    ['slide 4 `prices` (en), “chart price-war”: it is described by the name of a file'],
  ],
  [
    'words in what is said to be decoration',
    'alternatives',
    edited('profile-bytedance', hushed),
    ['slide 8 `profile-bytedance` (en), “stance meter”: it is marked as decoration and holds text'],
  ],
  [
    'white on a soft ground',
    'contrast',
    edited('prices', text('takeaway label', { colour: 'FFFFFF' })),
    [
      'slide 4 `prices` (en), “takeaway label”: “So what” in FFFFFF on E3EBF4 has a contrast of 1.20, less than 4.5',
    ],
  ],
  [
    'a dark plate under a text',
    'contrast',
    edited('prices', plateUnder('exhibit')),
    [
      expect.stringMatching(
        /^slide 4 `prices` \(en\), “exhibit”: “.*” in 56636F on 0B1F33 has a contrast of 2\.71, less than 4\.5$/,
      ) as string,
    ],
  ],
  [
    'a line in 8 points',
    'sizes',
    edited('prices', text('source', { size: 8 })),
    [
      expect.stringMatching(
        /^slide 4 `prices` \(en\), “source”: “Source: .*” is set in 8\.0 points, less than 9$/,
      ) as string,
    ],
  ],
  [
    'a column without a head',
    'table-heads',
    edited('risks', emptyHead),
    ['slide 10 `risks` (en), “risks”: its column 3 has no head'],
  ],
  [
    'a bare address as a link',
    'links',
    edited('prices', text('source', { href: 'https://a.example/b', text: 'https://a.example/b' })),
    ['slide 4 `prices` (en), “source”: a link shows its bare address: https://a.example/b'],
  ],
  [
    'a link that says nothing',
    'links',
    edited('prices', text('source', { href: 'https://a.example/b', text: 'here' })),
    ['slide 4 `prices` (en), “source”: the link “here” does not say where it leads'],
  ],
]

test('the sample deck keeps nobody out', () => {
  expect(ruleNames.flatMap((rule) => judge(rule, { frames: deck, theme: light }).faults)).toEqual([])
  for (const rule of ruleNames.filter((name) => name !== 'links'))
    expect(judge(rule, { frames: deck, theme: light }).looked[0]![1], rule).toBeGreaterThan(0)
})

test.each(planted)('%s is found by the rule of %s', (_what, rule, frames, faults) => {
  const pages = { frames, theme: light }
  const found = judge(rule, pages).faults.map((fault) => diagnose(rule, fault, pages, 'x'))
  expect(found.map(({ message }) => message.replace(/^x, /, ''))).toEqual(faults)
  for (const { place, hints } of found) {
    expect(place?.file).toBe('deck.en.md.hbs')
    expect(hints).toHaveLength(1)
  }
})

test('every rule has a defect that trips it', () => {
  expect(new Set(planted.map(([, rule]) => rule))).toEqual(new Set(ruleNames))
})
