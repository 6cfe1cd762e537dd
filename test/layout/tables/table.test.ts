import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../../src/diagnostic.js'
import type { Deck, Rich } from '../../../src/model/deck.js'
import type { Frame } from '../../../src/model/frame.js'
import { locales } from '../../../src/model/locale.js'
import { deckOf } from '../sample.js'
import { cellText, layoutOf, markdownTable, placedCells, slideWith, tableOf } from './pages.js'

const rowsOf = (count: number, cell = (row: number) => `name ${row}`) => [
  ['#', 'Name', 'Share'],
  ...Array.from({ length: count }, (_, i) => [String(i + 1), cell(i + 1), `${(i * 7) % 100}.${i % 10}%`]),
]
const first = (frame: Frame) =>
  tableOf(frame)
    .rows.slice(1)
    .map(({ cells }) => cellText(cells[0]!))
const said = ({ diagnostics }: Outcome<unknown>) =>
  diagnostics.map(({ code, message, hints = [] }) => `${code}: ${message} (${hints.join('; ')})`)
const single = (cells: string) => slideWith(`| City | Rides | Note |\n|---|---|---|\n${cells}`)
const placed = (outcome: Outcome<Frame[][]>) => placedCells(tableOf(outcome.value![0]![0]!), 'en')
const column = (outcome: Outcome<Frame[][]>, c: number) =>
  placed(outcome)
    .slice(1)
    .map((cells) => cells[c]!)

describe('a long table', () => {
  const { value, diagnostics } = slideWith(markdownTable(rowsOf(60)))
  const all = Array.from({ length: 60 }, (_, i) => String(i + 1))

  test('is cut by whole rows, each once and in order, at the same rows in every locale', () => {
    expect(diagnostics).toEqual([])
    const cut = value!.map((frames) => frames.map(first))
    expect(cut[0]!.length).toBeGreaterThan(3)
    expect(cut[0]!.flat()).toEqual(all)
    expect([cut[1], cut[2]]).toEqual([cut[0], cut[0]])
  })

  test('is filled evenly, with rows of one height', () => {
    const counts = value![0]!.map((frame) => first(frame).length)
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
    const heights = value![0]!.flatMap((frame) =>
      tableOf(frame)
        .rows.slice(1)
        .map(({ height }) => height),
    )
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(0.001)
  })

  test('repeats its head and counts its pages in the title', () => {
    const heads = value![0]!.map((frame) => tableOf(frame).rows[0]!.cells.map(cellText))
    expect(heads).toEqual(heads.map(() => ['#', 'Name', 'Share']))
    const of = value![0]!.length
    expect(value![0]!.map(({ title }) => title)).toEqual(heads.map((_, i) => `A title (${i + 1}/${of})`))
  })

  test('keeps the widths of its columns and the place of its decimals from page to page', () => {
    const tables = value![0]!.map(tableOf)
    expect(tables.map(({ columns }) => columns)).toEqual(tables.map(() => tables[0]!.columns))
    const points = tables.flatMap((table) =>
      placedCells(table, 'en')
        .slice(1)
        .map(([, , share]) => share!.decimals),
    )
    expect(Math.max(...points) - Math.min(...points)).toBeLessThan(0.005)
  })

  test('says so where it takes very many slides', () => {
    const outcome = slideWith(markdownTable(rowsOf(200)))
    expect(said(outcome)).toEqual([
      'layout/long-table: slide `one`: the table has 200 rows and takes 15 slides (keep the rows that matter to the reader)',
    ])
    expect(outcome.value![0]!).toHaveLength(15)
  })
})

describe('a table that is a little too long for one slide', () => {
  test('is set smaller and closer before it is split', () => {
    const { value } = slideWith(markdownTable(rowsOf(13)))
    expect(value![0]!).toHaveLength(1)
    expect(value![0]![0]!.fits.find(({ box }) => box === 'table row 1, column 2')!.rungs).toEqual([
      'smaller',
      'dense',
    ])
  })

  test('is set as designed where it must be split anyway', () => {
    const { value } = slideWith(markdownTable(rowsOf(17)))
    expect(value![0]!).toHaveLength(2)
    expect(value![0]![0]!.fits.find(({ box }) => box === 'table row 1, column 2')!.rungs).toEqual([])
  })
})

