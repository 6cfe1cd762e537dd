import { layOut } from '../../src/compose.js'
import type { Outcome } from '../../src/diagnostic.js'
import type { Slide } from '../../src/model/deck.js'
import type { Frame } from '../../src/model/frame.js'
import type { Locale } from '../../src/model/locale.js'
import { toldDeck, type ToldDeck } from '../shipped-decks.js'

/** The specimen before it is laid out. */
export function toldSpecimen(): ToldDeck {
  return toldDeck('specimen')
}

/** The pages of one slide, after `change`; one list per locale. */
export function pagesOf(
  { of, told }: ToldDeck,
  slide: string,
  change: (slide: Slide, locale: Locale) => Slide,
): Outcome<readonly (readonly Frame[])[]> {
  const editions = told.editions.map((edition) => {
    const { locale, cited } = edition
    const slides = cited.deck!.slides.filter(({ id }) => id === slide).map((one) => change(one, locale))
    return { ...edition, cited: { ...cited, deck: { ...cited.deck!, slides } } }
  })
  const { value, diagnostics } = layOut(of, { ...told, editions })
  return { diagnostics, ...(value && { value: value.editions.map(({ frames }) => frames) }) }
}

/** The slide of the specimen that shows this layout: the first of its name. */
export function slideOf({ told }: ToldDeck, layout: string): Slide {
  return told.editions[0]!.cited.deck!.slides.find((slide) => slide.layout === layout)!
}
