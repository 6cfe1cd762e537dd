import { describe, expect, test } from 'vitest'
import { layout } from '../../src/layout/index.js'
import { run, said } from './run.js'
import { companies, sampleCharts, sampleDeck, strings, theme } from './sample.js'

const english = (from: string, to: string) => run({ en: [[from, to]] })

describe('a slide whose blocks do not suit its layout', () => {
  test('an unknown layout, with the one that was meant', () => {
    const { diagnostics } = english('layout=camp-map', 'layout=campmap')
    expect(said(diagnostics)).toEqual([
      expect.stringMatching(
        /^deck\.en\.md\.hbs:\d+ layout\/unknown-layout: slide `camps`: there is no layout `campmap`$/,
      ),
    ])
    expect(diagnostics[0]!.hints![0]).toBe('did you mean `camp-map`?')
  })

  test('a block that is missing and one that has no place', () => {
    const { diagnostics } = english('layout=risks', 'layout=scores')
    expect(said(diagnostics).map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'layout/missing-block: slide `risks`: the layout `scores` needs a block `scores`',
      'layout/extra-block: slide `risks`: the layout `scores` has no place for `risks`',
    ])
    expect(diagnostics.map((d) => d.hints)).toEqual([
      ['it holds a row for each company: stance, scores, what changed, where it leads'],
      ['it takes `scores`, `exhibit`, `subtitle` (optional), `takeaway` (optional)'],
    ])
  })

  test('a takeaway where the body reaches to the foot', () => {
    const { diagnostics } = english(
      ':::kpis{highlight=1}',
      ':::takeaway\nSo it is\n:::\n\n:::kpis{highlight=1}',
    )
    expect(said(diagnostics).map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'layout/extra-block: slide `summary`: the layout `exec-summary` has no place for `takeaway`',
    ])
  })

  test('blocks that no layout takes together', () => {
    const { diagnostics } = english('::slide{#risks layout=risks}', '::slide{#risks}\n\n:::meta\nOdd\n:::')
    expect(said(diagnostics)[0]).toMatch(
      /layout\/undecided: slide `risks`: no layout takes these blocks: `meta`, `exhibit`/,
    )
    expect(diagnostics[0]!.hints).toContain('the layout `risks` has no place for `meta`')
  })
})

test('a chart that is not there', () => {
  const charts = { ...sampleCharts(), en: {} }
  const words = { strings: strings(), companies }
  const { diagnostics } = layout([sampleDeck('en')], charts, theme(), words)
  expect(diagnostics.map((d) => d.message)).toEqual([
    'there is no chart `price-war`',
    'there is no chart `doubao-tokens`',
    'there is no chart `open-parameters`',
  ])
})

test('a character that no bundled font has is named, at its place', () => {
  const { diagnostics } = english('Talent drain', 'Talent 🐉 drain')
  expect(said(diagnostics)).toEqual([
    expect.stringMatching(/^deck\.en\.md\.hbs:\d+ layout\/no-glyph: no bundled font has 🐉 \(U\+1F409\)$/),
  ])
})

test('a score that is no whole number from 0 to 4', () => {
  const { diagnostics } = english('[4](score:a1)', '[5](score:a1)')
  expect(said(diagnostics)[0]).toMatch(/layout\/score: a score is a whole number from 0 to 4; here it is `5`/)
})

test('more companies than a third of the pitch holds', () => {
  const more = Array.from({ length: 9 }, (_, i) => `  - [Firm ${i}](company:firm${i})\n`).join('')
  const { diagnostics } = english(
    '  - [MiniMax](company:minimax)\n',
    `${more}  - [MiniMax](company:minimax)\n`,
  )
  expect(new Set(diagnostics.map((d) => d.code))).toEqual(new Set(['layout/too-many']))
})

test('locales whose slides differ', () => {
  const { diagnostics } = run({ en: [], 'zh-Hant': [['#camps layout=camp-map', '#camp layout=camp-map']] })
  expect(said(diagnostics)).toEqual([
    expect.stringMatching(
      /^deck\.zh-Hant\.md\.hbs:\d+ layout\/decks-differ: slide 3 is `camps` \(camp-map\) in en and `camp` \(camp-map\) in zh-Hant$/,
    ),
  ])
})
