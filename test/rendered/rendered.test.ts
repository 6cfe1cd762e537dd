import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Frame, Paragraph } from '../../src/model/frame.js'
import { locales } from '../../src/model/locale.js'
import { newFolder, removeFolders } from '../investor/project.js'
import { linesFound, strayWords } from './boxes.js'
import { decksOf, fileOf, type RenderedDeck } from './decks.js'
import { brokenDeck, paragraphsDeck } from './paragraphs.js'
import { pdfPagesOf, whyNoOffice, type PdfPage } from './pdf.js'

const noOffice = whyNoOffice()
if (noOffice) console.warn(`decks are not looked at with LibreOffice: ${noOffice}`)
afterAll(removeFolders)

const light = [...decksOf('investor', ['light']), ...decksOf('specimen', ['light'])]
const dark = [...decksOf('investor', ['dark']), ...decksOf('specimen', ['dark'])]
const darkRendered = dark.find(({ name, locale }) => name === 'specimen' && locale === 'zh-Hant')!
const paragraphs = locales.map(paragraphsDeck)

// Where everything must be tested, a missing program is a failure and nothing is left out.
describe.skipIf(noOffice !== undefined && !process.env.CI_FULL)(
  'LibreOffice, which lays text out by itself',
  () => {
    const decks = [...light, darkRendered, ...paragraphs, brokenDeck()]
    let pages: ReadonlyMap<RenderedDeck, readonly PdfPage[]>

    // All in one run: the program takes longer to start than to draw a deck.
    beforeAll(async () => {
      expect(noOffice).toBeUndefined()
      const folder = newFolder('midgame-rendered-')
      const files = []
      for (const [i, deck] of decks.entries()) {
        const file = join(folder, `${i}.pptx`)
        writeFileSync(file, await fileOf(deck))
        files.push(file)
      }
      const found = pdfPagesOf(files)
      pages = new Map(decks.map((deck, i) => [deck, found[i]!]))
    })

    const wordsOf = (deck: RenderedDeck) => pages.get(deck)!.flatMap(({ words }) => words).length
    const straysIn = (deck: RenderedDeck) =>
      deck.frames.flatMap((frame, i) =>
        strayWords(frame, pages.get(deck)![i]!).map((said) => `page ${i + 1}, ${frame.slide}: ${said}`),
      )

    test.each([...light, darkRendered].map((deck) => [deck.name, deck.locale, deck.theme, deck] as const))(
      'finds every text of the deck in its own box: %s, %s, %s',
      (_name, _locale, _theme, deck) => {
        expect(pages.get(deck)).toHaveLength(deck.frames.length)
        expect(straysIn(deck)).toEqual([])
        expect(wordsOf(deck)).toBeGreaterThan(800)
      },
    )

    test.each(paragraphs.map((deck) => [deck.locale, deck] as const))(
      'needs for random paragraphs no more lines than were counted on: %s',
      (locale, deck) => {
        expect(straysIn(deck)).toEqual([])
        const counts = deck.frames.flatMap((frame, i) => differences(frame, pages.get(deck)![i]!))
        const same = counts.filter((difference) => difference === 0).length
        console.log(
          `${locale}: ${same} of ${counts.length} random paragraphs have as many lines in LibreOffice as counted`,
        )
        expect(Math.max(...counts)).toBeLessThanOrEqual(0)
        expect(same / counts.length).toBeGreaterThan(0.9)
      },
    )

    test('and it would not find room for just anything', () => {
      const said = straysIn(decks.at(-1)!)
      expect(said).toEqual([
        'page 1, broken: “language” is out of its box',
        'page 1, broken: of the box low, “language” is missing',
      ])
    })
  },
)

/** Of each text but the title, how many lines more there are than were counted on. */
function differences(frame: Frame, page: PdfPage): number[] {
  const found = new Map(linesFound(frame, page).map(({ name, lines }) => [name, lines]))
  return frame.items.flatMap((item) => {
    if (item.kind !== 'text' || item.placeholder) return []
    const { leading } = item.paragraphs[0]!
    return [found.get(item.name)! - Math.round((item.box.h * 72) / leading)]
  })
}

test.each(light.map(({ name, locale, frames }, i) => [name, locale, frames, dark[i]!.frames] as const))(
  'the texts of %s in %s stand on dark pages where they stand on light ones',
  (_name, _locale, one, other) => {
    expect(other.map(textsOf)).toEqual(one.map(textsOf))
  },
)

/** Texts with sizes and places, without their colours. */
function textsOf({ items }: Frame): unknown[] {
  const bare = ({ runs, ...paragraph }: Paragraph) => ({
    ...paragraph,
    runs: runs.map((run) => ({ ...run, colour: '' })),
  })
  return items.flatMap((item): unknown[] => {
    if (item.kind === 'text') return [{ ...item, paragraphs: item.paragraphs.map(bare) }]
    if (item.kind !== 'table') return []
    const rows = item.rows.map(({ height, cells }) => ({
      height,
      cells: cells.map(({ paragraphs, padding, valign }) => ({
        paragraphs: paragraphs.map(bare),
        padding,
        valign,
      })),
    }))
    return [{ box: item.box, columns: item.columns, rows }]
  })
}
