import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasErrors } from '../../../src/diagnostic.js'
import type { Frame } from '../../../src/model/frame.js'
import type { Locale } from '../../../src/model/locale.js'
import { cellText, heightOf, laidOut, markdownTable, tableOf } from './pages.js'

const latin = [
  'a',
  'model',
  'of',
  'open',
  'weights,',
  'price',
  'inference',
  'counterintuitively',
  'GPT-4',
  '3.5×',
]
const chinese = ['開源', '模型，', '價格', '的', '「推理」', '成本', 'DeepSeek', '37B', '權重。', '算力']
const figures = ['1', '12.5', '1,204.75', '0.05', 'n.d.', '–', '', '≈3', '400+']

/** Of each script: words for the cells, and what stands between two of them. */
const scripts: Readonly<Record<Locale, readonly [readonly string[], string]>> = {
  en: [latin, ' '],
  'zh-Hant': [chinese, ''],
  'zh-Hans': [chinese.map((word) => word.replace('開源', '开源').replace('價', '价')), ''],
}

interface Shape {
  readonly rows: number
  /** Of each column: the most words of a cell; 0 for a column of figures. */
  readonly columns: readonly number[]
  readonly seed: number
}

const shapes = fc.record({
  rows: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 30 }) },
    { weight: 1, arbitrary: fc.integer({ min: 31, max: 300 }) },
  ),
  columns: fc.array(fc.constantFrom(0, 1, 2, 4, 9, 30), { minLength: 2, maxLength: 8 }),
  seed: fc.nat(1e6),
})

/** A table of the shape in one script; the first cell of a row is its number, by which it is known again. */
function rowsIn(locale: Locale, { rows, columns, seed }: Shape): string[][] {
  const [words, gap] = scripts[locale]
  let state = seed + 1
  const next = (below: number) => (state = (state * 48271) % 2147483647) % below
  const cell = (most: number) => {
    if (most === 0) return figures[next(figures.length)]!
    return Array.from({ length: 1 + next(most) }, () => words[next(words.length)]!).join(gap)
  }
  const body = Array.from({ length: rows }, (_, r) => [String(r + 1), ...columns.slice(1).map(cell)])
  return [columns.map((_, c) => (c === 0 ? '#' : cell(2))), ...body]
}

function deckWith(locale: Locale, shape: Shape): string {
  return `---\ntitle: T\n---\n\n# S\n\n## A title\n::slide{#one}\n\n${markdownTable(rowsIn(locale, shape))}\n`
}

describe('random tables', () => {
  test('are set so that every cell fits, or refused: no row lost, order kept, head repeated, the width filled', () => {
    let [cells, refused] = [0, 0]
    fc.assert(
      fc.property(shapes, (shape) => {
        const locales = ['en', 'zh-Hant', 'zh-Hans'] as const
        const outcome = laidOut(
          Object.fromEntries(locales.map((locale) => [locale, deckWith(locale, shape)])),
        )
        if (hasErrors(outcome.diagnostics)) {
          refused += 1
          expect(outcome.diagnostics.map(({ code }) => code)).toContain('layout/too-many-columns')
          return
        }
        locales.forEach((locale, l) => {
          cells += checkPages(outcome.value![l]!, locale, rowsIn(locale, shape))
        })
      }),
      { numRuns: 16, seed: 7 },
    )
    expect(cells).toBeGreaterThan(4_000)
    expect(refused).toBeLessThan(6)
  }, 60_000)
})

/** How many cells were looked at. */
function checkPages(
  frames: readonly Frame[],
  locale: Locale,
  written: readonly (readonly string[])[],
): number {
  const tables = frames.map(tableOf)
  const bodies = tables.flatMap(({ rows }) => rows.slice(1))
  expect(bodies.map(({ cells }) => cellText(cells[0]!))).toEqual(written.slice(1).map(([first]) => first))
  const heads = tables.map(({ rows }) => rows[0]!.cells.map(cellText))
  expect(heads).toEqual(heads.map(() => heads[0]))
  for (const { box, columns, rows } of tables) {
    expect(columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(12.133, 3)
    expect(box.y + box.h).toBeLessThan(6.67)
    for (const { height, cells } of rows) {
      cells.forEach((cell, c) =>
        expect(heightOf(cell, columns[c]!, locale)).toBeLessThanOrEqual(height + 0.001),
      )
    }
  }
  const fits = frames.flatMap((frame) => frame.fits)
  expect(fits.filter(({ needed, available }) => needed > available + 0.005)).toEqual([])
  return fits.length
}
