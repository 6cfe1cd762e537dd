import { afterAll, describe, expect, test } from 'vitest'
import { layoutAccount, layoutNames, type SlotAccount } from '../../src/explain/index.js'
import type { Slide } from '../../src/model/deck.js'
import type { Frame, FrameItem, Paragraph } from '../../src/model/frame.js'
import { locales, type Locale } from '../../src/model/locale.js'
import { compose, linesOf } from '../../src/type/index.js'
import { Random, randomText } from '../random-text.js'
import { filled } from '../specimen/places.js'
import { pagesOf, slideOf, toldSpecimen } from '../specimen/told.js'

/** Texts tried in each place of each layout; more take longer. */
const tries = Number(process.env.MIDGAME_FIT_TRIES ?? 2)
const longest = 2000

const specimen = toldSpecimen()
const tried = { texts: 0, boxes: 0, placed: 0 }
afterAll(() => {
  console.log(
    `${tried.texts} random texts in every language, ${tried.boxes} boxes: ` +
      `${tried.placed} fitted or were told, the others were refused`,
  )
})

/** Short and long lengths alike: as many from 1 to 45 as from 45 to 2,000. */
function randomLength(random: Random): number {
  return Math.round(longest ** random.next())
}

/** The slide with this text in one place of a slot, and a word in the others of its kind. */
function put(slide: Slide, slot: SlotAccount, name: string, text: string, at: number): Slide {
  if (slot.kinds.includes('title')) return { ...slide, title: { ...slide.title, runs: [{ text }] } }
  const kinds: readonly string[] = slot.kinds
  const textAt = (index: number) => (index === at ? text : '1')
  return {
    ...slide,
    blocks: slide.blocks.map((block) => (kinds.includes(block.kind) ? filled(block, name, textAt) : block)),
  }
}

const slots = layoutNames.flatMap((layout) =>
  layoutAccount(layout).slots.flatMap((slot) =>
    Object.keys(slot.texts).map((name) => [layout, slot.kinds.join(' or '), name, slot] as const),
  ),
)

/** What says that a text is too long. */
const refusals: readonly string[] = [
  'layout/overflow',
  'layout/row-too-high',
  'layout/long-quotation',
  'layout/score',
  'layout/dropped',
]

describe('a text of 1 to 2,000 characters in any script fits, or is refused', () => {
  test.each(slots.map((slot, i) => [...slot, i] as const))('%s, %s, %s', (layout, _, name, slot, index) => {
    const { id } = slideOf(specimen, layout)
    for (let i = 0; i < tries; i++) {
      const random = new Random(1000 * index + i)
      const at = random.between(0, 2)
      const texts = textsFor(random)
      const { value, diagnostics } = pagesOf(specimen, id, (slide, locale) =>
        put(slide, slot, name, texts[locale], at),
      )
      tried.texts++
      const codes = [...new Set(diagnostics.map(({ code }) => code))]
      expect(codes.filter((code) => !refusals.includes(code))).toEqual([])
      if (!value) {
        expect(codes.filter((code) => code !== 'layout/dropped')).not.toEqual([])
        continue
      }
      tried.placed++
      value.flat().forEach(expectRoom)
      specimen.told.editions.forEach(({ locale, cited }, d) => {
        const slide = put(
          cited.deck!.slides.find((one) => one.id === id)!,
          slot,
          name,
          texts[locale],
          at,
        )
        if (holds(slide, texts[locale])) expect(seenIn(value[d]!)).toContain(bare(texts[locale]))
      })
    }
  })
})

/** A text for each locale, now and then in another script than its own. */
function textsFor(random: Random): Record<Locale, string> {
  const texts = locales.map((locale) => {
    const script = random.next() < 0.8 ? locale : random.of(locales)
    return [locale, randomText(random, script, randomLength(random))]
  })
  return Object.fromEntries(texts) as Record<Locale, string>
}

/** A slide need not have the block, nor so many of its items. */
function holds(slide: Slide, text: string): boolean {
  return JSON.stringify(slide).includes(JSON.stringify(text))
}

/** Every row of the account, and every text that is measured anew, is within its box. */
function expectRoom(frame: Frame): void {
  tried.boxes += frame.fits.length
  expect(frame.fits.filter(({ needed, available }) => needed > available + 0.005)).toEqual([])
  const wrong = frame.items.flatMap((item) => outside(item, frame.locale))
  expect(wrong).toEqual([])
}

function outside(item: FrameItem, locale: Locale): string[] {
  if (item.kind === 'text') return outsideOf(item.name, item.paragraphs, item.box.w, item.box.h, locale)
  if (item.kind !== 'table') return []
  return item.rows.flatMap(({ height, cells }, r) =>
    cells.flatMap(({ paragraphs, padding, below = 0 }, c) => {
      const name = `${item.name}, row ${r + 1}, column ${c + 1}`
      const room = item.columns[c]! - padding[0] - padding[1]
      return outsideOf(name, paragraphs, room, height - below, locale)
    }),
  )
}

const raisedShare = 0.67

function outsideOf(
  name: string,
  paragraphs: readonly Paragraph[],
  w: number,
  h: number,
  locale: Locale,
): string[] {
  let height = 0
  const found: string[] = []
  for (const { runs, leading, before = 0 } of paragraphs) {
    const styled = runs.map(({ text, size, bold, raised }) => ({
      text,
      bold,
      size: raised ? size * raisedShare : size,
    }))
    const lines = linesOf(compose(styled, locale), w)
    height += (Math.max(1, lines.length) * leading + before) / 72
    for (const line of lines)
      if (line.width > w + 0.001 || line.cut) found.push(`${name}: “${line.text}” is too wide`)
  }
  return height > h + 0.005
    ? [...found, `${name}: ${height.toFixed(3)} in, and ${h.toFixed(3)} in are there`]
    : found
}

/** All that a reader finds on the pages and in their notes, without spaces. */
function seenIn(frames: readonly Frame[]): string {
  const ofParagraphs = (paragraphs: readonly Paragraph[]) =>
    paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')
  const texts = frames.flatMap(({ items, notes }) => [
    ...items.flatMap((item): string[] => {
      if (item.kind === 'text') return [ofParagraphs(item.paragraphs)]
      if (item.kind !== 'table') return []
      return item.rows.flatMap(({ cells }) => cells.map((cell) => ofParagraphs(cell.paragraphs)))
    }),
    ...notes.map(({ head = '', text }) => head + text),
  ])
  return bare(texts.join('\u0000'))
}

function bare(text: string): string {
  return text.replace(/[\s\u00a0]/g, '').toUpperCase()
}
