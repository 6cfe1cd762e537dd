import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partition } from '../../src/layout/split.js'
import { frame, named, run, said, sizes, table, texts, wording, type Edit } from './run.js'

const both = (en: readonly Edit[], hant: readonly Edit[] = []) => run({ en, 'zh-Hant': hant })

describe('a text that has a short wording', () => {
  const label = ' companies profiled are on the attack; three refocus and one retreats'
  const long = `${label}, as far as we could learn from reported moves, and after a long look at all of them`
  const hant = '家受訪企業轉攻勢'

  test('shows the long one where it fits', () => {
    const outcome = both([[label, `[${label}](short: " attack")`]])
    expect(wording(named(frame(outcome, 'summary'), 'KPI 3 label'))).toMatch(/one retreats$/)
  })

  test('shows the short one before anything becomes smaller, as its siblings do in every locale', () => {
    const first = ['Doubao daily tokens', '[Doubao daily tokens](short: "Doubao a day")'] as const
    const outcome = both(
      [first, [label, `[${long}](short: " attack")`]],
      [['豆包日均', '[豆包日均](short: "日均")']],
    )
    expect(outcome.diagnostics).toEqual([])
    const labels = [0, 1].map((deck) =>
      [1, 2, 3].map((i) => named(frame(outcome, 'summary', deck), `KPI ${i} label`)),
    )
    expect(wording(labels[0]![2]!)).toBe('attack')
    expect(wording(labels[0]![0]!)).toMatch(/^Doubao a day: /)
    expect(wording(labels[1]![0]!)).toMatch(/^日均token/)
    expect(labels.flat().flatMap(sizes)).toEqual([12, 12, 12, 12, 12, 12])
    const { fits, notes } = frame(outcome, 'summary')
    expect(fits.find((fit) => fit.box === 'KPI 3 label')!.rungs).toEqual(['short'])
    expect(notes).toHaveLength(2)
  })

  test('becomes smaller in it where it still does not fit', () => {
    const outcome = both([[label, `[${long} ${hant}](short: "${label}, for now, or at least until June")`]])
    const { fits } = frame(outcome, 'summary')
    expect(fits.find((fit) => fit.box === 'KPI 3 label')!.rungs).toEqual(['short', 'smaller'])
  })

  test('of a title is the title of the page too', () => {
    const title = 'Five signals'
    const so = `[${title} ${'and several others that we will keep watching closely '.repeat(4)}](short: "${title}")`
    const outcome = both([[title, so]])
    expect(outcome.diagnostics).toEqual([])
    const one = frame(outcome, 'risks')
    expect(one.title).toBe(wording(named(one, 'title')).replaceAll('\n', ' '))
    expect(one.title).toMatch(/^Five signals /)
  })
})

describe('a text that is too long', () => {
  test('shrinks with its siblings, in every locale', () => {
    const label = ' companies profiled are on the attack; three refocus and one retreats'
    const longer = `${label}, for now, or at least until June`
    const outcome = both([[label, longer]])
    expect(outcome.diagnostics).toEqual([])
    const labels = [0, 1].flatMap((deck) =>
      [1, 2, 3].flatMap((i) => sizes(named(frame(outcome, 'summary', deck), `KPI ${i} label`))),
    )
    expect(labels).toEqual([11, 11, 11, 11, 11, 11])
    const rungs = frame(outcome, 'summary')
      .fits.filter((fit) => fit.box.endsWith('label'))
      .map((fit) => fit.rungs)
    expect(rungs).toEqual([['smaller'], ['smaller'], ['smaller']])
  })

  test('has its last sibling dropped into the notes, in every locale, with a warning', () => {
    const text = 'For independents, test focus and runway before model rank.'
    const long = 'Favour owners of distribution or of open-source mindshare'
    const outcome = both([
      [`${long}.`, `${long}, ${'and then weigh the cost of serving every user, '.repeat(8)}last of all.`],
    ])
    expect(said(outcome.diagnostics)).toEqual([
      expect.stringMatching(
        /^deck\.en\.md\.hbs:\d+ layout\/dropped: slide `summary` \(en\): there is no room for the last point of the panel/,
      ),
      expect.stringMatching(/^deck\.zh-Hant\.md\.hbs:\d+ layout\/dropped: slide `summary` \(zh-Hant\)/),
    ])
    expect(texts(frame(outcome, 'summary')).map((item) => item.name)).not.toContain('panel point 3')
    expect(texts(frame(outcome, 'summary', 1)).map((item) => item.name)).not.toContain('panel point 3')
    expect(frame(outcome, 'summary').notes.at(-1)).toEqual({ text })
  })

  test('is an error at the end, with slide, slot, inches, lines and the line of the template', () => {
    const so = 'With list prices near the floor, margin comes from inference efficiency'
    const outcome = both([
      [so, `${so} ${'and from everything else that a cloud can attach to a token '.repeat(4)}`],
    ])
    expect(outcome.value).toBeUndefined()
    expect(said(outcome.diagnostics)).toEqual([
      expect.stringMatching(
        /^deck\.en\.md\.hbs:\d+ layout\/overflow: slide `prices` \(en\), takeaway text “With list prices near the floor, margin .+”: needs 0\.\d\d in \(3 lines, 2 fit\) and has 0\.\d\d in, 0\.\d\d in too much$/,
      ),
    ])
  })

  test('is reported for every slide at once', () => {
    const title = 'These signals'
    const outcome = both([
      ['Five signals', `${title} ${'and several others that we will keep watching closely '.repeat(4)}`],
      ['Overview', `Overview ${'of everything '.repeat(9)}`],
    ])
    expect(outcome.diagnostics.map((d) => d.code)).toEqual(['layout/overflow', 'layout/overflow'])
  })

  test('where it is one word wider than its box, says so', () => {
    const outcome = run({
      en: [['[Moonshot AI](company:moonshot)\n', '[Moonshotmoonshotmoonshot](company:moonshot)\n']],
    })
    expect(said(outcome.diagnostics)).toEqual([
      expect.stringMatching(
        /slide `cover` \(en\), company “Moonshot.+”: needs \d\.\d\d in across for one word/,
      ),
    ])
  })

  test('under a title of two lines, a subtitle goes to the notes with a warning', () => {
    const outcome = run({
      en: [[':::kpis{highlight=1}', ':::subtitle\nEleven companies\n:::\n\n:::kpis{highlight=1}']],
    })
    expect(outcome.diagnostics.map((d) => [d.severity, d.code])).toEqual([['warning', 'layout/dropped']])
    expect(frame(outcome, 'summary').notes.at(-1)).toEqual({ text: 'Eleven companies' })
  })
})

