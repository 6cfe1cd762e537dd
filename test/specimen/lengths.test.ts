import { describe, expect, test } from 'vitest'
import { layoutAccount, layoutNames, type SlotAccount } from '../../src/explain/index.js'
import type { Slide } from '../../src/model/deck.js'
import type { Locale } from '../../src/model/locale.js'
import { figure, prose } from './filler.js'
import { filled } from './places.js'
import { pagesOf, slideOf, toldSpecimen } from './told.js'

const specimen = toldSpecimen()

/** How often the stated length is passed when a text must be refused. */
const excess = 15

/** Without the subtitle, for which a title of two lines leaves no room; that of the cover stands elsewhere. */
function withRoom(slide: Slide): Slide {
  if (slide.layout === 'cover') return slide
  return { ...slide, blocks: slide.blocks.filter(({ kind }) => kind !== 'subtitle') }
}

/** A text of a slot at `times` its greatest length. */
function put(slide: Slide, slot: SlotAccount, name: string, locale: Locale, times = 1): Slide {
  const { en, zh } = slot.texts[name]!
  const most = (locale === 'en' ? en : zh)[1]
  const text = (index: number) =>
    name === 'number' && times === 1 ? figure(most, locale) : prose(most * times, locale, 7 * index)
  if (slot.kinds.includes('title')) return { ...slide, title: { ...slide.title, runs: [{ text: text(0) }] } }
  const kinds: readonly string[] = slot.kinds
  return {
    ...slide,
    blocks: slide.blocks.map((block) => (kinds.includes(block.kind) ? filled(block, name, text) : block)),
  }
}

const textsOf = (layout: (typeof layoutNames)[number]) =>
  layoutAccount(layout).slots.flatMap((slot) => Object.keys(slot.texts).map((name) => ({ slot, name })))

/** Whether the slide has such a text, in one language at least. */
function isThere(id: string, slot: SlotAccount, name: string): boolean {
  const slides = specimen.told.editions.map(({ locale, cited }) => {
    const slide = cited.deck!.slides.find((one) => one.id === id)!
    return JSON.stringify(put(slide, slot, name, locale)) !== JSON.stringify(slide)
  })
  return slides.includes(true)
}

describe.each(layoutNames)('%s', (layout) => {
  const { id } = slideOf(specimen, layout)
  const texts = textsOf(layout)
  // What every content slide has is tried on one of them.
  const there = texts.filter(
    ({ slot, name }) => (!slot.common || layout === 'chart-callouts') && isThere(id, slot, name),
  )

  test('its texts fit at their stated length, all of them together, smaller by two points at most', () => {
    const { value, diagnostics } = pagesOf(specimen, id, (slide, locale) =>
      texts.reduce((one, { slot, name }) => put(one, slot, name, locale), withRoom(slide)),
    )
    expect(diagnostics.map(({ message }) => message)).toEqual([])
    const steps = value!.flat().flatMap(({ fits }) => fits.flatMap(({ rungs }) => rungs))
    expect(steps.filter((step) => step !== 'smaller' && step !== 'numbers')).toEqual([])
  })

  test.each(there.map(({ slot, name }) => [slot.kinds.join(' or '), name, slot] as const))(
    'much too long, it is refused or told, or makes higher rows of a table or another page: %s, %s',
    (_, name, slot) => {
      const { value, diagnostics } = pagesOf(specimen, id, (slide, locale) =>
        put(slide, slot, name, locale, excess),
      )
      const hasTable = value?.flat().some(({ items }) => items.some(({ kind }) => kind === 'table'))
      const pages = value?.[0]?.length ?? 0
      if (!hasTable && pages < 2) expect(diagnostics.map(({ code }) => code)).not.toEqual([])
      const fits = value?.flat().flatMap((frame) => frame.fits) ?? []
      expect(fits.filter(({ needed, available }) => needed > available + 0.01)).toEqual([])
    },
  )
})
