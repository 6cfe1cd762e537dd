import { readFileSync } from 'node:fs'
import type { Outcome } from '../../../src/diagnostic.js'
import { layout } from '../../../src/layout/index.js'
import type { Deck } from '../../../src/model/deck.js'
import type { Cell, Frame, TableItem } from '../../../src/model/frame.js'
import { locales, type Locale } from '../../../src/model/locale.js'
import { textWidth, wrap } from '../../../src/type/index.js'
import { companies, deckOf, sampleCharts, strings, theme } from '../sample.js'

/** Lays out one Markdown for each locale. */
export function laidOut(markdown: Partial<Record<Locale, string>>): Outcome<Frame[][]> {
  const decks = Object.entries(markdown).map(([locale, text]) => deckOf(text, locale as Locale))
  return layoutOf(decks)
}

export function layoutOf(decks: readonly Deck[]): Outcome<Frame[][]> {
  return layout(decks, sampleCharts(), theme(), { strings: strings(), companies })
}

export function caseOf(name: string): Outcome<Frame[][]> {
  const read = (locale: string) => readFileSync(`test/cases/${name}/${locale}.md`, 'utf8')
  return laidOut({ en: read('en'), 'zh-Hant': read('zh-Hant') })
}

/** A deck of one slide that holds this, in every locale, or what is different in one of them. */
export function slideWith(body: string, others: Partial<Record<Locale, string>> = {}): Outcome<Frame[][]> {
  const deck = (text: string) => `---\ntitle: T\n---\n\n# S\n\n## A title\n::slide{#one}\n\n${text}\n`
  return laidOut(Object.fromEntries(locales.map((locale) => [locale, deck(others[locale] ?? body)])))
}

export function markdownTable(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(rows[0]!), `|${rows[0]!.map(() => '---').join('|')}|`, ...rows.slice(1).map(line)].join('\n')
}

export function tableOf(frame: Frame): TableItem {
  return frame.items.find((item): item is TableItem => item.kind === 'table')!
}

/** The text of a cell, its own line breaks as `/`. */
export function cellText({ paragraphs }: Cell): string {
  return paragraphs
    .map(({ runs }) => runs.map((run) => run.text).join(''))
    .join('\n')
    .replaceAll('\n', '/')
}

export interface PlacedCell {
  readonly text: string
  /** Inches: where its text begins and ends on the slide. */
  readonly left: number
  readonly right: number
  /** Where its decimals begin, or would. */
  readonly decimals: number
}

/** Where the ink of every cell stands, row by row. Only for texts of one line. */
export function placedCells({ columns, rows, box }: TableItem, locale: Locale): PlacedCell[][] {
  return rows.map(({ cells }) =>
    cells.map((cell, c) => {
      const from = box.x + columns.slice(0, c).reduce((sum, w) => sum + w, 0)
      const [before, after] = cell.padding
      const text = cellText(cell)
      const width = (start: number) => widthFrom(cell, start, locale)
      const room = columns[c]! - before - after - width(0)
      const align = cell.paragraphs[0]!.align
      const left = from + before + (align === 'right' ? room : align === 'center' ? room / 2 : 0)
      const whole = [...text.matchAll(/\d[\d,]*/g)].filter(({ index }) => text[index - 1] !== '.').at(-1)
      const at = whole ? whole.index + whole[0].length : text.length
      return { text, left, right: left + width(0), decimals: left + width(0) - width(at) }
    }),
  )
}

function widthFrom({ paragraphs }: Cell, start: number, locale: Locale): number {
  let at = 0
  let width = 0
  for (const { text, size, bold } of paragraphs[0]!.runs) {
    width += textWidth(text.slice(Math.max(0, start - at)), { size, bold, locale })
    at += text.length
  }
  return width
}

/** Inches that the texts of a cell need in height, wrapped anew at the width that the cell leaves them. */
export function heightOf(cell: Cell, width: number, locale: Locale): number {
  const inner = width - cell.padding[0] - cell.padding[1]
  const heights = cell.paragraphs.map(({ runs, leading, before = 0 }) => {
    const lines = wrap(runs, inner, locale)
    if (lines.some((line) => line.cut)) return Infinity
    return (Math.max(1, lines.length) * leading + before) / 72
  })
  return heights.reduce((sum, height) => sum + height, 0) + (cell.below ?? 0)
}