describe('too many rows', () => {
  const row = '| [01.AI](company:01ai) | [Retreat](role:back) | [0](score:f1) '
  const more = (text: string, count: number): Edit => [
    text,
    `${`${text}[1](score:x) | [1](score:y) | More | Niche |\n`.replace('| [1](score:x)', '| [1](score:x)').repeat(count)}${text}`,
  ]

  test('make two pages with the same head, filled evenly, in every locale', () => {
    const hant = '| [零一萬物](company:01ai) | [後撤](role:back) | [0](score:f1) '
    const outcome = both([more(`${row}| `, 2)], [more(`${hant}| `, 2)])
    expect(outcome.diagnostics).toEqual([])
    const pages = outcome.value!.map((frames) => frames.filter((one) => one.slide === 'dragons'))
    expect(pages.map((list) => list.map((one) => table(one).rows.length - 1))).toEqual([
      [4, 4],
      [4, 4],
    ])
    expect(pages[0]!.map((one) => one.title.slice(-6))).toEqual([' (1/2)', ' (2/2)'])
    expect(pages[1]!.map((one) => one.title.slice(-5))).toEqual(['（1/2）', '（2/2）'])
    expect(pages[0]!.map((one) => one.pageNumber)).toEqual([9, 10])
    expect(pages[0]!.map((one) => wording(table(one).rows[0]!.cells[0]!))).toEqual(['Company', 'Company'])
  })

  test('of sources are cut at the same source in every locale', () => {
    const outcome = both([])
    const cut = outcome.value!.map((frames) =>
      frames
        .filter((one) => one.slide === 'source-list')
        .map((one) => wording(table(one).rows.at(-1)!.cells[0]!)),
    )
    expect(cut[0]!.at(-1)).toBe('[16]')
    expect(cut[1]).toEqual(cut[0])
  })
})

test.each([
  [[1, 1, 1], 3, [[0, 3]]],
  [
    [1, 1, 1, 1],
    3,
    [
      [0, 2],
      [2, 4],
    ],
  ],
  [
    [1, 1, 1, 1, 1, 1, 1],
    3,
    [
      [0, 3],
      [3, 6],
      [6, 7],
    ],
  ],
  [
    [2, 1, 2, 1],
    3,
    [
      [0, 2],
      [2, 4],
    ],
  ],
  [
    [5, 1],
    3,
    [
      [0, 1],
      [1, 2],
    ],
  ],
  [[], 3, [[0, 0]]],
])('rows of heights %j in room for %d are cut into %j', (heights, room, parts) => {
  expect(partition(heights, room)).toEqual(parts)
})

describe('random texts', () => {
  const word = fc.constantFrom(
    'token',
    'price',
    'open-source',
    '33×',
    'RMB',
    '0.8',
    'distribution',
    'a',
    '(2024)',
  )
  const han = fc.constantFrom('價格', '豆包', '4萬億', '，', 'token', '「六小龍」', '2025年', '開源。')
  const slots: readonly [string, string, string, string][] = [
    ['takeaway', 'prices', 'With list prices near the floor, margin comes', '標價已近地板，毛利'],
    [
      'callout',
      'prices',
      'of the original price left on several Alibaba models after 2024 cuts',
      '阿里多款模型',
    ],
    ['title', 'prices', 'The price war has pushed entry-level tokens', '價格戰把入門級'],
    ['card', 'camps', 'Stops ultra-large training', '停止超大模型預訓練'],
    ['score', 'dragons', 'Pre-training team moves into a joint lab run', '預訓練團隊併入'],
  ]

  test.each(slots)('in the %s either fit or are refused, never both', (_, only, en, hant) => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 45 }),
        fc.array(han, { minLength: 1, maxLength: 60 }),
        (a, b) => {
          const edits = { en: [[en, a.join(' ')]], 'zh-Hant': [[hant, b.join('')]] } as const
          const outcome = run(edits, { only })
          if (!outcome.value) {
            expect(
              outcome.diagnostics.some((d) => d.code === 'layout/overflow' && d.place !== undefined),
            ).toBe(true)
            return
          }
          const tooLong = outcome.value
            .flat()
            .flatMap((one) => one.fits)
            .filter((fit) => fit.needed > fit.available + 0.005)
          expect(tooLong).toEqual([])
        },
      ),
      { numRuns: 25, seed: 7 },
    )
  })
})
