import { describe, expect, test } from 'vitest'
import { layout } from '../../src/layout/index.js'
import type { ChartModel } from '../../src/model/chart.js'
import type { Locale } from '../../src/model/locale.js'
import { frame, named, said, wording } from './run.js'
import { companies, deckOf, strings, theme } from './sample.js'

/** Rows with these values, the first of them highlighted. */
function chart(kind: ChartModel['kind'], values: readonly number[], highlights = 1): ChartModel {
  const rows = values.map((value, i) => ({ value: { value }, highlight: i < highlights }))
  return { id: 'it', kind, number: 1, measure: 'Users', alt: 'Users', rows } as unknown as ChartModel
}

function laid(bodies: Partial<Record<Locale, string>>, it = chart('line', [1, 2])) {
  const decks = Object.entries(bodies).map(([locale, body]) =>
    deckOf(
      `---\ntitle: A deck\n---\n\n# A section\n\n## A title\n::slide{#it}\n\n${body}\n`,
      locale as Locale,
    ),
  )
  const charts = { en: { it }, 'zh-Hant': { it }, 'zh-Hans': { it } }
  return layout(decks, charts, theme(), { strings: strings(), companies })
}

/** The layout that a slide of this Markdown gets without naming one. */
function chosen(body: string, it?: ChartModel): string | undefined {
  const { value, diagnostics } = laid({ en: body }, it)
  expect(said(diagnostics)).toEqual([])
  return value![0]![0]!.layout
}

const picture = '![Users by app](chart:it)'
const words = '- **Reach** comes first\n- and price after it'
const figures = '- **[4T](fact:t)** tokens a day\n- **[33×](fact:g)** as many as before'

describe('plain Markdown finds its layout by what it holds', () => {
  test.each([
    ['a title alone', '', 'divider'],
    ['a title and a subtitle', ':::subtitle\nWhat comes now\n:::', 'divider'],
    ['a list', words, 'points'],
    ['a list of figures', figures, 'points'],
    ['a numbered list', '1. First\n2. Second', 'points'],
    ['a quotation', '> “Words”\n>\n> Speaker, [card](source:card)', 'quote'],
    ['a chart', picture, 'chart'],
    ['a chart and a list of words', `${picture}\n\n${words}`, 'chart-list'],
    ['a chart and a list of figures', `${picture}\n\n${figures}`, 'chart-callouts'],
    ['a chart and a list of mixed items', `${picture}\n\n${figures}\n- and a word`, 'chart-list'],
    ['a chart and callouts', `${picture}\n\n:::callouts\n${figures}\n:::`, 'chart-callouts'],
    ['a table', '| A | B |\n|---|---|\n| 1 | 2 |', 'table'],
    ['a chart with a takeaway', `${picture}\n\n:::takeaway\nSo it is\n:::`, 'chart'],
  ])('%s', (_, body, name) => {
    expect(chosen(body)).toBe(name)
  })

  test.each([
    ['bars that fall', chart('bars', [3, 2, 1]), 'ranking'],
    ['lollipops that fall', chart('lollipop', [3, 2, 2]), 'ranking'],
    ['bars in another order', chart('bars', [1, 3, 2]), 'chart'],
    ['two highlights', chart('bars', [3, 2, 1], 2), 'chart'],
    ['ten bars', chart('bars', [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]), 'ranking'],
    ['eleven bars', chart('bars', [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]), 'chart'],
    ['a waterfall', chart('waterfall', [3, 1, 4]), 'waterfall'],
    ['a line', chart('line', [3, 2, 1]), 'chart'],
  ])('a chart by what it shows: %s', (_, it, name) => {
    expect(chosen(picture, it)).toBe(name)
  })

  test('a chart without an exhibit line has what it measures over it', () => {
    const outcome = laid({ en: picture })
    expect(wording(named(frame(outcome, 'it'), 'exhibit'))).toMatch(/^Exhibit.1 {2}\| {2}Users$/)
  })
})

describe('what does not suit a layout is told', () => {
  const refused = (name: string, body: string, it?: ChartModel) => {
    const text = `---\ntitle: A deck\n---\n\n# A section\n\n## A title\n::slide{#it layout=${name}}\n\n${body}\n`
    const charts = { en: { it: it ?? chart('line', [1, 2]) } }
    const { value, diagnostics } = layout([deckOf(text, 'en')], charts, theme(), {
      strings: strings(),
      companies,
    })
    expect(value).toBeUndefined()
    return diagnostics
  }

  test('too few items', () => {
    const [found, ...more] = refused('points', '- One')
    expect(more).toEqual([])
    expect(found).toMatchObject({
      code: 'layout/count',
      message: 'slide `it`: the layout `points` takes at least 2 items in `list`; here are 1',
      place: { start: { line: 10 } },
    })
  })

  test('too many items', () => {
    const five = Array.from({ length: 5 }, (_, i) => `- Item ${i}`).join('\n')
    expect(refused('chart-list', `${picture}\n\n${five}`).map((d) => d.message)).toEqual([
      'slide `it`: the layout `chart-list` takes 1 to 4 items in `list`; here are 5',
    ])
  })

  test('a chart of another kind, and what would do', () => {
    expect(refused('ranking', picture).map((d) => [d.code, d.message])).toEqual([
      [
        'layout/unsuitable-block',
        'slide `it`: the layout `ranking` takes as `chart` only a chart of the kind `bars` or `lollipop`, of at ' +
          'most 10 rows that fall from the first, one highlighted at most',
      ],
    ])
  })

  test('a list of words where figures belong', () => {
    expect(refused('chart-callouts', `${picture}\n\n${words}`).map((d) => d.code)).toEqual([
      'layout/unsuitable-block',
    ])
  })

  test('a list and callouts in the place of one', () => {
    const both = `${picture}\n\n${figures}\n\n:::callouts\n${figures}\n:::`
    expect(refused('chart-callouts', both).map((d) => d.message)).toEqual([
      'slide `it`: the layout `chart-callouts` takes only one of `callouts` and `list`',
    ])
  })

  test('blocks that no layout takes together, with the layouts that come near', () => {
    const { value, diagnostics } = laid({ en: `${words}\n\n> “Words”\n>\n> [Card](source:card)` })
    expect(value).toBeUndefined()
    expect(diagnostics.map((d) => d.message)).toEqual([
      'slide `it`: no layout takes these blocks: `list`, `quote`',
    ])
    expect(diagnostics[0]!.hints).toEqual([
      'the layout `points` has no place for `quote`',
      'the layout `quote` has no place for `list`',
      expect.stringMatching(/^name one: /),
    ])
  })

  test('a list that is longer in one language', () => {
    const { value, diagnostics } = laid({ en: words, 'zh-Hant': `${words}\n- 其三` })
    expect(value).toBeUndefined()
    expect(said(diagnostics)).toEqual([
      'deck.zh-Hant.md.hbs:10 layout/rows-differ: slide `it`: `list` has 2 items in en and 3 items in zh-Hant',
    ])
  })

  test('blocks that ask for another layout in each language', () => {
    const quote = '> “Words”\n>\n> [Card](source:card)'
    const { value, diagnostics } = laid({ en: words, 'zh-Hant': quote })
    expect(value).toBeUndefined()
    expect(diagnostics.map((d) => d.message)).toEqual([
      'slide `it`: its blocks ask for another layout in each locale: `points` in en, `quote` in zh-Hant',
    ])
  })
})
