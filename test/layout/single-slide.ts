import { layout } from '../../src/layout/index.js'
import type { Outcome } from '../../src/diagnostic.js'
import type { Deck, Slide } from '../../src/model/deck.js'
import type { Box, Frame, FrameItem, ShapeItem, TableItem, TextItem } from '../../src/model/frame.js'
import { locales, type Locale } from '../../src/model/locale.js'
import { textWidth } from '../../src/type/index.js'
import { companies, deckOf, sampleCharts, sampleDeck, strings, theme } from './sample.js'

/** The frames of decks, one list per locale. */
export function laidOut(decks: readonly Deck[]): Outcome<Frame[][]> {
  return layout(decks, sampleCharts(), theme(), { strings: strings(), companies })
}

/** The pages of one slide of the sample deck in every locale, after `change`. */
export function pagesOf(id: string, change = (slide: Slide, _locale: Locale): Slide => slide): Frame[][] {
  const decks = locales.map((locale) => {
    const deck = sampleDeck(locale)
    const slides = deck.slides.filter((slide) => slide.id === id).map((slide) => change(slide, locale))
    return { ...deck, slides }
  })
  return framesOf(laidOut(decks))
}

/** A deck of one slide with this body, the same in every locale. */
export function inAllLocales(body: string): Deck[] {
  const markdown = `---\ntitle: A deck\n---\n\n# A section\n\n${body}\n`
  return locales.map((locale) => deckOf(markdown, locale))
}

/** The frames, or a failure that says what was refused. */
export function framesOf({ value, diagnostics }: Outcome<Frame[][]>): Frame[][] {
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value
}

export function textsNamed(frame: Frame, name: string): TextItem[] {
  return frame.items.filter((item): item is TextItem => item.kind === 'text' && item.name === name)
}

export function shapesNamed(frame: Frame, name: string): ShapeItem[] {
  return frame.items.filter((item): item is ShapeItem => item.kind === 'shape' && item.name === name)
}

export function tableOf(frame: Frame): TableItem {
  return frame.items.find((item): item is TableItem => item.kind === 'table')!
}

export function textOf({ paragraphs }: Pick<TextItem, 'paragraphs'>): string {
  return paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n')
}

/** Items that reach over an edge of the slide. */
export function outside({ items }: Frame): FrameItem[] {
  return items.filter(({ box }) => box.x < 0 || box.y < 0 || box.x + box.w > 13.334 || box.y + box.h > 7.5)
}

/** Where the ink of a centred text of one line is, from side to side. */
export function inkOf(item: TextItem, locale: Locale): Box {
  const run = item.paragraphs[0]!.runs[0]!
  const w = textWidth(textOf(item), { size: run.size, bold: run.bold, locale })
  return { ...item.box, x: item.box.x + (item.box.w - w) / 2, w }
}

export function overlap(one: Box, two: Box): boolean {
  const apart = 0.001
  const across = one.x + apart < two.x + two.w && two.x + apart < one.x + one.w
  return across && one.y + apart < two.y + two.h && two.y + apart < one.y + one.h
}

/** Every two boxes that overlap. */
export function collisions(boxes: readonly Box[]): [Box, Box][] {
  return boxes.flatMap((one, i) =>
    boxes
      .slice(i + 1)
      .filter((two) => overlap(one, two))
      .map((two): [Box, Box] => [one, two]),
  )
}
