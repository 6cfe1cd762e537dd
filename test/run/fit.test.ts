import { expect, test } from 'vitest'
import type { Composed } from '../../src/compose.js'
import type { Fit, Frame } from '../../src/model/frame.js'
import type { Locale } from '../../src/model/locale.js'
import { fitRows, tightest } from '../../src/run/fit.js'
import { fitText } from '../../src/run/fit-text.js'

const box = (name: string, given: Partial<Fit> = {}): Fit => ({
  box: name,
  needed: 0.43,
  available: 0.52,
  share: 0.71,
  lines: 2,
  most: 2,
  size: 12,
  rungs: [],
  ...given,
})
const page = (fits: readonly Fit[], given: Partial<Frame> = {}) =>
  ({ slide: 'prices', layout: 'chart-callouts', fits, ...given }) as Frame

/** Two pages; the English text became smaller, and a card is missing in Chinese. */
const pages: Readonly<Record<Locale, readonly Frame[]>> = {
  en: [
    page([
      box('title'),
      box('card'),
      box('card', { share: 0.95 }),
      box('list', { rungs: ['short', 'smaller', 'smaller'] }),
    ]),
    page([box('word', { across: true, needed: 2, available: 1, share: 2, rungs: ['smaller'] })], {
      part: [2, 2],
    }),
  ],
  'zh-Hant': [
    page([box('title', { size: 24 }), box('card'), box('list')]),
    page([box('word')], { part: [2, 2] }),
  ],
  'zh-Hans': [page([]), page([])],
}
const composed = {
  audience: { id: 'investor' },
  editions: (Object.keys(pages) as Locale[]).map((locale) => ({ locale, frames: pages[locale] })),
} as unknown as Composed
const rows = fitRows(composed, ['en', 'zh-Hant'])

test('the languages of a box stand together, in the order of the boxes', () => {
  expect(rows.map(({ page, box, locale }) => `${page} ${box} ${locale}`)).toEqual([
    '1 title en',
    '1 title zh-Hant',
    '1 card en',
    '1 card zh-Hant',
    '1 card en',
    '1 list en',
    '1 list zh-Hant',
    '2 word en',
    '2 word zh-Hant',
  ])
})

test('a table for each page tells needed, there, ratio, lines, size and steps; a total what they come to', () => {
  const text = fitText(rows, rows, undefined)
  expect(text.slice(0, text.indexOf('Inches'))).toBe(
    `investor, page 1: prices (chart-callouts)
box    language  needs  has   ratio  lines  of room  points  steps
title  en        0.43   0.52    83%  2/2      71%      12
       zh-Hant   0.43   0.52    83%  2/2      71%      24
card   en        0.43   0.52    83%  2/2      71%      12
       zh-Hant   0.43   0.52    83%  2/2      71%      12
card   en        0.43   0.52    83%  2/2      95%      12
list   en        0.43   0.52    83%  2/2      71%      12    short, smaller ×2
       zh-Hant   0.43   0.52    83%  2/2      71%      12

investor, page 2: prices (chart-callouts, part 2 of 2)
box   language  needs  has          ratio  lines  of room  points  steps
word  en        2.00   1.00 across   200%  2/2     200%      12    smaller, split
      zh-Hant   0.43   0.52           83%  2/2      71%      12    split

9 boxes: 2 have taken a step, 1 do not fit; the fullest has 200% (investor, page 2, word, en)
`,
  )
})

test('only the tight ones', () => {
  const tight = tightest(rows, 90)
  expect(tight.map(({ box }) => box)).toEqual(['card', 'word'])
  expect(fitText(tight, rows, undefined)).toContain('\n2 of 9 boxes: ')
})
