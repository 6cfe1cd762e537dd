import { beforeAll, describe, expect, test } from 'vitest'
import { locales, type Locale } from '../../src/model/locale.js'
import { slideIds, textsOf, type Edition } from '../investor/edition.js'
import { strayNumbers } from '../investor/stray.js'
import { review } from '../rubric/review.js'
import { buildShipped, type Built } from './built.js'
import { charactersOf, proseOf, spokenOf, wordsOf } from './lengths.js'

type Range = readonly [number, number]

/** What each audience has time for: slides, and words or Chinese characters of prose in the briefing. */
const shipped = [
  { name: 'developer', slides: [8, 10], words: [900, 1400], characters: [1300, 2100] },
  { name: 'weekly', slides: [4, 6], words: [350, 500], characters: [600, 900] },
] as const

let all: ReadonlyMap<string, Built>
beforeAll(async () => {
  all = await buildShipped(shipped.map(({ name }) => name))
})

describe.each(shipped)('the edition $name', ({ name, slides, words, characters }) => {
  const editionIn = (locale: Locale) => all.get(name)!.editions.get(locale)!

  test('stands up to a designer on every page, in every language', () => {
    const { theme, editions } = all.get(name)!.composed
    for (const { frames } of editions) {
      expect(frames.flatMap((frame) => review(frame, theme, frames.length))).toEqual([])
    }
  })

  test('has as many slides as its readers have time for, the same ones in every language', () => {
    for (const locale of locales) {
      expectIn(editionIn(locale).pages.length, slides, `slides in ${locale}`)
      expect(slideIds(editionIn(locale))).toEqual(slideIds(editionIn('en')))
    }
  })

  test('has a briefing of the length that was asked for', () => {
    expectIn(wordsOf(proseOf(editionIn('en').briefing)), words, 'words')
    for (const locale of ['zh-Hant', 'zh-Hans'] as const) {
      expectIn(charactersOf(proseOf(editionIn(locale).briefing)), characters, `characters in ${locale}`)
    }
  })

  test('has titles that are sentences of two lines at most', () => {
    for (const title of titlesOf(editionIn('en'))) expectIn(title.length, [55, 130], `characters: ${title}`)
    for (const title of titlesOf(editionIn('zh-Hant'))) {
      expectIn(charactersOf(title), [14, 36], `characters: ${title}`)
    }
  })

  test.each(locales)('has notes in %s that can be spoken in a minute', (locale) => {
    for (const spoken of editionIn(locale).pages.map(({ notes }) => spokenOf(notes))) {
      if (locale === 'en') expectIn(wordsOf(spoken), [60, 140], `words: ${spoken}`)
      else expectIn(charactersOf(spoken), [150, 265], `characters: ${spoken}`)
    }
  })

  test.each(locales)('shows no number in %s that its provenance does not know', (locale) => {
    const { figures } = editionIn(locale)
    const stray = [...textsOf(editionIn(locale))].flatMap(([where, text]) => {
      if (where.includes('/chart:')) return []
      const here = figures.filter(
        (figure) => figure.where.replace(/^(section:.*)\/chart:.*$/, '$1') === where,
      )
      return strayNumbers(text, here).map((line) => `${where}: ${line}`)
    })
    expect(stray).toEqual([])
  })
})

function expectIn(value: number, [least, most]: Range, what: string): void {
  expect(value, `${value} ${what}`).toBeGreaterThanOrEqual(least)
  expect(value, `${value} ${what}`).toBeLessThanOrEqual(most)
}

/** The titles of content slides; a cover has a name and not a claim. */
function titlesOf({ pages }: Edition): string[] {
  return pages.flatMap(({ shapes }) =>
    shapes.some(({ name }) => name === 'section')
      ? shapes.filter(({ name }) => name === 'title').map(({ text }) => text.join(' ').replaceAll('\n', ' '))
      : [],
  )
}
