import { describe, expect, test } from 'vitest'
import type { Deck } from '../../src/model/deck.js'
import { said } from './run.js'
import { framesOf, inAllLocales, laidOut, outside, shapesNamed, textOf, textsNamed } from './single-slide.js'

const quotation = (words: string) =>
  inAllLocales(
    `## They say it themselves\n::slide{#words}\n\n> ${words}\n>\n> Speaker, [report](source:report)`,
  )

/** As \`cite\` leaves it. */
const permitted = (decks: readonly Deck[]) =>
  decks.map((deck) => ({
    ...deck,
    slides: deck.slides.map((slide) => ({
      ...slide,
      blocks: slide.blocks.map((block) =>
        block.kind === 'quote'
          ? { ...block, permission: { runs: [{ text: 'With consent' }], place: block.place } }
          : block,
      ),
    })),
  }))

describe('a quotation', () => {
  const words = '“What we cannot do is put them on walls faster than we can teach people how to do it.”'
  const pages = framesOf(laidOut(permitted(quotation(words))))
  const [frame] = pages[0]!

  test('has who said it and why it may be shown under it, beside one bar', () => {
    const [text] = textsNamed(frame!, 'quotation')
    const [attribution] = textsNamed(frame!, 'attribution')
    expect(textOf(attribution!)).toBe('Speaker, report\nWith consent')
    expect(attribution!.box.y).toBeGreaterThan(text!.box.y + text!.box.h)
    const [bar] = shapesNamed(frame!, 'quotation bar')
    expect(bar!.box.y).toBe(text!.box.y)
    expect(bar!.box.y + bar!.box.h).toBeCloseTo(attribution!.box.y + attribution!.box.h, 5)
    expect(text!.paragraphs[0]!.runs[0]!.size).toBe(24)
    expect(pages.flat().flatMap(outside)).toEqual([])
  })

  test('is set in lines of about one length', () => {
    const [text] = textsNamed(frame!, 'quotation')
    expect(text!.box.w).toBeLessThan(8.5)
  })

  test('of more than thirty words is refused, in each language by its own measure', () => {
    const { value, diagnostics } = laidOut(quotation(`“${'word '.repeat(31)}”`))
    expect(value).toBeUndefined()
    expect(said(diagnostics)).toEqual([
      'deck.en.md.hbs:10 layout/long-quotation: slide `words` (en): the quotation has 31 words; at most 30 are shown',
      'deck.zh-Hant.md.hbs:10 layout/long-quotation: slide `words` (zh-Hant): the quotation has 63 characters; at most 60 are shown',
      'deck.zh-Hans.md.hbs:10 layout/long-quotation: slide `words` (zh-Hans): the quotation has 63 characters; at most 60 are shown',
    ])
  })
})