describe('columns', () => {
  test('fill the width, and none is narrower than its longest word', () => {
    const long =
      'Donaudampfschifffahrtsgesellschaft and many more words that go on and on over several lines of the cell'
    const outcome = single(`| ${long} | ${long} | ${long} |\n| a | b | c |`)
    const { columns, box } = tableOf(outcome.value![0]![0]!)
    expect(box.w).toBeCloseTo(12.133, 3)
    expect(columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(12.133, 3)
    expect(Math.min(...columns)).toBeGreaterThan(2.5)
  })

  test('with short cells keep them on one line beside long ones', () => {
    const prose =
      'The operator pays for repairs in the first two years, and after that the city does. '.repeat(4)
    const outcome = single(`| New Amsterdam | 12.5M | ${prose} |\n| Old Amsterdam | 9M | ${prose} |`)
    const [, row] = tableOf(outcome.value![0]![0]!).rows
    expect(row!.cells.map(({ paragraphs }) => paragraphs[0]!.runs[0]!.text.includes('\n'))).not.toContain(
      true,
    )
    expect(tableOf(outcome.value![0]![0]!).columns[0]).toBeLessThan(2)
    expect(row!.height).toBeGreaterThan(0.6)
  })

  test('that number the rows stay with what they number', () => {
    const outcome = slideWith(
      '| # | City | Rides |\n|---|---|---|\n| 1 | Shanghai | 12.5 |\n| 2 | Beijing | 9 |',
    )
    const [, first] = placed(outcome)
    expect(first![1]!.left - first![0]!.right).toBeLessThan(0.4)
    expect(first![2]!.left - first![1]!.right).toBeGreaterThan(5)
  })

  test('are the same in every locale', () => {
    const { value } = slideWith('| A | B |\n|---|---|\n| one word | 1.5 |', {
      'zh-Hant': '| 甲 | 乙 |\n|---|---|\n| 這一格的文字長得多，因此整欄都變寬 | 1.5 |',
    })
    const widths = value!.map(([frame]) => tableOf(frame!).columns)
    expect(widths[1]).toEqual(widths[0])
    expect(widths[2]).toEqual(widths[0])
  })

  test('that are too many are an error that says how to mend it', () => {
    const cells = Array.from({ length: 24 }, (_, i) => `Incomparable${i}`)
    expect(said(slideWith(markdownTable([cells, cells])))).toEqual([
      expect.stringMatching(
        /^layout\/too-many-columns: slide `one`: the 24 columns of the table need \d\d\.\d\d in across and have 12\.13 in \(leave columns out, shorten the longest words, or make two tables of it; the widest is “Incomparable\d+” \(en\)\)$/,
      ),
    ])
  })
})

describe('figures', () => {
  test('stand at the right, those of one unit by their decimals', () => {
    const outcome = single('| A | RMB 0.8 | x |\n| B | RMB 12.25 | x |\n| C | ≈RMB 3 | x |\n| D | n.d. | x |')
    const [a, b, c, d] = column(outcome, 1)
    expect(b!.decimals).toBeCloseTo(a!.decimals, 2)
    expect(c!.decimals).toBeCloseTo(a!.decimals, 2)
    expect(d!.right).toBeCloseTo(b!.right, 2)
  })

  test('of several units stand at the right and not by their decimals', () => {
    const cells = column(single('| A | 9,900 | x |\n| B | 14.9K | x |\n| C | 1.2M | x |'), 1)
    for (const { right } of cells) expect(right).toBeCloseTo(cells[0]!.right, 2)
  })

  test.each([
    ['a model', 'GPT-4'],
    ['a day', '2024-05-15'],
    ['a month', 'May 2024'],
    ['a sentence', '3 of 7 cities have a licence'],
    ['a version', 'v2.5'],
  ])('are not what only looks like one: %s', (_, text) => {
    const cells = column(single(`| A | ${text} | x |\n| B | 1.5 | x |`), 1)
    expect(cells[0]!.left).toBeCloseTo(cells[1]!.left, 3)
  })

  test('stand where the line under the head asks', () => {
    const outcome = slideWith('| A | B | C |\n|:--|:-:|--:|\n| 1.5 | 2 | text |\n| 10 | 22 | a longer text |')
    const [, one, two] = placed(outcome)
    expect(one![0]!.left).toBeCloseTo(two![0]!.left, 3)
    expect(one![1]!.left + one![1]!.right).toBeCloseTo(two![1]!.left + two![1]!.right, 2)
    expect(one![2]!.right).toBeCloseTo(two![2]!.right, 2)
  })

  test('keep their place where a note letter follows one', () => {
    const decks = locales.map((locale) =>
      marked(
        deckOf(
          '---\ntitle: T\n---\n\n# S\n\n## A title\n::slide{#one}\n\n| A | B |\n|---|---|\n| x | 1.5 |\n| y | 22.25 |\n',
          locale,
        ),
      ),
    )
    const [one, two] = column(layoutOf(decks), 1)
    expect(one!.text).toBe('1.5[a]')
    expect(one!.decimals).toBeCloseTo(two!.decimals, 2)
  })
})

/** The deck with a note letter behind the first figure of its table. */
function marked(deck: Deck): Deck {
  const slides = deck.slides.map((slide) => ({
    ...slide,
    blocks: slide.blocks.map((block) => {
      if (block.kind !== 'table') return block
      const [[name, figure], ...others] = block.table.rows as [[Rich, Rich], ...Rich[][]]
      const runs = [...figure.runs, { text: '[a]', mark: true }]
      return { ...block, table: { ...block.table, rows: [[name, { ...figure, runs }], ...others] } }
    }),
  }))
  return { ...deck, slides }
}

describe('rows', () => {
  test('are as high as their longest cell, and never cut', () => {
    const outcome = single(`| A | 1 | ${'many words go here '.repeat(30)} |\n| B | 2 | few |`)
    const [, one, two] = tableOf(outcome.value![0]![0]!).rows
    expect(one!.height).toBeGreaterThan(two!.height + 0.3)
  })

  test('that are higher than a slide are an error at their line', () => {
    const outcome = single(
      `| A | 1 | few |\n| B | 2 | ${'many words go here and more of them there '.repeat(120)} |`,
    )
    expect(said(outcome)[0]).toMatch(
      /^layout\/row-too-high: slide `one` \(en\), row 2 of the table, “B”: needs \d\.\d\d in, and a slide has \d\.\d\d in for rows \(shorten its longest cell, or make two rows of it: no row is cut in two\)$/,
    )
    expect(outcome.diagnostics.map(({ place }) => place!.start.line)).toEqual([13, 13, 13])
  })

  test('must be the same in every locale', () => {
    const outcome = slideWith('| A | B |\n|---|---|\n| 1 | 2 |', {
      'zh-Hant': '| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |',
    })
    expect(said(outcome)).toEqual([
      'layout/tables-differ: slide `one`: the table has 1 row and 2 columns in en and 2 rows and 2 columns in zh-Hant (every locale has the same rows and columns in the same order)',
    ])
  })

  test('of a short table are higher, but leave the takeaway its air', () => {
    const few = single('| A | 1 | x |\n| B | 2 | x |')
    expect(tableOf(few.value![0]![0]!).rows[1]!.height).toBeCloseTo(0.62, 3)
    const seven = slideWith(
      `${markdownTable(rowsOf(7))}\n\n:::exhibit{number=1}\nLine\n:::\n\n:::takeaway\nSo.\n:::`,
    )
    const { box, rows } = tableOf(seven.value![0]![0]!)
    expect(rows[1]!.height).toBeGreaterThan(0.44)
    expect(box.y + box.h).toBeLessThan(6.03)
  })
})

describe('for readers who do not see it', () => {
  const [frame] = slideWith('| Name | Rides |\n|---|---|\n| Shanghai | 12.5M |\n| Beijing | 9M |').value![0]!

  test('a table says what it is, how long, and which columns it has', () => {
    expect(tableOf(frame!).alt).toBe('A title: table, 2 rows; columns: Name, Rides')
  })

  test('names in the first column are the heads of the rows', () => {
    expect(tableOf(frame!).rowHeads).toBe(true)
    expect(tableOf(slideWith('| A | B |\n|---|---|\n| 1 | 2 |').value![0]![0]!).rowHeads).toBe(false)
  })
})
